import type { WordKind } from '../form/proseData';
import type { Form, FormProse, Measure } from '../form/form';
import { compatible } from '../text/fold';
import { language } from './language';
import type { Meaning } from './meaning';
import { flatMap } from '../text/lists';

const { dates, labels } = language;

type Words = Map<string, Meaning>;

/** The words of a form, whoever uses them, with what they say. */
export function wordsOfForm(form: Form, prose: FormProse): ReadonlyMap<string, Meaning> {
  const words: Words = new Map();
  const { last, next, and, ...kinds } = prose.data.words;
  for (const [kind, list] of Object.entries(kinds))
    for (const word of list) words.set(compatible(word), { kind: kind as Exclude<WordKind, 'last' | 'next' | 'and'> });
  for (const { nouns } of prose.data.topics) {
    for (const noun of nouns)
      words.set(noun, { kind: 'noun', topics: prose.data.topics.filter((topic) => topic.nouns.includes(noun)) });
  }
  addColumns(words, form, new Map(prose.data.columns?.map(({ column, phrases }) => [column, phrases])));
  for (const result of prose.results)
    for (const phrase of result.phrases) words.set(phrase, { kind: 'result', result });
  for (const measure of prose.measures) addMeasure(words, measure, { last, next, and });
  return words;
}

/** The phrases of measures that name the years beside `year` in figures: 2023年结转, 结转2025年. */
export function wordsOfYears(year: number, measures: readonly Measure[]): ReadonlyMap<string, Meaning> {
  const words: Words = new Map();
  const spellings = (of: number): string[] => [`${of}${dates.year}`, `${of}${dates.year}${dates.ofYear}`];
  for (const measure of measures) addMeasure(words, measure, { last: spellings(year - 1), next: spellings(year + 1) });
  return words;
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

/** Labels of columns and of groups of columns, without short ones, such as 其他, that say too little in a sentence; and what else they are `called`. */
function addColumns(words: Words, form: Form, called: ReadonlyMap<string, readonly string[]>): void {
  for (const table of form.tables) {
    if (table.data.across) continue;
    for (const column of table.rows[0]?.slots.map((slot) => slot.column) ?? []) {
      if (table.equations.some(({ each, total }) => each === 'row' && total?.column === column)) continue;
      const own = [...column.spellings, ...column.path.slice(0, -1)].filter(({ length }) => length >= shortest);
      for (const label of [...own, ...(called.get(column.key) ?? [])]) {
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
  return flatMap(labels.others, (other) => list.map((spelling) => spelling.replace(labels.other, other)));
}
