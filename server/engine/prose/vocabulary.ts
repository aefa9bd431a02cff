import type { Form } from '../form/form';
import { CharSet } from '../text/chars';
import { remember } from '../text/remember';
import { namesOf, type Author, type AuthorWords } from './author';
import { wordsOfForm, wordsOfYears } from './formWords';
import { language } from './language';
import type { Meaning } from './meaning';
import { numeralStarts } from './quantity';
import { wordsOfFees, wordsOfTallies } from './tallyWords';
import { timeStarts } from './times';
import { marks } from './tokens';
import { noWords, treeOf } from './words';

/** Words, as an author uses them. */
export interface Telling {
  /** A paragraph holds one of these, or its place names its topic; else it counts nothing that the form knows. */
  readonly telling: readonly string[];
  readonly ofAuthor: (author: Author) => AuthorWords;
}

/** The words of a form. Made once for a form; never changed. */
export interface Vocabulary extends Telling {
  /** Those of counts by row and column; null where the form has none. */
  readonly tallies: Telling | null;
  /** Those of fees; null where the form has none. */
  readonly fees: Telling | null;
}

/** Marks, with what numbers begin, and how a body speaks of itself. */
const otherStarts = [
  ...marks,
  ...'0123456789',
  ...numeralStarts,
  ...timeStarts,
  ...language.bodies.self,
  language.bodies.towards,
];

/** The words of a form; null where its sentences are not read. */
export function buildVocabulary(form: Form): Vocabulary | null {
  const { prose } = form;
  if (!prose) return null;
  const words = wordsOfForm(form, prose);
  const common = { words: treeOf(words), starts: new CharSet([...words.keys(), ...otherStarts]) };
  const { topic } = prose.allDone.by;
  const telling = shortestOf([
    ...topic.nouns,
    ...prose.measures.flatMap((measure) => (measure.topic === topic ? [] : measure.phrases)),
  ]);
  const besideYear = remember(
    (year: number | null) => (year === null ? noWords : treeOf(wordsOfYears(year, prose.measures))),
    most,
  );
  const namesFor = remember((institution: string | null) => named(namesOf(institution ?? '')), most);
  const { fees } = prose.data;
  return {
    telling,
    ofAuthor: ({ institution, year }) => ({ ...common, years: besideYear(year), ...namesFor(institution) }),
    tallies:
      prose.tallies &&
      ownVocabulary(
        prose.tallies.rows.flatMap(({ phrases }) => phrases),
        wordsOfTallies(prose.tallies, prose.data),
        namesFor,
      ),
    fees: fees ? ownVocabulary(fees.named, wordsOfFees(fees, prose.data), namesFor) : null,
  };
}

/** Words of their own, few, and none that other counts know: a clause with others is left alone. */
function ownVocabulary(
  telling: readonly string[],
  words: ReadonlyMap<string, Meaning>,
  namesFor: (institution: string | null) => Names,
): Telling {
  const common = { words: treeOf(words), starts: new CharSet([...words.keys(), ...otherStarts]), years: noWords };
  return { telling: shortestOf(telling), ofAuthor: ({ institution }) => ({ ...common, ...namesFor(institution) }) };
}

/** Those that hold no other. */
function shortestOf(words: readonly string[]): string[] {
  return words.filter(
    (word, index) => !words.some((other, at) => word.includes(other) && (word !== other || at < index)),
  );
}

/** Reports are by few bodies about few years; a draft may name any. */
const most = 50;

type Names = Pick<AuthorWords, 'names' | 'nameStarts'>;

function named(names: readonly string[]): Names {
  return { names, nameStarts: new CharSet(names) };
}
