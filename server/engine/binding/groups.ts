import type { FormTable } from '../form/form';
import type { TableWords } from '../report/lexicon';
import { foldBare } from '../text/fold';
import type { NamedRow } from './labels';

/** So many rows on, at most, is the first one of a group whose label stands by itself. */
const reach = 6;

/** The groups that a row stands in by what is written, outermost first, and whether its own cells say so. */
export interface Within {
  readonly groups: readonly string[];
  readonly isOwn: boolean;
}

/**
 * Of rows one below the other, the groups of a table in which each stands: those that its own cells name; or, where the
 * label of every group stands at its first row, those that were named last. Empty for a table whose rows are told apart by
 * their labels alone.
 */
export function withinGroups(
  rows: readonly NamedRow[],
  { lines }: FormTable,
  words: TableWords,
): ReadonlyMap<NamedRow, Within> {
  const found = new Map<NamedRow, Within>();
  const isShared = [...words.exact.values()].some(({ length }) => length > 1);
  if (!isShared || words.groups.size === 0) return found;
  const paths = lines.map((line) => line.rows[0]?.path.slice(0, -1).map(foldBare) ?? []);
  // A group by the path to it, and the labels of the rows with which it begins.
  const firsts = new Map<string, Set<string>>();
  paths.forEach((path, line) => {
    path.forEach((_, depth) => {
      const key = path.slice(0, depth + 1).join('/');
      const before = paths[line - 1]?.slice(0, depth + 1).join('/');
      const labels = firsts.get(key) ?? new Set();
      if (before !== key) for (const label of words.spellings[line] ?? []) labels.add(label);
      firsts.set(key, labels);
    });
  });
  const open = new Map<unknown, readonly string[]>();
  const atTop: boolean[] = [];
  const carried: (readonly [NamedRow, Within])[] = [];
  rows.forEach((row, at) => {
    const { side } = row.row;
    const end = row.figures > 0 ? (row.own?.index ?? 0) : row.texts.length;
    const named = row.texts.slice(0, end).filter((text) => words.groups.has(text));
    let path = open.get(side) ?? [];
    for (const text of named) path = pathTo(text, path, firsts);
    open.set(side, path);
    if (named.length > 0 && path.length > 0) {
      const first = rows.slice(at, at + reach).find((next) => next.row.side === side && next.figures > 0);
      atTop.push(firsts.get(path.join('/'))?.has(first?.own?.bare ?? '') ?? false);
    }
    if (path.length > 0 && row.figures > 0) carried.push([row, { groups: path, isOwn: named.length > 0 }]);
  });
  const isCarried = atTop.every(Boolean);
  for (const [row, within] of carried) if (isCarried || within.isOwn) found.set(row, within);
  return found;
}

/** The path to a group with this label, as near to where the rows are as there is one; empty where several may be meant. */
function pathTo(text: string, open: readonly string[], groups: ReadonlyMap<string, unknown>): readonly string[] {
  for (let depth = open.length; depth >= 0; depth--) {
    const path = [...open.slice(0, depth), text];
    if (groups.has(path.join('/'))) return path;
  }
  const [only, ...others] = [...groups.keys()].filter((key) => key.endsWith(`/${text}`));
  return only !== undefined && others.length === 0 ? only.split('/') : [];
}

/** Whether a line of the form may stand within groups: it is theirs, or that of a group round them, or of none. */
export function isWithin(path: readonly string[], { groups }: Within): boolean {
  return path.slice(0, -1).every((label, depth) => foldBare(label) === groups[depth]);
}
