import type { WordKind } from '../form/data';
import type { Form, Measure } from '../form/form';
import { CharSet } from '../text/chars';
import { compatible } from '../text/fold';
import { remember } from '../text/remember';
import type { Meaning } from './meaning';
import { treeOf, type Words as WordTree } from './words';

/** The words of a form. Made once for a form; never changed. */
export interface Vocabulary {
  readonly words: WordTree;
  /** The characters with which words begin. */
  readonly starts: CharSet;
  /** A paragraph holds one of these, or its place names its topic; else it counts nothing that the form knows. */
  readonly telling: readonly string[];
  /** The words that name the years beside a year in figures: 结转2025年, 2023年结转. */
  readonly besideYear: (year: number) => WordTree;
}

/** The words of a form as one author uses them. */
export interface AuthorWords extends Pick<Vocabulary, 'words' | 'starts'> {
  readonly years: WordTree;
  /** What the author is called, the longest first. */
  readonly names: readonly string[];
  /** The characters with which names begin. */
  readonly nameStarts: CharSet;
}

type Words = Map<string, Meaning>;

/** With what numbers begin, and 我局, 本机关, 向本机关提出. */
const otherStarts = '0123456789一二三四五六七八九十两我本向';

/** The words of a form; null where its sentences are not read. */
export function buildVocabulary(form: Form): Vocabulary | null {
  const { prose } = form;
  if (!prose) return null;
  const words: Words = new Map();
  const { last, next, ...kinds } = prose.data.words;
  for (const [kind, list] of Object.entries(kinds)) for (const word of list) words.set(compatible(word), { kind: kind as Exclude<WordKind, 'last' | 'next'> });
  for (const { nouns } of prose.data.topics) {
    for (const noun of nouns) words.set(noun, { kind: 'noun', topics: prose.data.topics.filter((topic) => topic.nouns.includes(noun)) });
  }
  addColumns(words, form);
  for (const result of prose.results) for (const phrase of result.phrases) words.set(phrase, { kind: 'result', result });
  for (const measure of prose.measures) addMeasure(words, measure, last, next);
  const starts = new CharSet([...words.keys(), ...otherStarts]);
  const { topic } = prose.allDone.by;
  const telling = shortestOf([...topic.nouns, ...prose.measures.flatMap((measure) => (measure.topic === topic ? [] : measure.phrases))]);
  return { words: treeOf(words), starts, telling, besideYear: remember((year: number) => wordsBeside(year, prose.measures), mostYears) };
}

/** Those that hold no other. */
function shortestOf(words: readonly string[]): string[] {
  return words.filter((word, index) => !words.some((other, at) => word.includes(other) && (word !== other || at < index)));
}

/** Reports are about few years; a draft may name any. */
const mostYears = 50;

function wordsBeside(year: number, measures: readonly Measure[]): WordTree {
  const words: Words = new Map();
  const named = (of: number): string[] => [`${of}年`, `${of}年度`];
  for (const measure of measures) addMeasure(words, measure, named(year - 1), named(year + 1), true);
  return treeOf(words);
}

/** Whose report it is: how its sentences name its body and its year. */
export interface Author {
  readonly institution: string | null;
  readonly year: number | null;
}

/** `vocabulary` with the names of the body and the years beside its year. */
export function wordsOfAuthor({ words, starts, besideYear }: Vocabulary, { institution, year }: Author): AuthorWords {
  const names = namesOf(institution).sort((a, b) => b.length - a.length);
  const nameStarts = new CharSet(names);
  return { words, starts, years: year === null ? noWords : besideYear(year), names, nameStarts };
}

const noWords = treeOf([]);

const office = /(?:人民政府|管委会|管理委员会|办事处)$/;

/** The name of the body, its endings and its place: 云溪县档案局, 县档案局, 档案局; 云溪新区 for its 管委会. */
function namesOf(institution: string | null): string[] {
  if (institution === null) return [];
  const names: string[] = [];
  for (const name of new Set([institution, institution.replace('人民政府', '政府'), institution.replace(office, '')])) {
    if (name.endsWith('街道')) names.push('街道', '街道办');
    for (let from = 0; from + shortest <= name.length; from++) names.push(name.slice(from));
  }
  return names;
}

function addMeasure(words: Words, measure: Measure, last: readonly string[], next: readonly string[], onlyYears = false): void {
  for (const phrase of measure.phrases) {
    const years = phrase.includes('{last}') ? last : phrase.includes('{next}') ? next : onlyYears ? [] : [''];
    for (const year of years) words.set(phrase.replace(/\{(?:last|next)\}/, year), { kind: 'measure', measure });
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
  const joined = /^(.+)或(其他.+)$/.exec(label);
  const [, first, second] = joined ?? [];
  if (first === undefined || second === undefined) return [label];
  const list = ['或', '和', '及', '与', '、', '或者', '以及', ''].map((word) => `${first}${word}${second}`);
  return [...list, ...list.map((word) => word.replace('其他', '其它'))];
}
