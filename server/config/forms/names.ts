import { foldBare } from '../../engine/text/fold';
import type { Head } from './axes';
import { foldPath } from './foldPath';

/** A row or column of figures as equations may name it. */
export interface Leaf {
  readonly key: string;
  readonly label: string;
  readonly type: Head['type'];
}

/** What a name stands for: keys; or why it stands for nothing, and the keys among which it does not tell. */
export type Found =
  | { readonly keys: readonly string[] }
  | { readonly problem: 'none' | 'many' | 'group'; readonly among: readonly string[] };

/** The rows or the columns of a table by their names: keys, labels, `group.row`, `group.*`. */
export class Names {
  readonly leaves: readonly Leaf[];
  /** By folded name: the keys of the leaves, and of the groups, that have it. */
  readonly #leaves = new Map<string, Set<string>>();
  readonly #groups = new Map<string, Set<string>>();
  readonly #byKey: ReadonlyMap<string, Leaf>;
  readonly #seen = new Set<string>();
  /** By folded key: the key. */
  readonly #whole = new Map<string, string>();
  /** By the key of a group: the keys of its figures that count. */
  readonly #parts = new Map<string, string[]>();

  constructor(heads: readonly Head[]) {
    const leaves: Leaf[] = [];
    this.#read(heads, '', [], [], leaves);
    this.leaves = leaves;
    for (const { key } of leaves) if (!this.#whole.has(foldPath(key))) this.#whole.set(foldPath(key), key);
    this.#byKey = new Map(leaves.map((leaf) => [leaf.key, leaf]));
  }

  /** By its whole key. */
  leaf(key: string): Leaf | undefined {
    return this.#byKey.get(key);
  }

  find(name: string): Found {
    const isGroup = /[.．]\*$/.test(name);
    const bare = foldPath(isGroup ? name.slice(0, -2) : name);
    const groups = [...(this.#groups.get(bare) ?? [])];
    if (isGroup) {
      const [group = '', ...others] = groups;
      if (others.length > 0) return { problem: 'many', among: groups };
      const keys = this.#parts.get(group) ?? [];
      return keys.length > 0 ? { keys } : { problem: 'none', among: [] };
    }
    // A whole key is beyond doubt, whatever else is called so.
    const whole = this.#whole.get(bare);
    const leaves = whole === undefined ? [...(this.#leaves.get(bare) ?? [])] : [whole];
    const [only] = leaves;
    if (only !== undefined && leaves.length === 1) return { keys: [only] };
    if (leaves.length > 1) return { problem: 'many', among: leaves };
    return { problem: groups.length > 0 ? 'group' : 'none', among: [] };
  }

  #read(
    heads: readonly Head[],
    prefix: string,
    path: readonly string[],
    groups: readonly string[],
    leaves: Leaf[],
  ): void {
    for (const head of heads) {
      const key = prefix + head.key;
      const labels = [...path, foldBare(head.label)];
      const into = head.parts || head.isList ? this.#groups : this.#leaves;
      // 教育.小计, 小计 and the key all name it.
      const names = [foldPath(key), head.key.toLowerCase(), ...labels.map((_, at) => labels.slice(at).join('.'))];
      for (const name of [...names, ...head.accepted.map(foldBare)]) {
        const known = into.get(name);
        if (known) known.add(key);
        else into.set(name, new Set([key]));
      }
      // A group without a key adds none to those of its rows.
      if (head.parts) this.#read(head.parts, head.key === '' ? prefix : `${key}.`, labels, [...groups, key], leaves);
      else {
        const { label, total, counts, type } = head;
        const whole = head.isList ? `${key}.*` : key;
        // Columns of one name in several blocks are one.
        if (this.#seen.has(whole)) continue;
        this.#seen.add(whole);
        leaves.push({ key: whole, label, type });
        if (total === null && counts)
          for (const group of head.isList ? [...groups, key] : groups) {
            const parts = this.#parts.get(group);
            if (parts) parts.push(whole);
            else this.#parts.set(group, [whole]);
          }
      }
    }
  }
}
