/**
 * What would steer a terminal, a printer or the direction of a line: C0 and C1 controls, line and paragraph separators, and
 * the marks and overrides of bidirectional text (UAX #9). Drafts, names of files and reasons are other people's text.
 */
const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const runs = new RegExp(`${steering.source}+`, 'gu');
const each = new RegExp(steering.source, 'gu');

/** `text` on one line, with a space for whatever steers. Every text of others that is printed for a reader goes through here. */
export function plain(text: string): string {
  return text.replace(runs, ' ');
}

/** A JSON string whose data are those of `text`, with \u escapes for whatever steers. */
export function quoteJson(text: string): string {
  return JSON.stringify(text).replace(each, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
