/** A pattern of paths, taken apart: what one of `choices` matches, it matches. */
export interface Glob {
  /** The parts between slashes; `**` stands for any number of folders. */
  readonly choices: readonly (readonly string[])[];
}

const mostChoices = 64;
/** In UTF-16 units. */
export const longestGlob = 1000;
/** What systems take at most. */
const longestPath = 4096;

/**
 * Reads a glob of paths with /: `*` and `?` within a name, `**` for folders, `{a,b}` for either; any other character
 * stands for itself. One without a slash counts in every folder, and what names a folder counts for all below it.
 * @returns null where it leaves its folder (absolute, `..`), is too long, or is no glob
 */
export function readGlob(pattern: string): Glob | null {
  if (pattern.length > longestGlob) return null;
  const choices = expand(pattern.normalize('NFC'));
  if (choices === null) return null;
  const read: string[][] = [];
  for (const choice of choices) {
    const parts = partsOf(choice);
    if (parts === null) return null;
    read.push(choice.replace(/\/$/, '').includes('/') ? parts : ['**', ...parts]);
  }
  return { choices: read };
}

/** The parts of a path that stays in its folder; null for all others. `./` at the start is left out. */
export function partsOf(path: string): string[] | null {
  if (path.length > longestPath || /\p{Cc}/u.test(path)) return null;
  const bare = path.replace(/^(?:\.\/)+/, '').replace(/\/$/, '');
  if (bare === '' || path.includes('\\') || /^[A-Za-z]:/.test(bare)) return null;
  const parts = bare.split('/');
  return parts.some((part) => part === '' || part === '.' || part === '..') ? null : parts;
}

/** How much there is to match in a glob: the characters of all its choices. */
export function sizeOf({ choices }: Glob): number {
  return choices.flat().reduce((size, part) => size + part.length + 1, 0);
}

/** Whether `path`, relative with /, is matched, or a folder that it stands in. Linear in the product of both lengths. */
export function matchesGlob({ choices }: Glob, path: string): boolean {
  const parts = path.normalize('NFC').split('/');
  return choices.some((choice) => matchList(choice, parts, (part) => part === '**', matchesName, true));
}

function matchesName(pattern: string, name: string): boolean {
  return matchList(
    [...pattern],
    [...name],
    (char) => char === '*',
    (a, b) => a === '?' || a === b,
    false,
  );
}

/**
 * Matches items one by one; what `isAny` stands for any number of them. Only the last such item is ever tried
 * again, which is enough and never explodes. With `isStart`, the pattern may end before the items do.
 */
function matchList(
  pattern: readonly string[],
  items: readonly string[],
  isAny: (item: string) => boolean,
  matches: (pattern: string, item: string) => boolean,
  isStart: boolean,
): boolean {
  let at = 0;
  let after = -1;
  let from = 0;
  for (let index = 0; index < items.length;) {
    const wanted = pattern[at];
    if (wanted === undefined && isStart) return true;
    if (wanted !== undefined && isAny(wanted)) {
      after = ++at;
      from = index;
    } else if (wanted !== undefined && matches(wanted, items[index] ?? '')) {
      at++;
      index++;
    } else if (after >= 0) {
      at = after;
      index = ++from;
    } else return false;
  }
  while (at < pattern.length && isAny(pattern[at] ?? '')) at++;
  return at === pattern.length;
}

/** The texts that `{a,b}` stands for; null where braces do not close, stand in each other, or are too many. */
function expand(pattern: string): string[] | null {
  let texts = [''];
  for (const piece of pattern.split(/(\{[^{}]*\})/)) {
    const isGroup = piece.startsWith('{') && piece.endsWith('}');
    if (!isGroup && /[{}]/.test(piece)) return null;
    const choices = isGroup ? piece.slice(1, -1).split(',') : [piece];
    if (texts.length * choices.length > mostChoices) return null;
    texts = texts.flatMap((text) => choices.map((choice) => text + choice));
  }
  return texts;
}
