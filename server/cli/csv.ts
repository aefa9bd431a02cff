import { plain } from '../engine/text/steering';

/** A record of CSV (RFC 4180) with its line end; null is an empty field. Texts are on one line, and no formulas. */
export function csvRecord(fields: readonly (string | number | null)[]): string {
  return `${fields.map(fieldOf).join(',')}\r\n`;
}

function fieldOf(field: string | number | null): string {
  const text = typeof field === 'string' ? guarded(plain(field)) : String(field ?? '');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet works out instead of showing it; full-width signs too, where its language is Chinese. */
const formula = /^\s*[=+\-@＝＋－＠]/;
/** Data all the same: a number such as -3 or -1,234.50, and a mark of dashes alone, which says "nothing". */
const datum = /^(?:[+-]?[0-9][0-9,]*(?:\.[0-9]+)?|[-－]+)$/;

/** A text that would be a formula, with the apostrophe that tells a spreadsheet that it is none. */
function guarded(text: string): string {
  return formula.test(text) && !datum.test(text) ? `'${text}` : text;
}
