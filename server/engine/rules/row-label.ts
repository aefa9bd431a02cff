import type { BoundLine, BoundTable } from '../binding/binding';
import type { TableWords } from '../report/lexicon';
import { isFigureCell } from '../report/tables/row';
import { fold, foldBare, foldLabel } from '../text/fold';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { statusOfRows } from './support/status';
import { together } from './support/together';

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
    many: { zh: '「{label}」等 {count} 行的行标题与规定的不一致。', en: '“{label}” and others are labelled otherwise in the form, rows: {count}.' },
    same: { zh: '应为「{label}」', en: 'The form has “{label}”' },
    replaceAll: { zh: '改为规定的行标题（{count} 行）', en: 'Change to the labels of the form (rows: {count})' },
    replace: { zh: '改为「{label}」', en: 'Change to “{label}”' },
  },
  *check({ binding, lexicon }) {
    for (const table of binding.tables) {
      const findings = table.lines.flatMap((bound): Finding[] => {
        const { line, label } = bound;
        if (!label || line.label === null || isOfficial(lexicon.tables.get(table.form), bound) || goesOn(bound, table)) return [];
        const [cell] = label.cells;
        const args = { label: line.label };
        const text = line.label;
        const finding: Finding = {
          args,
          subject: `${table.form.key}/${line.rows[0]?.key ?? ''}`,
          span: label.cells.at(-1) ?? bound.row,
          fixes: () => (cell?.exact && label.cells.length === 1 ? [{ title: 'replace', args, edits: [{ span: { start: cell.start, end: cell.end }, text }], preferred: true }] : []),
        };
        return [finding];
      });
      yield* together(findings, { message: 'many', subject: table.form.key, named: 'label', fix: 'replaceAll' });
    }
  },
  status: statusOfRows,
};

function isOfficial(words: TableWords | undefined, { line, label }: BoundLine): boolean {
  const text = label?.text ?? '';
  return text === line.label || (words !== undefined && (foldLabel(text) === words.official.get(line) || words.merged.has(foldBare(text))));
}

/** Whether a label that is cut short goes on in the row below, as a narrow cell breaks it: no more is known of it. */
function goesOn({ line, label }: BoundLine, { pieces }: BoundTable): boolean {
  const cell = label?.cells.at(-1);
  const rows = pieces.flatMap((piece) => piece.rows);
  const below = cell && rows[rows.findIndex(({ cells }) => cells.includes(cell)) + 1];
  if (!below || below.cells.some(isFigureCell)) return false;
  const [own, whole] = [fold(label?.text ?? ''), fold(line.label ?? '')];
  return below.cells.some(({ kind, raw }) => kind === 'text' && whole.startsWith(own + fold(raw)));
}
