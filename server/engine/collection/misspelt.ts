/** Shorter names are told apart by a single character; longer ones are none. In UTF-16 units. */
const lengths = { least: 4, most: 60 };

/** Names that differ from others by one character: another one, one more or one less. Takes time in proportion to the names. */
export class Misspelt<T> {
  /** By the forms of their names; two of those that share a form are enough to find one beside another. */
  readonly #first = new Map<string, T>();
  readonly #second = new Map<string, T>();

  /** @param named names, folded, each with what it is the name of */
  constructor(named: Iterable<readonly [string, T]>) {
    for (const [name, one] of named)
      for (const form of formsOf(name)) {
        const first = this.#first.get(form);
        if (first === undefined) this.#first.set(form, one);
        else if (first !== one) this.#second.set(form, one);
      }
  }

  /** What a folded name may have been meant for, other than `but`; null where none of the names is so near. */
  meantBy(name: string, but: T): T | null {
    for (const form of formsOf(name))
      for (const one of [this.#first.get(form), this.#second.get(form)])
        if (one !== undefined && one !== but) return one;
    return null;
  }
}

/** The name, and what is left of it without one of its characters. */
function formsOf(name: string): Set<string> {
  if (name.length < lengths.least || name.length > lengths.most) return new Set();
  const without = Array.from({ length: name.length }, (_, at) => name.slice(0, at) + name.slice(at + 1));
  return new Set([name, ...without]);
}
