import data from './language.json';

/**
 * The words of the language that all forms share, folded as `readProseText` folds. The words of a form stand in its
 * edition. `numerals` and `quantities` are of numbers, `dates` and `periods` of days, `years` of the year with which
 * a sentence begins, `bodies` of who is spoken of, `scopes` of what a clause is under, `labels` of the spellings of a
 * column, `sums` of a count and its parts.
 */
export const language = data;

/** A pattern's source for one of `words`: the first that fits, in their order. */
export function oneOf(words: readonly string[]): string {
  return `(?:${words.map(literal).join('|')})`;
}

/** A pattern's source for one of the characters of `chars`. */
export function charOf(chars: string | readonly string[]): string {
  return `[${[...chars].map((char) => char.replace(/[\\\]^-]/, '\\$&')).join('')}]`;
}

/** Whether a text holds one of `words`. */
export function holds(words: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(oneOf(words));
  return (text) => pattern.test(text);
}

/** Whether a text begins with one of `words`. */
export function begins(words: readonly string[]): (text: string) => boolean {
  const pattern = new RegExp(`^${oneOf(words)}`);
  return (text) => pattern.test(text);
}

/** What a sticky pattern matches at `at` of `text`; a global one, from there on. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function literal(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
