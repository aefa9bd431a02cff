import type { FormTable } from '../form/form';
import type { Lexicon, TableWords } from '../report/lexicon';
import type { Report } from '../report/report';
import { foldBare } from '../text/fold';
import type { Span } from '../text/source';

const shortestTelling = 4;
/** So many labels name a table where it does not belong, or in running text. */
const fewest = 2;
const fewestInText = 3;
/** The share of a table's labels that tells it in text from a sentence about it. */
const enough = 0.4;
const sentenceEnd = /[。；！？!?;]["”’」』）)]?$/;

/**
 * Where a table of the form stands in the draft in no layout that is read: rows that no reader took, or text that is no
 * sentence and names its labels. Null where nothing looks like it.
 */
export function findUnread(report: Report, form: FormTable, { heads }: TableWords, lexicon: Lexicon): Span | null {
  const { view } = report;
  const section = report.sections.find((other) => other.section.table === form.key);
  const rows = form.rows.map(({ label }) => foldBare(label)).filter((label) => label.length >= shortestTelling);
  const labels = [...new Set([...rows, ...[...heads].filter((head) => head.length >= shortestTelling)])];
  const namesIn = (span: Span, all: readonly string[]): number => {
    const text = foldBare(view.slice(span));
    return all.filter((label) => text.includes(label)).length;
  };
  for (const stretch of report.unread) {
    const isInside = section !== undefined && stretch.start >= section.start && stretch.start < section.end;
    const isElsewhere =
      !isInside &&
      report.sections.some(
        (other) =>
          other.section.table !== undefined &&
          other.section.table !== form.key &&
          stretch.start >= other.start &&
          stretch.start < other.end,
      );
    const named = namesIn(stretch, labels);
    if (isInside ? named > 0 || namesAny(view.slice(stretch), lexicon) : named >= fewest && !isElsewhere)
      return view.lineAt(stretch.start);
  }
  const texts = report.paragraphs.filter(
    ({ start, end }) => !sentenceEnd.test(view.text.slice(Math.max(start, end - 2), end)),
  );
  const all = foldBare(texts.map((text) => view.slice(text)).join(''));
  const named = rows.filter((label) => all.includes(label)).length;
  if (named < fewestInText || named / rows.length < enough) return null;
  return texts.find((text) => namesIn(text, rows) > 0) ?? null;
}

/** Below its own heading a table is known by any label: 总计, 自然人. */
function namesAny(text: string, { labels }: Lexicon): boolean {
  const bare = foldBare(text);
  return [...labels].some((label) => label.length > 1 && bare.includes(label));
}
