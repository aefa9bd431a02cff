/** A term of a sum: a name, or a number, and whether it is taken off. Offsets are UTF-16, within the text. */
export interface Term {
  readonly name: string;
  readonly isNumber: boolean;
  readonly sign: 1 | -1;
}

/** A text taken apart at its comparator; null where it has none, or more than one. */
export interface Sides {
  readonly comparator: string;
  readonly left: string;
  readonly right: string;
}

const comparators = /(<=|>=|!=|<>|≤|≥|≠|＝|=|<|>|＜|＞)/;
const same: Readonly<Record<string, string>> = {
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '<>': '!=',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
};

export function sidesOf(words: string): Sides | null {
  const [left, mark, right, ...more] = words.split(comparators);
  if (left === undefined || mark === undefined || right === undefined || more.length > 0) return null;
  return { comparator: same[mark] ?? mark, left, right };
}

/** The parts that ` / ` stands between; a slash without spaces stands within a name: 行/列. */
export function quotientIn(side: string): readonly string[] {
  return side.split(/\s+[/÷]\s+/);
}

/** The terms of a sum; null where a place is empty. A minus stands between spaces, since names may hold one. */
export function termsOf(side: string): Term[] | null {
  const terms: Term[] = [];
  for (const piece of side
    .replaceAll('＋', '+')
    .replace(/\s[-−－–]\s/g, ' +\0')
    .split('+')) {
    const isMinus = piece.startsWith('\0');
    const name = piece.slice(isMinus ? 1 : 0).trim();
    if (name === '') return null;
    terms.push({ name, isNumber: /^-?[0-9]+(?:\.[0-9]+)?$/.test(name), sign: isMinus ? -1 : 1 });
  }
  return terms;
}
