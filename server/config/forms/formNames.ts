import { matchesGlob, partsOf, readGlob } from '../glob';

/** How the names of form files end. */
export const formEnding = '.gouji-form.json';

/** So many files may be named, or stand for one pattern. */
export const mostForms = 50;

/** Where form files stand, from the folder of the `.gouji.json`. */
export interface FormName {
  /** The folder with /, empty for that of the file. */
  readonly folder: string;
  /** A name, or a pattern of names. */
  readonly name: string;
}

/** Takes an item of `forms` apart; null where it is no path of form files, or leaves its folder. */
export function readFormName(path: string): FormName | null {
  const parts = partsOf(path);
  const name = parts?.at(-1) ?? '';
  const folder = parts?.slice(0, -1) ?? [];
  const isFine = parts && !folder.some((part) => /[*?{}]/.test(part)) && name.endsWith(formEnding) && readGlob(name);
  return isFine ? { folder: folder.join('/'), name } : null;
}

/** Whether a pattern stands for the names of several files. */
export function isPattern({ name }: FormName): boolean {
  return /[*?{}]/.test(name);
}

/** The names among those of a folder that a pattern stands for, in their order. */
export function namesFor({ name }: FormName, names: readonly string[]): string[] {
  const glob = readGlob(name);
  if (!glob) return [];
  return names
    .filter((candidate) => candidate.endsWith(formEnding) && matchesGlob(glob, candidate))
    .sort()
    .slice(0, mostForms);
}
