import { readHtml } from '../../../engine/report/tables/html';
import { isTag, readMarkup } from '../../../engine/text/markup/markup';
import type { MarkupTable } from '../../../engine/text/markup/tables';
import { filler, isBlankText, SourceText } from '../../../engine/text/source';

/** A paragraph, or the rows of a table, all of one width; a merged cell's text stands in its first place. */
export type Piece = string | readonly (readonly string[])[];

/** No report has a table of more rows; what is larger is pasted as ever. */
const mostRows = 1000;
const fewest = 2;
/** Excel puts the marks of what was copied inside the table. */
const table = /<table[\s>]/i;

/**
 * What HTML from the clipboard says, in its order: what a browser, Word or a spreadsheet puts there. Null where it
 * holds no table of at least two rows and two columns, or more rows than any report.
 */
export function readClipboard(html: string): readonly Piece[] | null {
  const text = asOneLine(fragmentOf(html));
  const markup = readMarkup(text);
  if (markup.tables.reduce((count, { rows }) => count + rows.length, 0) > mostRows) return null;
  const tables = readHtml(markup, new SourceText(text)).map(({ rows }) =>
    square(rows.map(({ cells }) => cells.map(({ raw }) => clean(raw)))),
  );
  if (!tables.some((rows) => rows.length >= fewest && (rows[0]?.length ?? 0) >= fewest)) return null;
  const pieces: Piece[] = [];
  let at = 0;
  for (const [index, { start, end }] of [...markup.tables, endOf(text)].entries()) {
    pieces.push(
      ...markup.view
        .slice(at, start)
        .split('\n')
        .map(clean)
        .filter((line) => !isBlankText(line)),
    );
    const rows = tables[index];
    if (rows && rows.length > 0) pieces.push(rows);
    at = end;
  }
  return pieces;
}

/** The cells of all tables of HTML from the clipboard, of whatever size, one table below the other; null as for `readClipboard`. */
export function cellsOf(html: string): readonly (readonly string[])[] | null {
  const text = asOneLine(fragmentOf(html));
  const markup = readMarkup(text);
  const rows = readHtml(markup, new SourceText(text)).flatMap((one) => one.rows);
  if (rows.length === 0 || rows.length > mostRows) return null;
  return square(rows.map(({ cells }) => cells.map(({ raw }) => clean(raw))));
}

function endOf({ length }: string): Pick<MarkupTable, 'start' | 'end'> {
  return { start: length, end: length };
}

/** What was copied, without the page round it, where the clipboard says. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  const fragment = start >= 0 && end > start ? html.slice(start, end) : html;
  return table.test(fragment) ? fragment : html;
}

/** Text that a page does not show, of a tag with nothing but text in it: Office hides its own marks so. */
const hiddenText =
  /<(span|font)(?=\s)[^<>]{0,1000}?(?:display|mso-hide)\s{0,9}:\s{0,9}(?:none|all)\b[^<>]{0,1000}>[^<>]{0,1000}<\/\1\s*>/gi;

/**
 * HTML whose lines end only where it says: line ends and tabs in it are spaces, or nothing between Chinese characters,
 * where Word breaks its lines. Tags that are not known are put as ones that are.
 */
function asOneLine(html: string): string {
  return html
    .replace(hiddenText, '')
    .replace(
      /([^\n])?[\n\r\t][ \n\r\t]*(?=([^\n])?)/g,
      (_, before: string | undefined, after: string | undefined) =>
        (before ?? '') + (isWide(before) && isWide(after) ? '' : ' '),
    )
    .replaceAll('|', '&#124;') // beside a bar a <br> would break no line: there it is one of a table in Markdown
    .replace(/(<\/?)([a-z][\w:-]*)/gi, (tag, open: string, name: string) =>
      isTag(name.toLowerCase()) ? tag : `${open}span`,
    );
}

/** A cell or a line as it reads, on one line; broken Chinese is put together again. */
function clean(text: string): string {
  let line = '';
  for (const part of text
    .replaceAll(filler, '')
    .split('\n')
    .map((piece) => piece.trim())) {
    const isJoined = line === '' || part === '' || isWide(line.at(-1)) || isWide(part[0]);
    line += (isJoined ? '' : ' ') + part;
  }
  return line.replace(/\s+/g, ' ').trim();
}

/** Whether a character is Chinese or a mark set like it: no space belongs beside it. */
function isWide(char: string | undefined): boolean {
  return char !== undefined && char >= '\u2e80';
}

/** Rows as wide as the widest, without columns and rows that are blank throughout at the right and below. */
function square(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((text) => text !== '') + 1));
  const height = rows.findLastIndex((row) => row.some((text) => text !== '')) + 1;
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
}
