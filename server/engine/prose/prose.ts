import type { Form } from '../form/form';
import type { Report } from '../report/report';
import type { Author, AuthorWords } from './author';
import { isOf } from './breaks';
import { clausesOf } from './clauses';
import type { Fact } from './fact';
import { feesOf, type FeesStated } from './fees';
import { factsOf, type ReadSentence } from './facts';
import { readParagraphs, type FoldedParagraph, type NumberedSentence, type ProseParagraph } from './paragraphs';
import type { ProseText } from './proseText';
import type { Claim, Statement } from './statement';
import { talliesOf } from './tallies';
import { tokenise, type Token } from './tokens';
import type { Telling, Vocabulary } from './vocabulary';
import { flatMap } from '../text/lists';

/** What the sentences of a report say, in the order of the text. */
export interface Prose {
  readonly paragraphs: readonly ProseParagraph[];
  /** The sentences that hold numbers: of the others, rules on numbers are not asked. */
  readonly numbered: readonly NumberedSentence[];
  /** What its clauses tell, where they may tell of figures of the form. */
  readonly facts: readonly Fact[];
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  /** What paragraphs say of fees. */
  readonly fees: readonly FeesStated[];
}

export const noProse: Prose = { paragraphs: [], numbered: [], facts: [], statements: [], claims: [], fees: [] };

/**
 * Reads the sentences of `report`, whose paragraphs are `folded`, with the words of `form`.
 * @param isKept whether the next version of the draft may take over what is read of a paragraph
 */
export function readProse(
  report: Report,
  form: Form,
  vocabulary: Vocabulary,
  folded: readonly FoldedParagraph[],
  isKept = false,
): Prose {
  const { prose } = form;
  if (!prose) return noProse;
  const author: Author = { institution: report.title?.institution ?? null, year: report.title?.year ?? null };
  const words = vocabulary.ofAuthor(author);
  const paragraphs = readParagraphs(report, prose, folded);
  const facts = flatMap(paragraphs, (paragraph) => {
    const { prose: text, topics } = paragraph;
    if ((topics.length === 0 && !text.ask(vocabulary.isTold)) || !text.ask(vocabulary.isTelling)) return [];
    const read = (): readonly ReadSentence[] => readSentences(paragraph, words, author);
    const sentences = isKept ? text.passage.once(words, read) : read();
    return held(factsOf(prose, text, sentences, topics), text);
  });
  /** The paragraphs that hold one of some words, read by those. */
  const readBy = <T>(
    known: Telling | null,
    read: (paragraph: ProseParagraph, words: AuthorWords, author: Author) => readonly T[],
  ): T[] => {
    const own = known?.ofAuthor(author);
    return own
      ? flatMap(
          paragraphs.filter(({ prose: text }) => known && text.ask(known.isTold)),
          (paragraph) => read(paragraph, own, author),
        )
      : [];
  };
  const statements = [...statementsOf(facts), ...readBy(vocabulary.tallies, talliesOf)];
  return {
    paragraphs,
    numbered: numberedIn(paragraphs),
    facts,
    statements: statements.sort((one, other) => one.number.start - other.number.start),
    claims: flatMap(facts, ({ claim }) => claim ?? []),
    fees: readBy(vocabulary.fees, feesOf),
  };
}

function numberedIn(paragraphs: readonly ProseParagraph[]): NumberedSentence[] {
  const found: NumberedSentence[] = [];
  for (const { prose, sentences } of paragraphs)
    for (const sentence of sentences) if (sentence.quantities.length > 0) found.push({ sentence, prose });
  return found;
}

const digit = /[0-9]/;
const holdsDigit = (text: string): boolean => digit.test(text);

/** Facts without any number or claim among them are held against nothing: of a long text they would take up the memory. */
function held(facts: readonly Fact[], text: ProseText): readonly Fact[] {
  return text.ask(holdsDigit) || facts.some(({ count, claim, bound }) => count ?? claim ?? bound) ? facts : [];
}

/**
 * The sentences of a paragraph up to the last that tells anything: what follows bears on none before it. None where words of
 * counting are all that they have.
 */
export function readSentences(
  { prose: { text }, sentences }: ProseParagraph,
  words: AuthorWords,
  author: Author,
): ReadSentence[] {
  const all = sentences.map((sentence) => ({
    sentence,
    tokens: tokenise(text, { start: sentence.from, end: sentence.end }, words, author),
  }));
  if (!all.some(({ tokens }) => tokens.some(isSaying))) return [];
  const last = all.findLastIndex(({ tokens }) => tokens.some(isTelling));
  return all.slice(0, last + 1).map(({ sentence, tokens }) => ({ sentence, clauses: clausesOf(tokens, text) }));
}

/** A count, or words of counting, of none or of all. */
function isTelling(token: Token): boolean {
  return isSaying(token) || isOf(token, 'measure');
}

/** A count, or words of none or of all. */
function isSaying(token: Token): boolean {
  return token.kind === 'quantity' || isOf(token, 'negation') || isOf(token, 'all');
}

/** The counts and bounds among `facts`, but those that a fact behind them joins to itself. */
export function statementsOf(facts: readonly Fact[]): Statement[] {
  const joined = new Set(
    flatMap(facts, ({ why, under }) => (why === 'joint' && under.last ? [under.last.statement] : [])),
  );
  return flatMap(facts, ({ count, bound }) =>
    count && !joined.has(count.statement) ? [count.statement] : (bound ?? []),
  );
}
