import { limits } from '../limits';
import { Refusal } from '../refusal';
import type { Level, List, Lists } from './numbering';
import { formatNumber } from './numberFormats';

/** Counts the items of all lists of a document in their order. */
export class Counters {
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();
  /** Characters of all numbers that were made. */
  #length = 0;

  constructor(private readonly lists: Lists) {}

  /**
   * The number of the next item of a list on a level, as it is shown; null where it shows none.
   *
   * @throws {Refusal} where the numbers alone are longer than any text: a list may give each item a long one
   */
  next(id: string, depth: number): string | null {
    const list = this.lists.get(id);
    const level = list?.levels.get(depth);
    if (!list || !level) return null;
    const counts = this.#countsOf(list, id);
    counts.set(depth, counts.has(depth) ? (counts.get(depth) ?? 0) + 1 : level.start);
    for (const deeper of [...counts.keys()]) {
      if (deeper > depth && restartsAfter(list.levels.get(deeper), depth)) counts.delete(deeper);
    }
    if (level.format === 'bullet') return null;
    const number = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const named = list.levels.get(at);
      const value = counts.get(at) ?? named?.start ?? 1;
      return formatNumber(value, level.isLegal && at < depth ? 'decimal' : (named?.format ?? 'decimal'));
    });
    this.#length += number.length;
    if (this.#length > limits.text) throw new Refusal('tooLarge');
    return number === '' ? null : `${number}${gapBehind(level, number)}`;
  }

  #countsOf({ counters, starts }: List, id: string): Map<number, number> {
    let counts = this.#counts.get(counters);
    if (!counts) this.#counts.set(counters, (counts = new Map<number, number>()));
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [depth, start] of starts) counts.set(depth, start - 1);
    }
    return counts;
  }
}

function restartsAfter(level: Level | undefined, depth: number): boolean {
  if (level?.restart === undefined) return true;
  return level.restart > 0 && depth < level.restart;
}

/** A number that ends in a mark stands at its text, as a clerk would type it; behind any other comes a space. */
function gapBehind({ suffix }: Level, number: string): string {
  if (suffix === 'nothing') return '';
  return suffix === 'space' || /[0-9A-Za-z]$/.test(number) ? ' ' : '';
}
