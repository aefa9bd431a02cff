/** A body's place in a roster. Lines from 0. */
export interface Listed {
  readonly roster: string;
  readonly line: number;
  /** The bodies above it, the highest first. */
  readonly above: readonly { readonly name: string; readonly line: number }[];
}

/** Something about a body: its report, or that there is none. */
interface Entry<T> {
  readonly item: T;
  /** Null where no roster has the body: it stands behind those that one has. */
  readonly listed: Listed | null;
}

/** Where a body stands that has nothing of its own here, but for those below it. */
export interface Heading {
  readonly name: string;
  readonly roster: string;
  readonly line: number;
}

/** One entry with those of the bodies below its body; `item` is null where a body stands here for these alone. */
export interface Branch<T> {
  readonly item: T | null;
  readonly heading: Heading | null;
  readonly below: readonly Branch<T>[];
}

/** A line of a roster while the tree is made. */
interface Line<T> {
  readonly heading: Heading;
  readonly items: T[];
  readonly below: Line<T>[];
  above: Line<T> | null;
}

/** Whether a line is another, or stands below it. */
function isWithin<T>(line: Line<T>, other: Line<T>): boolean {
  for (let at: Line<T> | null = line; at; at = at.above) if (at === other) return true;
  return false;
}

/**
 * Entries by the order and the levels of their rosters: each line below that of its parent, whether that has an entry or not.
 * Of several entries of one line, the first has those below it.
 */
export function nest<T>(entries: readonly Entry<T>[]): Branch<T>[] {
  const lines = new Map<string, Line<T>>();
  const tops: Line<T>[] = [];
  const rosters = new Map<string, number>();
  const lineOf = (roster: string, { name, line }: { name: string; line: number }, above: Line<T> | null): Line<T> => {
    const key = `${line} ${roster}`;
    const known = lines.get(key);
    // One that was met as the highest of a long chain may have a body above it after all. What was told of a roster
    // before it changed may contradict what is told now.
    if (known && (known.above || !above || isWithin(above, known))) return known;
    const own = known ?? { heading: { name, roster, line }, items: [], below: [], above };
    lines.set(key, own);
    if (known) tops.splice(tops.indexOf(known), 1);
    own.above = above;
    (above?.below ?? tops).push(own);
    return own;
  };
  const unlisted: T[] = [];
  for (const { item, listed } of entries) {
    if (!listed) {
      unlisted.push(item);
      continue;
    }
    const { roster, line, above } = listed;
    if (!rosters.has(roster)) rosters.set(roster, rosters.size);
    let parent: Line<T> | null = null;
    for (const one of above) parent = lineOf(roster, one, parent);
    lineOf(roster, { name: '', line }, parent).items.push(item);
  }
  const branchesOf = (own: readonly Line<T>[]): Branch<T>[] => {
    const place = ({ heading: { roster, line } }: Line<T>): readonly [number, number] => [
      rosters.get(roster) ?? 0,
      line,
    ];
    const sorted = [...own].sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
    return sorted.flatMap(({ heading, items, below }): Branch<T>[] => {
      const [first = null, ...others] = items;
      return [
        { item: first, heading, below: branchesOf(below) },
        ...others.map((item) => ({ item, heading, below: [] })),
      ];
    });
  };
  return [...branchesOf(tops), ...unlisted.map((item) => ({ item, heading: null, below: [] }))];
}

/** All that stands below a branch, and in it. */
export function itemsIn<T>({ item, below }: Branch<T>): T[] {
  return [...(item === null ? [] : [item]), ...below.flatMap(itemsIn)];
}

/** The branches with an item that is wanted, or one below that is: these keep those above them. */
export function prune<T>(branches: readonly Branch<T>[], isWanted: (item: T) => boolean): Branch<T>[] {
  return branches.flatMap((branch) => {
    const below = prune(branch.below, isWanted);
    const isKept = below.length > 0 || (branch.item !== null && isWanted(branch.item));
    return isKept ? [{ ...branch, below }] : [];
  });
}

/** On each level the gravest first: by the sums of all that stands in a branch, the first number first. Those alike keep their order. */
export function byWeight<T>(branches: readonly Branch<T>[], weightOf: (item: T) => readonly number[]): Branch<T>[] {
  const weighed = branches.map((branch) => ({
    branch: { ...branch, below: byWeight(branch.below, weightOf) },
    weight: itemsIn(branch)
      .map(weightOf)
      .reduce<readonly number[]>((sum, own) => own.map((number, at) => number + (sum[at] ?? 0)), []),
  }));
  const at = (weight: readonly number[], index: number): number => weight[index] ?? 0;
  weighed.sort(({ weight: a }, { weight: b }) => {
    for (let index = 0; index < Math.max(a.length, b.length); index++)
      if (at(a, index) !== at(b, index)) return at(b, index) - at(a, index);
    return 0;
  });
  return weighed.map(({ branch }) => branch);
}
