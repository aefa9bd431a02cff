/** Groups the items that share a key, directly or through one another; groups and items in the order of `items`. */
export function connected<T>(items: readonly T[], keysOf: (item: T) => Iterable<unknown>): T[][] {
  const parents = items.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) at = parents[at] ?? at;
    parents[index] = at;
    return at;
  };
  const owners = new Map<unknown, number>();
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, index);
      else joinRoots(parents, root(owner), root(index));
    }
  }
  const groups = new Map<number, T[]>();
  for (const [index, item] of items.entries()) {
    const key = root(index);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function joinRoots(parents: number[], a: number, b: number): void {
  parents[Math.max(a, b)] = Math.min(a, b);
}
