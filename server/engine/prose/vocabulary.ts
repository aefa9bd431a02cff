import type { Form } from '../form/form';
import { CharSet } from '../text/chars';
import { compatible } from '../text/fold';
import { remember } from '../text/remember';
import { namesOf, type Author, type AuthorWords } from './author';
import { wordsOfForm, wordsOfYears } from './formWords';
import { wordsOfLastYear } from './lastYearWords';
import { holds, language, oneOf } from './language';
import type { Meaning } from './meaning';
import { maybeQuantity, numeralStarts } from './quantity';
import { wordsOfFees, wordsOfTallies } from './tallyWords';
import { timeStarts } from './times';
import { marks } from './tokens';
import { noWords, treeOf } from './words';
import { flatMap } from '../text/lists';

/** Words, as an author uses them. */
export interface Telling {
  /** Whether a text holds a word of what is counted; where it holds none, and its place names no topic, it counts nothing that the form knows. */
  readonly isTold: (text: string) => boolean;
  readonly ofAuthor: (author: Author) => AuthorWords;
}

/** The words of a form. Made once for a form; never changed. */
export interface Vocabulary extends Telling {
  /** Whether a text may hold a number, or words of none or of all; where it holds none, nothing in it is held against figures. */
  readonly isTelling: (text: string) => boolean;
  /** Its words as those of last year's report, for sentences that speak of that: the author is who wrote that report. */
  readonly asLastYear: (author: Author) => AuthorWords;
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
  const { topic } = prose.allDone.by;
  const isTold = holds([
    ...topic.nouns,
    ...flatMap(prose.measures, (measure) => (measure.topic === topic ? [] : measure.phrases)),
  ]);
  const besideYear = remember(
    (year: number | null) => (year === null ? noWords : treeOf(wordsOfYears(year, prose.measures))),
    most,
  );
  const namesFor = remember((institution: string | null) => named(namesOf(institution ?? '')), most);
  const { negation, all } = prose.data.words;
  const telling = new RegExp(`${maybeQuantity}|${oneOf([...negation, ...all].map(compatible))}`);
  const usedBy = (known: ReadonlyMap<string, Meaning>): Telling['ofAuthor'] => {
    const common = commonOf(known);
    const wordsFor = remember((institution: string | null) => {
      const own = { ...common, ...namesFor(institution) };
      return remember((year: number | null): AuthorWords => ({ ...own, years: besideYear(year) }), most);
    }, most);
    return ({ institution, year }) => wordsFor(institution)(year);
  };
  let lastYears: Telling['ofAuthor'] | undefined;
  const { fees } = prose.data;
  return {
    isTold,
    isTelling: (text) => telling.test(text),
    ofAuthor: usedBy(words),
    // Few reports are held against last year's: its words are not worked out for the others.
    asLastYear: (author) => (lastYears ??= usedBy(wordsOfLastYear(form, prose)))(author),
    tallies:
      prose.tallies &&
      ownVocabulary(
        flatMap(prose.tallies.rows, ({ phrases }) => phrases),
        wordsOfTallies(prose.tallies, prose.data),
        namesFor,
      ),
    fees: fees ? ownVocabulary(fees.named, wordsOfFees(fees, prose.data), namesFor) : null,
  };
}

function commonOf(words: ReadonlyMap<string, Meaning>): Pick<AuthorWords, 'words' | 'starts'> {
  return { words: treeOf(words), starts: new CharSet([...words.keys(), ...otherStarts]) };
}

/** Words of their own, few, and none that other counts know: a clause with others is left alone. */
function ownVocabulary(
  telling: readonly string[],
  words: ReadonlyMap<string, Meaning>,
  namesFor: (institution: string | null) => Names,
): Telling {
  const common = { ...commonOf(words), years: noWords };
  const wordsFor = remember(
    (institution: string | null): AuthorWords => ({ ...common, ...namesFor(institution) }),
    most,
  );
  return { isTold: holds(telling), ofAuthor: ({ institution }) => wordsFor(institution) };
}

/** Reports are by few bodies about few years; a draft may name any. */
const most = 50;

type Names = Pick<AuthorWords, 'names' | 'nameStarts'>;

function named(names: readonly string[]): Names {
  return { names, nameStarts: new CharSet(names) };
}
