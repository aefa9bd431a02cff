import type { WordKind } from '../form/data';
import type { Form, Measure } from '../form/form';
import { CharSet } from '../text/chars';
import { compatible } from '../text/fold';
import { remember } from '../text/remember';
import { namesOf, type Author, type AuthorWords } from './author';
import { language } from './language';
import type { Meaning } from './meaning';
import { numeralStarts } from './quantity';
import { wordsOfFees, wordsOfTallies } from './tallyWords';
import { timeStarts } from './times';
import { marks } from './tokens';
import { noWords, treeOf, type Words as WordTree } from './words';

const { dates, labels } = language;

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

type Words = Map<string, Meaning>;

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
  const words: Words = new Map();
  const { last, next, and, ...kinds } = prose.data.words;
  for (const [kind, list] of Object.entries(kinds))
    for (const word of list) words.set(compatible(word), { kind: kind as Exclude<WordKind, 'last' | 'next' | 'and'> });
  for (const { nouns } of prose.data.topics) {
    for (const noun of nouns)
      words.set(noun, { kind: 'noun', topics: prose.data.topics.filter((topic) => topic.nouns.includes(noun)) });
  }
  addColumns(words, form);
  for (const result of prose.results)
    for (const phrase of result.phrases) words.set(phrase, { kind: 'result', result });
  for (const measure of prose.measures) addMeasure(words, measure, { last, next, and });
  const common = { words: treeOf(words), starts: new CharSet([...words.keys(), ...otherStarts]) };
  const { topic } = prose.allDone.by;
  const telling = shortestOf([
    ...topic.nouns,
    ...prose.measures.flatMap((measure) => (measure.topic === topic ? [] : measure.phrases)),
  ]);
  const besideYear = remember(
    (year: number | null) => (year === null ? noWords : wordsBeside(year, prose.measures)),
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

function wordsBeside(year: number, measures: readonly Measure[]): WordTree {
  const words: Words = new Map();
  const spellings = (of: number): string[] => [`${of}${dates.year}`, `${of}${dates.year}${dates.ofYear}`];
  for (const measure of measures) addMeasure(words, measure, { last: spellings(year - 1), next: spellings(year + 1) });
  return treeOf(words);
}

const place = /\{(last|next|and)\}/;

/** The phrases of a measure with each of the words that `fill` their places; where years alone do, those of years alone. */
function addMeasure(words: Words, measure: Measure, fill: Readonly<Record<string, readonly string[]>>): void {
  for (const phrase of measure.phrases) {
    const name = place.exec(phrase)?.[1];
    const spellings =
      name === undefined
        ? fill['and']
          ? [phrase]
          : []
        : (fill[name] ?? []).map((word) => phrase.replace(place, word));
    for (const spelling of spellings) words.set(spelling, { kind: 'measure', measure });
  }
}

/** Labels of columns and of groups of columns; short ones, such as 其他, say too little in a sentence. */
function addColumns(words: Words, form: Form): void {
  for (const table of form.tables) {
    if (table.data.across) continue;
    for (const column of table.rows[0]?.slots.map((slot) => slot.column) ?? []) {
      if (table.equations.some(({ each, total }) => each === 'row' && total?.column === column)) continue;
      for (const label of [...column.spellings, ...column.path.slice(0, -1)]) {
        if (label.length < shortest) continue;
        const known = words.get(label);
        const columns = known?.kind === 'columns' ? [...known.columns, column] : [column];
        for (const spelling of spellingsOf(label)) words.set(spelling, { kind: 'columns', columns });
      }
    }
  }
}

const shortest = 3;

/** A label as sentences vary it: 或 for 和, with and without 其它. */
function spellingsOf(label: string): string[] {
  const at = label.indexOf(labels.joint + labels.other);
  if (at <= 0) return [label];
  const [first, second] = [label.slice(0, at), label.slice(at + labels.joint.length)];
  const list = labels.joints.map((joint) => `${first}${joint}${second}`);
  return labels.others.flatMap((other) => list.map((spelling) => spelling.replace(labels.other, other)));
}
