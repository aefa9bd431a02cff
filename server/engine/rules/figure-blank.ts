import type { BoundLine, Figure } from '../binding/binding';
import { isOfOwn, type Slot } from '../form/form';
import type { Reading } from '../reading/reading';
import { zero } from '../text/decimal';
import type { Edit } from '../text/edits';
import type { Finding, Fix, Rule } from './rule';
import { formDocument } from './support/basis';
import { setFigure, shortLabel } from '../reading/figures';
import { statusOfFigures } from './support/status';
import { rowTexts, together } from './support/together';
import { flatMap } from '../text/lists';

/**
 * A blank or a mark for nothing where the form wants 0; only where 0 satisfies the equations of its row. That alone proves
 * nothing: only where other figures leave no number but 0 is it filled in without asking.
 */
export const figureBlank: Rule = {
  code: 'figure-blank',
  severity: 'warning',
  class: 'explain',
  fixable: true,
  basis: { document: formDocument, article: '填报要求（推断）' },
  name: { zh: '未填数字', en: 'Blank figure' },
  messages: {
    default: {
      zh: '「{row}」有 {count} 格没有填数字，按 0 计算；没有发生的，请填 0。',
      en: 'Blank cells in “{row}”: {count}, counted as 0; write 0 where there was none.',
    },
    many: {
      zh: '「{row}」等 {count} 行共有 {cells} 格没有填数字，按 0 计算；没有发生的，请填 0。',
      en: 'Blank cells in “{row}” and others, rows: {count}, cells: {cells}, counted as 0; write 0 where there was none.',
    },
    ...rowTexts,
    fill: { zh: '填 0（{count} 格）', en: 'Fill in 0 (cells: {count})' },
    fillProven: { zh: '填 0（只能是 0 的 {count} 格）', en: 'Fill in 0 where it can be nothing else (cells: {count})' },
  },
  *check(reading) {
    // A rate says itself what it should be, and of nothing there is none.
    const rates = new Set(flatMap(reading.form.equations, ({ quotient, total }) => (quotient && total ? [total] : [])));
    const isOwn = isOfOwn(reading.form);
    for (const table of reading.binding.tables.filter(({ status }) => status === 'read')) {
      const findings = flatMap(table.lines, (bound): Finding[] => {
        const blanks = bound.figures.filter(
          (figure) => isBlank(figure, isOwn) && !rates.has(figure.slot) && satisfiesRow(reading, figure.slot),
        );
        const [first] = blanks;
        if (!first) return [];
        const finding: Finding = {
          args: { row: shortLabel(bound.line.label ?? table.form.title), count: blanks.length },
          subject: `${table.form.key}/${bound.line.rows[0]?.key ?? ''}`,
          span: spanOfBlanks(bound, first),
          about: blanks.map(({ slot }) => slot),
          fixes: () => {
            const proven = blanks.filter(({ slot }) => reading.vouched.has(slot) && satisfiesAll(reading, slot));
            const certain = { preferred: true, safe: true };
            if (proven.length === blanks.length) return fill('fill', blanks, certain);
            return [...fill('fillProven', proven, certain), ...fill('fill', blanks, { unproven: true })];
          },
        };
        return [finding];
      });
      const cells = findings.reduce((sum, { args }) => sum + Number(args?.['count'] ?? 0), 0);
      yield* together(findings, {
        message: 'many',
        args: { cells },
        subject: table.form.key,
        fix: 'fill',
        safeFix: 'fillProven',
      });
    }
  },
  status: statusOfFigures,
};

/** The fix that fills blanks; none where one of them has no cell of its own. */
function fill(title: string, blanks: readonly Figure[], how: Partial<Fix>): Fix[] {
  const edits = blanks.map((figure) => setFigure(figure, zero)).filter((edit): edit is Edit => edit !== null);
  if (edits.length === 0 || edits.length < blanks.length) return [];
  return [{ title, args: { count: edits.length }, edits, changes: blanks.map(({ slot }) => slot), ...how }];
}

/**
 * A mark for nothing in the place of a rate says that there is none: 0 would be another thing. In a form of one's own it
 * says as much as 0 anywhere: only the official one asks for digits.
 */
function isBlank({ status, slot }: Figure, isOwn: boolean): boolean {
  const isRate = slot.column.type === 'percent' || slot.column.type === 'ratio';
  return status === 'blank' || (status === 'nil' && !isRate && !isOwn);
}

function spanOfBlanks({ label, row }: BoundLine, first: Figure): { start: number; end: number } {
  return label?.cells.at(-1) ?? first.cell ?? row;
}

function satisfiesRow(reading: Reading, slot: Slot): boolean {
  return reading.evaluations.every(
    ({ equation, status }) => status !== 'failed' || equation.each !== 'row' || equation.subject !== slot.row,
  );
}

function satisfiesAll(reading: Reading, slot: Slot): boolean {
  return reading.evaluations.every(
    ({ equation, status }) => status !== 'failed' || ![...equation.left, ...equation.right].includes(slot),
  );
}
