import { type CharSet } from '../text/chars';
import { language } from './language';
import type { Words } from './words';
import { flatMap } from '../text/lists';

/** Whose report it is: how its sentences name its body and its year. */
export interface Author {
  readonly institution: string | null;
  readonly year: number | null;
}

/** The words of a form as one author uses them. */
export interface AuthorWords {
  readonly words: Words;
  /** The characters with which words begin. */
  readonly starts: CharSet;
  /** The words that name the years beside the author's in figures: 结转2025年, 2023年结转. */
  readonly years: Words;
  /** What the author is called, the longest first. */
  readonly names: readonly string[];
  /** The characters with which names begin. */
  readonly nameStarts: CharSet;
}

const { all, called, endings, government, many, shortEndings, street } = language.bodies;
const shortOf: Readonly<Record<string, string>> = shortEndings;
/** A shorter name says too little. */
const shortest = 3;

/** The name of a body, its endings and its place, the longest first: 云溪县档案局, 县档案局, 档案局; 云溪新区 for its 管委会. */
export function namesOf(institution: string): string[] {
  const ending = endings.find((end) => institution.endsWith(end)) ?? '';
  const place = institution.slice(0, institution.length - ending.length);
  const short = shortOf[ending];
  const spellings = new Set([
    institution,
    institution.replace(government.long, government.short),
    place,
    ...(short === undefined ? [] : [place + short]),
  ]);
  const names = flatMap([...spellings], (name) => [
    ...(name.endsWith(street.ending) ? street.names : []),
    ...endingsOf(name),
  ]);
  // 全县 in the report of a 县人民政府: its territory is the body.
  const territory = all + place.slice(-1);
  if (ending === government.long && many.includes(territory)) names.push(territory);
  // 学校 in the report of a 中学
  for (const { ends, names: own } of called) if (ends.some((end) => institution.endsWith(end))) names.push(...own);
  return names.sort((a, b) => b.length - a.length);
}

const longestShort = 12;

/**
 * How many characters from `at` on are a short name of `institution`: they stand in order in it, end as it does, and
 * are at least three; 省交通厅 for 省交通运输厅. A part of it in one piece is no short name, but perhaps another body: 市公安局 in
 * 市公安局交通管理局.
 */
export function shortNameAt(text: string, at: number, institution: string): number {
  const last = institution.slice(-1);
  let length = 0;
  let from = 0;
  for (let next = at; next < at + longestShort; next++) {
    const char = text.charAt(next);
    const place = char === '' ? -1 : institution.indexOf(char, from);
    if (place < 0) break;
    from = place + 1;
    const name = text.slice(at, next + 1);
    if (char === last && name.length >= shortest && !institution.includes(name)) length = name.length;
  }
  return length;
}

function endingsOf(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - shortest + 1) }, (_, from) => name.slice(from));
}
