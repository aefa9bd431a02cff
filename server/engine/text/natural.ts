/** Numbers in names: in digits of any width, or Chinese ones as they are counted (十一) or read out (二〇二四). */
const number = /[0-9０-９]+|[〇零一二两三四五六七八九十][〇零一二两三四五六七八九十百千]*/gu;
const digits = '〇一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

type Token = { readonly digits: string } | { readonly char: string };

/**
 * Orders names as a reader counts: 第2 before 第11, 第二 before 第十一; all else by code points. Equal numbers that are
 * written otherwise are told apart by the rest of the names, then by code points too, so that the order is total.
 */
export function compareNaturally(a: string, b: string): number {
  return compareNames({ name: a, tokens: tokensOf(a) }, { name: b, tokens: tokensOf(b) });
}

/** Sorts things by their names in that order; each name is taken apart once. */
export function sortNaturally<T>(items: readonly T[], nameOf: (item: T) => string): T[] {
  const named = items.map((item) => ({ item, name: nameOf(item), tokens: tokensOf(nameOf(item)) }));
  return named.sort(compareNames).map(({ item }) => item);
}

interface Name {
  readonly name: string;
  readonly tokens: readonly Token[];
}

function compareNames(a: Name, b: Name): number {
  for (const [index, token] of a.tokens.entries()) {
    const other = b.tokens[index];
    if (!other) return 1;
    const order = compareTokens(token, other);
    if (order !== 0) return order;
  }
  return a.tokens.length - b.tokens.length || compareChars(a.name, b.name);
}

function tokensOf(name: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const chars = (end: number): void => {
    for (const char of name.slice(from, end)) tokens.push({ char });
  };
  for (const match of name.matchAll(number)) {
    chars(match.index);
    tokens.push({ digits: valueOf(match[0]) });
    from = match.index + match[0].length;
  }
  chars(name.length);
  return tokens;
}

/** In ASCII digits, without zeros before it. */
function valueOf(text: string): string {
  const folded = text.normalize('NFKC');
  return (
    /^[0-9]/.test(folded) ? folded : /[十百千]/.test(text) ? String(counted(text)) : [...text].map(digitOf).join('')
  ).replace(/^0+(?=.)/, '');
}

function counted(text: string): number {
  let [sum, digit]: [number, number | null] = [0, null];
  for (const char of text) {
    const unit = units[char];
    if (unit === undefined) digit = digitOf(char);
    else [sum, digit] = [sum + (digit ?? 1) * unit, null];
  }
  return sum + (digit ?? 0);
}

function digitOf(char: string): number {
  return char === '两' ? 2 : Math.max(0, digits.indexOf(char));
}

/** A number stands where its digits would: before letters and Chinese characters, behind most signs. */
function compareTokens(a: Token, b: Token): number {
  if ('digits' in a && 'digits' in b) return a.digits.length - b.digits.length || compareChars(a.digits, b.digits);
  return compareChars('digits' in a ? '0' : a.char, 'digits' in b ? '0' : b.char);
}

/** By code points: by UTF-16 units, those beyond U+FFFF would come before some of the others. */
function compareChars(a: string, b: string): number {
  if (a === b) return 0;
  const [left, right] = [[...a], [...b]];
  for (const [index, char] of left.entries()) {
    const difference = (char.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
