import type { FormProse } from '../form/form';
import type { Author } from './author';
import type { Comparison } from './comparison';
import type { Fact } from './fact';
import { factsOf } from './facts';
import { holds, language } from './language';
import { changesIn } from './lastYearChanges';
import { waysOf } from './lastYearWays';
import type { ProseParagraph } from './paragraphs';
import { readSentences, statementsOf, type Prose } from './prose';
import type { Sentence } from './sentence';
import type { Statement } from './statement';
import type { Vocabulary } from './vocabulary';
import { flatMap } from '../text/lists';

/** What sentences say of last year's figures. */
export interface SaidOfLastYear {
  /** Counts that are told of last year: 上年收到25件. */
  readonly counts: readonly Statement[];
  /** What is held beside last year: 收到28件，上年为25件; 同比增长12%. */
  readonly comparisons: readonly Comparison[];
}

export const nothingSaid: SaidOfLastYear = { counts: [], comparisons: [] };

const { dates } = language;
const speaksOfLastYear = holds([...language.changes.yearsBefore, language.changes.inYear]);

/** What the sentences of a report by `author`, read as `prose`, say of the year before. */
export function readLastYear(prose: Prose, grammar: FormProse, vocabulary: Vocabulary, author: Author): SaidOfLastYear {
  const { year } = author;
  if (year === null) return nothingSaid;
  const isTold = (text: string): boolean => speaksOfLastYear(text) || text.includes(`${year - 1}${dates.year}`);
  const byNumber = new Map(prose.statements.map((statement) => [statement.number.start, statement]));
  const bySentence = new Map<Sentence, Fact[]>();
  for (const fact of prose.facts) {
    const same = bySentence.get(fact.sentence);
    if (same) same.push(fact);
    else bySentence.set(fact.sentence, [fact]);
  }
  const paragraphs = prose.paragraphs.filter(({ prose: { text } }) => isTold(text));
  return {
    counts: flatMap(paragraphs, (paragraph) => countsIn(paragraph, bySentence, grammar, vocabulary, author)),
    comparisons: flatMap(paragraphs, ({ prose: text, sentences }) =>
      flatMap(
        sentences.filter((sentence) => isTold(sentence.text)),
        (sentence) => [
          ...changesIn(sentence, text, year, byNumber),
          ...waysOf(sentence, bySentence.get(sentence) ?? [], text, year, grammar),
        ],
      ),
    ),
  };
}

/**
 * The counts that a paragraph tells of last year: in this year's report its words make them a past year's, and nothing but
 * that year keeps them from being counts of the form once it is read as last year's report.
 */
function countsIn(
  paragraph: ProseParagraph,
  bySentence: ReadonlyMap<Sentence, readonly Fact[]>,
  grammar: FormProse,
  vocabulary: Vocabulary,
  { institution, year }: Author,
): Statement[] {
  const past = new Set(
    flatMap(
      flatMap(paragraph.sentences, (sentence) => bySentence.get(sentence) ?? []),
      ({ why, clause }) => (why === 'past' ? clause.quantities : []),
    ).map(({ number }) => paragraph.prose.spanOf(number).start),
  );
  if (past.size === 0 || year === null) return [];
  const author: Author = { institution, year: year - 1 };
  const sentences = readSentences(paragraph, vocabulary.asLastYear(author), author);
  const facts = factsOf(grammar, paragraph.prose, sentences, paragraph.topics);
  return statementsOf(facts).filter(({ number, mayBePart }) => past.has(number.start) && !mayBePart);
}
