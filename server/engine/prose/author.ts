import { type CharSet } from '../text/chars';
import { language } from './language';
import type { Words } from './words';

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

const { all, endings, government, many, street } = language.bodies;
/** A shorter name says too little. */
const shortest = 3;

/** The name of a body, its endings and its place, the longest first: 云溪县档案局, 县档案局, 档案局; 云溪新区 for its 管委会. */
export function namesOf(institution: string): string[] {
  const ending = endings.find((end) => institution.endsWith(end)) ?? '';
  const place = institution.slice(0, institution.length - ending.length);
  const spellings = new Set([institution, institution.replace(government.long, government.short), place]);
  const names = [...spellings].flatMap((name) => [...(name.endsWith(street.ending) ? street.names : []), ...endingsOf(name)]);
  // 全县 in the report of a 县人民政府: its territory is the body.
  const territory = all + place.slice(-1);
  if (ending === government.long && many.includes(territory)) names.push(territory);
  return names.sort((a, b) => b.length - a.length);
}

function endingsOf(name: string): string[] {
  return Array.from({ length: Math.max(0, name.length - shortest + 1) }, (_, from) => name.slice(from));
}
