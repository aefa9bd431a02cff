import type { BoundLine, BoundTable } from '../binding/binding';
import type { TableWords } from '../report/lexicon';
import { isFigureCell } from '../report/tables/row';
import type { Cell } from '../text/cell';
import type { Span } from '../text/source';
import { fold, foldBare, foldLabel } from '../text/fold';
import { shortLabel } from '../reading/figures';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { statusOfRows } from './support/status';
import { together } from './support/together';
import { flatMap } from '../text/lists';

/** A row's label reads as the form has it, but for spaces, widths, brackets and its number. */
export const rowLabel: Rule = {
  code: 'row-label',
  severity: 'hint',
  class: 'notice',
  fixable: true,
  basis: { document: formDocument, article: '附表' },
  name: { zh: '行标题', en: 'Label of a row' },
  messages: {
    default: { zh: '行标题与规定的不一致，应为「{label}」。', en: 'The form labels this row “{label}”.' },
    many: {
      zh: '「{label}」等 {count} 行的行标题与规定的不一致。',
      en: '“{label}” and others are labelled otherwise in the form, rows: {count}.',
    },
    lost: {
      zh: '自此行起有 {count} 行没有行标题，按其位置读作「{row}」至「{last}」；请补上行标题。',
      en: 'Rows without a label, from here on: {count}; by their place they are read as “{row}” to “{last}”. Write their labels.',
    },
    same: { zh: '应为「{label}」', en: 'The form has “{label}”' },
    replaceAll: { zh: '改为规定的行标题（{count} 行）', en: 'Change to the labels of the form (rows: {count})' },
    replace: { zh: '改为「{label}」', en: 'Change to “{label}”' },
  },
  *check({ binding, lexicon }) {
    for (const table of binding.tables) {
      const findings = flatMap(table.lines, (bound): Finding[] => {
        const { line, label } = bound;
        if (!label || line.label === null || isOfficial(lexicon.tables.get(table.form), bound) || goesOn(bound, table))
          return [];
        const [cell] = label.cells;
        const args = { label: line.label };
        const text = line.label;
        const finding: Finding = {
          args,
          subject: `${table.form.key}/${line.rows[0]?.key ?? ''}`,
          span: label.cells.at(-1) ?? bound.row,
          fixes: () =>
            cell?.exact && label.cells.length === 1
              ? [{ title: 'replace', args, edits: [{ span: nameSpan(cell, label.text), text }], preferred: true }]
              : [],
        };
        return [finding];
      });
      for (const lost of lostIn(table)) {
        const [first] = lost;
        const [row, last] = [first, lost.at(-1)].map((bound) => shortLabel(bound?.line.label ?? ''));
        const span = first?.row.cells.find(({ kind }) => kind === 'text') ?? first?.row;
        if (first && span)
          yield {
            message: 'lost',
            args: { count: lost.length, row: row ?? '', last: last ?? '' },
            subject: `${table.form.key}/${first.line.rows[0]?.key ?? ''}`,
            span,
          };
      }
      yield* together(findings, { message: 'many', subject: table.form.key, named: 'label', fix: 'replaceAll' });
    }
  },
  status: statusOfRows,
};

/** The label in its cell, without the writer's note behind it. */
function nameSpan({ start, end, raw }: Cell, text: string): Span {
  return { start, end: raw.startsWith(text) ? start + text.length : end };
}

/** The lines that were read by their place alone, those side by side together. */
function lostIn({ lines }: BoundTable): BoundLine[][] {
  const lost: BoundLine[][] = [];
  lines.forEach((bound, index) => {
    if (bound.label !== null || bound.line.label === null) return;
    const before = lines[index - 1];
    if (before && lost.at(-1)?.at(-1) === before) lost.at(-1)?.push(bound);
    else lost.push([bound]);
  });
  return lost;
}

function isOfficial(words: TableWords | undefined, { line, label }: BoundLine): boolean {
  const text = label?.text ?? '';
  return (
    text === line.label ||
    (words !== undefined && (foldLabel(text) === words.official.get(line) || words.merged.has(foldBare(text))))
  );
}

/** Whether a label that is cut short goes on in the row below, as a narrow cell breaks it: no more is known of it. */
function goesOn({ line, label }: BoundLine, { pieces }: BoundTable): boolean {
  const cell = label?.cells.at(-1);
  const rows = flatMap(pieces, (piece) => piece.rows);
  const below = cell && rows[rows.findIndex(({ cells }) => cells.includes(cell)) + 1];
  if (!below || below.cells.some(isFigureCell)) return false;
  const [own, whole] = [fold(label?.text ?? ''), fold(line.label ?? '')];
  return below.cells.some(({ kind, raw }) => kind === 'text' && whole.startsWith(own + fold(raw)));
}
