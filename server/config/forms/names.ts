import { foldBare, likeness } from '../../engine/text/fold';
import type { Head } from './axes';

/** A row or column of figures as equations may name it. */
export interface Leaf {
  readonly key: string;
  readonly label: string;
  readonly isTotal: boolean;
  readonly counts: boolean;
  /** The keys of its groups, the outermost first: `a`, `a.b`. */
  readonly groups: readonly string[];
}

/** What a name stands for: keys; or why it stands for nothing. */
export type Found =
  { readonly keys: readonly string[] } | { readonly problem: 'none' | 'many' | 'group'; readonly near: string };

/** The rows or the columns of a table by their names: keys, labels, `group.row`, `group.*`. */
export class Names {
  readonly leaves: readonly Leaf[];
  /** By folded name: the keys of the leaves, and of the groups, that have it. */
  readonly #leaves = new Map<string, Set<string>>();
  readonly #groups = new Map<string, Set<string>>();

  constructor(heads: readonly Head[]) {
    const leaves: Leaf[] = [];
    this.#read(heads, '', [], [], leaves);
    this.leaves = leaves;
  }

  find(name: string): Found {
    const isGroup = /[.．]\*$/.test(name);
    const bare = foldPath(isGroup ? name.slice(0, -2) : name);
    const groups = [...(this.#groups.get(bare) ?? [])];
    if (isGroup) {
      if (groups.length !== 1) return this.#none(name, groups.length > 1);
      const [group = ''] = groups;
      const keys = this.leaves
        .filter((leaf) => leaf.groups.includes(group) && !leaf.isTotal && leaf.counts)
        .map(({ key }) => key);
      return keys.length > 0 ? { keys } : this.#none(name, false);
    }
    // A whole key is beyond doubt, whatever else is called so.
    const whole = this.leaves.find(({ key }) => foldPath(key) === bare);
    const leaves = whole ? [whole.key] : [...(this.#leaves.get(bare) ?? [])];
    const [only] = leaves;
    if (only !== undefined && leaves.length === 1) return { keys: [only] };
    if (leaves.length > 1) return { problem: 'many', near: leaves.join('、') };
    return groups.length > 0 ? { problem: 'group', near: `${name}.*` } : this.#none(name, false);
  }

  #none(name: string, isMany: boolean): Found {
    const bare = foldPath(name.replace(/[.．]\*$/, ''));
    const near = this.leaves.map((leaf) => ({ leaf, alike: likeness(foldBare(leaf.label), bare) }));
    const best = near.sort((a, b) => b.alike - a.alike)[0];
    return { problem: isMany ? 'many' : 'none', near: best && best.alike >= 0.5 ? best.leaf.label : '' };
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
      const into = head.parts ? this.#groups : this.#leaves;
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
        const { label, total, counts } = head;
        leaves.push({ key, label, isTotal: total !== null, counts, groups });
      }
    }
  }
}

/** A name folded part by part, so that 1.属于国家秘密 loses its number and 教育.小计 keeps its two parts. */
function foldPath(name: string): string {
  const whole = name.trim();
  const parts = /^[（(]?[0-9一二三四五六七八九十]{1,3}[.．、）)]/.test(whole) ? [whole] : whole.split(/[.．]/);
  return parts.map(foldBare).join('.');
}
