import type { BoundTable } from '../binding/binding';
import { boxBars, wideBars } from '../report/tables/layouts';
import type { Edit } from '../text/edits';
import { foldBare } from '../text/fold';
import { isBlankText } from '../text/source';
import type { Reading } from './reading';
import { emptyTable } from './structure';

/** What parts the texts of a table that is not filled in. */
const between = new RegExp(`[\\t\\n\\r|${boxBars}${wideBars}]+`);
const rule = /^[:\-+─━═ ]*$/;

/**
 * The edit that puts the official table, with all its cells, in the place of one that holds nothing but labels of the
 * form: an editor may have cut off the blank cells at the ends of its lines. Null where anything would be lost.
 */
export function renewBlank(reading: Reading, table: BoundTable): Edit | null {
  const { form, status, span, lines } = table;
  if (status !== 'blank' || !span) return null;
  if (lines.some(({ figures }) => figures.some(({ cell }) => cell !== null && cell.kind !== 'blank'))) return null;
  const { start } = reading.source.lineAt(span.start);
  const { end } = reading.source.lineAt(span.end);
  const texts = reading.report.view.slice({ start, end }).split(between);
  const isOwn = (text: string): boolean =>
    isBlankText(text) || rule.test(text) || reading.lexicon.labels.has(foldBare(text));
  const text = texts.every(isOwn) ? emptyTable(reading, form.key) : null;
  return text === null || text === reading.source.slice({ start, end }) ? null : { span: { start, end }, text };
}
