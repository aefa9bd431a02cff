import type { Form } from '../form/form';
import { bodyOf, type FoldedParagraph } from '../prose/paragraphs';
import { CharSet, isDigit, isHan } from '../text/chars';
import { compatible } from '../text/fold';
import type { Span } from '../text/source';
import { flatMap } from '../text/lists';

/**
 * What a report says in words of its own, as runs of five characters: letters alone, figures and years as one mark, the
 * names of its body left out. A run never goes beyond its sentence. What stands in sentences of the law, in the
 * official headings and in the model sentences of the form is not its own.
 */
export interface Runs {
  /** The hash of every run, once, in order. 32 bits each. */
  readonly hashes: Uint32Array;
  /** The sentences with runs, in the order of the text. */
  readonly sentences: readonly RunsOfSentence[];
}

export interface RunsOfSentence {
  /** UTF-16 offsets in the source. */
  readonly span: Span;
  /** As signed numbers: these take no memory of their own. */
  readonly hashes: readonly number[];
}

/** Characters of a run. */
const lengthOfRun = 5;
/** A sentence with so large a share of runs that are not its own has none: what is left are words between two quotations. */
const mostFixed = 0.5;

/** The runs of a text without its own words: hashes, signed. */
export type FixedRuns = ReadonlySet<number>;

/** The runs of all that a form, or the law, says in every report. */
export function fixedRunsOf(form: Form): FixedRuns {
  const texts = [
    ...flatMap(form.sections, ({ title, accepted = [], aspects = [], statement }) => [
      title,
      ...accepted,
      ...flatMap(aspects, (aspect) => [aspect.title, ...(aspect.accepted ?? [])]),
      ...(statement ? [statement.model] : []),
    ]),
    ...[...form.slots.values()].map(({ row }) => row.label),
    ...(form.prose?.data.statutory ?? []),
    ...flatMap([...(form.writing?.sections.values() ?? [])], ({ sentences }) =>
      sentences.map(({ template }) => template.map((part) => (typeof part === 'string' ? part : '0')).join('')),
    ),
  ];
  return new Set(flatMap([...new Set(texts)], (text) => hashesOf(maskedText(compatible(text), []))));
}

/** The runs of the paragraphs of a report of `institution`; `fixed` are not counted. */
export function readRuns(paragraphs: readonly FoldedParagraph[], institution: string, fixed: FixedRuns): Runs {
  const names = namesIn(institution);
  const sentences = flatMap(paragraphs, (paragraph): RunsOfSentence[] => {
    const { prose } = paragraph;
    const isNamed = names.some((name) => prose.text.includes(name));
    return flatMap(bodyOf(paragraph), (span): RunsOfSentence[] => {
      const all = hashesOf(maskedText(prose.text.slice(span.start, span.end), isNamed ? names : []));
      const own = all.filter((hash) => !fixed.has(hash));
      return own.length > 0 && own.length >= all.length * mostFixed ? [{ span: prose.spanOf(span), hashes: own }] : [];
    });
  });
  return { hashes: inOrder(sentences), sentences };
}

/** The hashes of all sentences, each once. */
function inOrder(sentences: readonly RunsOfSentence[]): Uint32Array {
  const all = new Uint32Array(sentences.reduce((count, { hashes }) => count + hashes.length, 0));
  let end = 0;
  for (const { hashes } of sentences) {
    all.set(hashes, end);
    end += hashes.length;
  }
  all.sort();
  let own = 0;
  for (let at = 0; at < end; at++) if (at === 0 || all[at] !== all[at - 1]) all[own++] = all[at] ?? 0;
  return all.slice(0, own);
}

/** How much of `own` stands in `other`, from 0 to 1; 0 where `own` is empty. */
export function shareIn(own: Uint32Array, other: Uint32Array): number {
  return own.length === 0 ? 0 : countIn(own, other) / own.length;
}

/** How many hashes two ordered lists have in common. */
export function countIn(own: Uint32Array, other: Uint32Array): number {
  let [at, count] = [0, 0];
  for (const hash of own) {
    while (at < other.length && (other[at] ?? 0) < hash) at++;
    if (at < other.length && other[at] === hash) count++;
  }
  return count;
}

/** Whether `hash`, signed or not, stands in an ordered list. */
export function holdsRun(hashes: Uint32Array, hash: number): boolean {
  const wanted = hash >>> 0;
  let [low, high] = [0, hashes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hashes[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return hashes[low] === wanted;
}

const figures = /[0-9]+(?:[.,][0-9]+)*%?|[〇零一二两三四五六七八九十百千万]+(?=[件份条次个宗起项场期人名篇家年月日])/g;
/** Marks of usual prose, folded; others beyond ASCII take more to tell from letters. */
const usualMarks = new CharSet('、。“”‘’《》—…·');

/** Letters alone, figures as #; `names`, longest first, left out. */
function maskedText(text: string, names: readonly string[]): string {
  let masked = text;
  for (const name of names) masked = masked.replaceAll(name, '');
  return lettersOf(masked.replace(figures, '#'));
}

/** A text without what is no letter, no number and no #. */
function lettersOf(text: string): string {
  let letters = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isHan(code) || isWord(code)) continue;
    if (code > 0x7e && !usualMarks.has(code)) return text.replace(/[^\p{L}\p{N}#]+/gu, '');
    letters += text.slice(from, at);
    from = at + 1;
  }
  return letters + text.slice(from);
}

/** Whether a code of ASCII is a letter, a digit or #. */
function isWord(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || isDigit(code) || code === 0x23;
}

const placeEnd = /[省市州盟县区旗乡镇]|街道/g;

/** The ways in which a report may call its body: whole, by its places, and without them; longest first. */
function namesIn(institution: string): string[] {
  const whole = compatible(institution);
  if (whole.length < 3) return [];
  const ends = [...whole.matchAll(placeEnd)].map((match) => match.index + match[0].length).filter((end) => end > 2);
  const starts = [0, ...ends];
  const names = flatMap(starts, (start) =>
    [...ends.filter((end) => end > start), whole.length].map((end) => whole.slice(start, end)),
  );
  return [...new Set(names)].filter((name) => name.length > 2).sort((a, b) => b.length - a.length);
}

function hashesOf(text: string): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + lengthOfRun <= text.length; at++) {
    let hash = 0x811c9dc5;
    for (let index = at; index < at + lengthOfRun; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    // The last step of FNV leaves the low bits alike for texts alike: they are mixed once more.
    hashes.push(Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ (hash >>> 12));
  }
  return hashes;
}
