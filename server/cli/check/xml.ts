/** What XML 1.0 has no character for, not even escaped. */
const impossible =
  /[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** Markup, white space that an attribute would lose, and what steers a terminal. */
const escaped = /[&<>"'\t\n\r\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text as it stands in an attribute or between tags; what XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(impossible, '\uFFFD').replace(escaped, (char) => `&#${char.charCodeAt(0)};`);
}

/** The attributes of an element, a space before each; those that are null are left out. */
export function attributes(values: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xmlText(String(value))}"`))
    .join('');
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';
