import { begins, holds, language } from '../../prose/language';
import { foldBare } from '../../text/fold';
import type { SourceText } from '../../text/source';

const { dates, years, changes } = language;
const isAnnex = begins(years.annexes);
const isBefore = holds([...changes.yearsBefore, ...years.othersBefore]);
const written = new RegExp(`([0-9]{4})${dates.year}`, 'g');
/** A heading, and what stands below it: a unit, a note in brackets. */
const mostLines = 3;
const longestHeading = 60;
const sentenceEnd = /[。；]\s*$/;
const tag = /<[^<>]*>/g;

/**
 * Whether the lines above a table at `at`, behind that which ends at `from`, say that it is another: an annex, or of another
 * year than `own`. Sentences say nothing of it.
 */
export function isAnnexed(source: SourceText, from: number, at: number, own: number | null): boolean {
  const first = source.lineAt(from).index;
  let left = mostLines;
  for (let index = source.lineAt(at).index - 1; index > first && left > 0; index--) {
    const text = source.lines[index]?.text ?? '';
    if (text.length > longestHeading || sentenceEnd.test(text)) return false;
    const heading = foldBare(text.replace(tag, ''));
    if (heading === '') continue;
    left -= 1;
    const isOfYear = own !== null && [...heading.matchAll(written)].some(([, year]) => Number(year) !== own);
    if (isOfYear || isBefore(heading) || isAnnex(heading)) return true;
  }
  return false;
}
