import {
  closingYear,
  isOfOneYear,
  isPlan,
  isRemedy,
  mayNameYear,
  openingYear,
  writeYear,
  type OpeningYear,
} from '../prose/years';
import { isOfYears, isSetAgainst, namesThisYear } from '../prose/yearsBeside';
import { Sentence } from '../prose/sentence';
import { namesPeriod } from '../prose/periods';
import { bodyOf } from '../prose/paragraphs';
import type { Span } from '../text/source';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { nameOfText } from './support/hash';

/**
 * A sentence of the report does not begin with the year before or after, nor tell of a whole year up to the end of another, as
 * one left over from another year does.
 */
export const yearStale: Rule = {
  code: 'year-stale',
  severity: 'warning',
  class: 'explain',
  fixable: true,
  basis: { document: regulation, article: '第四十九条、第五十条' },
  name: { zh: '年份未更新', en: 'Year of another report' },
  messages: {
    default: {
      zh: '本报告是 {expected} 年的，这句话以 {found} 年开头；如系沿用往年文字，请改。',
      en: 'This is the report for {expected}; the sentence begins with {found}. Was it taken over from another year?',
    },
    closing: {
      zh: '本报告是 {expected} 年的，这句话说的是全年情况，却截至 {found} 年年底；如系沿用往年文字，请改。',
      en: 'This is the report for {expected}; the sentence tells of the whole year, but up to the end of {found}. Was it taken over from another year?',
    },
    setYear: { zh: '将 {from} 改为 {to}', en: 'Change {from} to {to}' },
  },
  *check({ report, prose, source }) {
    const expected = report.title?.year ?? null;
    if (expected === null) return;
    for (const paragraph of prose.paragraphs) {
      const { text } = paragraph.prose;
      if (!paragraph.prose.ask(mayNameYear)) continue;
      const sentences = bodyOf(paragraph);
      for (const [at, sentence] of sentences.entries()) {
        const found = besideOpening(text, sentence, expected) ?? besideClosing(text, sentence, expected);
        if (!found) continue;
        const words = text.slice(sentence.start, sentence.end);
        if (!isOfOneYear(words, found.year) || namesPeriod(words)) continue;
        if (found.message === 'default' && isSetAgainst(text, sentence, sentences[at + 1], expected)) continue;
        const isPlanned = paragraph.section?.plans === true;
        if (found.year > expected && (isPlanned || isPlan(words))) continue;
        if (isPlanned && isRemedy(words)) continue;
        const span = paragraph.prose.spanOf(found.digits);
        const to = writeYear(expected, found.isNumeral);
        const from = source.slice(span);
        yield {
          message: found.message,
          args: { found: from, expected },
          subject: nameOfText(source.slice(paragraph.prose.spanOf(sentence))),
          span,
          fixes: () => [{ title: 'setYear', args: { from, to }, edits: [{ span, text: to }], preferred: true }],
        };
      }
    }
  },
  status: ({ report }) => (report.title?.year == null ? 'unknown' : null),
};

interface Stale extends OpeningYear {
  readonly message: 'default' | 'closing';
}

/** The year before or after, with which a sentence begins that does not tell of the report's own, too. */
function besideOpening(text: string, { start, end }: Span, expected: number): Stale | null {
  const year = openingYear(text, { start, end });
  if (!year || Math.abs(year.year - expected) !== 1 || namesThisYear(text.slice(start, end))) return null;
  const isOver = year.isOnward && year.year < expected && isOfYears(new Sentence(text, start, end));
  return isOver ? null : { ...year, message: 'default' };
}

/** Another year, with which the year of a sentence ends. */
function besideClosing(text: string, sentence: Span, expected: number): Stale | null {
  const year = closingYear(text, sentence);
  return year && year.year !== expected ? { ...year, message: 'closing' } : null;
}
