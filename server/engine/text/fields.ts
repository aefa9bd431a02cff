/** What parts fields, where no tab does. */
const marks = [',', '，', ';', '；'] as const;

/**
 * The fields of lines that a spreadsheet writes: parted by tabs, else by commas or semicolons; a field in quotes may hold
 * these, line ends, and a quote as two. `mark` is what parts them, where that is known. Lines that are blank at the end are left out.
 */
export function fieldsOf(text: string, mark = markOf(text)): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  const endField = (): void => {
    rows.at(-1)?.push(field.trim());
    field = '';
  };
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (isQuoted) {
      if (char !== '"') field += char;
      else if (text.charAt(at + 1) === '"') field += text.charAt(++at);
      else isQuoted = false;
    } else if (char === '"' && field.trim() === '') isQuoted = true;
    else if (char === mark) endField();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text.charAt(at + 1) === '\n') at++;
      endField();
      rows.push([]);
    } else field += char;
  }
  endField();
  return rows.slice(0, rows.findLastIndex((row) => row.some((one) => one !== '')) + 1);
}

/** A number of any writing, with a unit or without, or the mark of none. */
const oneNumber =
  /^\s*(?:[—–\-/]|[+\-−]?(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+)(?:[.．][0-9０-９]+)?\s*\p{L}{0,4})?\s*$/u;

function markOf(text: string): string {
  if (text.includes('\t')) return '\t';
  // 1,234.00 alone is one number, in lines of numbers too.
  if (
    text
      .trim()
      .split(/[\r\n]+/)
      .every((line) => oneNumber.test(line))
  )
    return '\t';
  return marks.find((mark) => text.includes(mark)) ?? '\t';
}
