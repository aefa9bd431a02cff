import { Refusal } from '../refusal';

/** A change of a part; offsets are UTF-16 into it. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * `text` with splices made; those of one place stand in the order they are given.
 *
 * @throws {Refusal} where two of them overlap, as only in a document that no program makes
 */
export function apply(text: string, splices: readonly Splice[]): string {
  const order = [...splices].sort((a, b) => a.from - b.from || a.to - b.to);
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, text: written } of order) {
    if (from < done) throw new Refusal('notProven', { line: 1 });
    parts.push(text.slice(done, from), written);
    done = to;
  }
  return parts.join('') + text.slice(done);
}

/** What XML cannot hold, not even as an entity. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

/** Whether XML can hold a text. */
export function isWritable(text: string): boolean {
  return !forbidden.test(text);
}

/** A text without what XML cannot hold. */
export function writable(text: string): string {
  return isWritable(text) ? text : text.replace(new RegExp(forbidden, 'gu'), '');
}

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as XML writes it. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => special[char] ?? char);
}

/** The value of an attribute in double quotes, as XML writes it. */
export function escapeValue(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** Whether a reader that keeps no spaces at the ends of a text would lose any of it. */
export function losesSpaces(written: string): boolean {
  return /^[ \t\r\n]|[ \t\r\n]$/.test(written);
}
