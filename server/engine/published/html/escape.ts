/** What no HTML document may hold: control characters but tab and line ends, and halves of surrogate pairs. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu;

/** A text without any of these codes stands in HTML as it is; most texts do, and one look costs the least. */
const special = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in HTML, between tags as well as within the quotes of an attribute. All text goes through here. */
export function escape(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

/** The attributes of a tag, each with a space before it. `true` is one without a value; null and false leave it out. */
export function attributes(values: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  let written = '';
  for (const name in values) {
    const value = values[name];
    if (value == null || value === false) continue;
    written += value === true ? ` ${name}` : ` ${name}="${typeof value === 'number' ? value : escape(value)}"`;
  }
  return written;
}
