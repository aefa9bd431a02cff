import { createSheets } from '../../server/documents/sheet/create';
import { readSheets } from '../../server/documents/sheet/read';
import type { NewBlock } from '../../server/documents/model';
import { createWord } from '../../server/documents/word/create';
import { readWord } from '../../server/documents/word/read';

/** A line of text, or a table as rows of cells, of a draft that may be written in any layout. */
export type Part = string | readonly (readonly string[])[];

const isNumber = (text: string): boolean => /^-?[0-9]+(?:\.[0-9]+)?$/.test(text);

/** Parts as text, each table by `write`; `gap` stands round tables. */
function writer(
  write: (rows: readonly (readonly string[])[]) => string,
  gap = '\n',
): (parts: readonly Part[]) => string {
  return (parts) =>
    parts
      .map((part) => (typeof part === 'string' ? part : `${gap}${write(part)}${gap}`))
      .join('\n')
      .concat('\n');
}

const withRule = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => `| ${row.join(' | ')} |`)
    .toSpliced(1, 0, `|${' --- |'.repeat(rows[0]?.length ?? 1)}`)
    .join('\n');
const html = (rows: readonly (readonly string[])[]): string =>
  `<table>\n${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('\n')}\n</table>`;
const each =
  (mark: string, isCompact = false) =>
  (rows: readonly (readonly string[])[]): string =>
    rows.map((row) => (isCompact ? row.filter((text) => text !== '') : row).join(mark)).join('\n');

function inWord(parts: readonly Part[]): string {
  const blocks = parts.map((part, at): NewBlock => {
    if (typeof part === 'string')
      return {
        kind: at === 0 ? 'title' : /^[一二三四五六七八九十]、/.test(part) ? 'section' : 'paragraph',
        lead: '',
        text: part,
      };
    const cells = part.flatMap((row, line) =>
      row.map((text, column) => ({ row: line, column, rowSpan: 1, columnSpan: 1, text, align: 'center' as const })),
    );
    return { kind: 'table', height: part.length, width: part[0]?.length ?? 1, heads: 1, cells };
  });
  return readWord(createWord({ title: '', blocks })).text;
}

function inSheet(parts: readonly Part[]): string {
  const lines = parts.flatMap((part) => (typeof part === 'string' ? [[part]] : part));
  const width = Math.max(...lines.map(({ length }) => length));
  const [[title = ''] = [], ...rows] = lines;
  const columns = Array.from({ length: width }, (_, at) => ({ head: at === 0 ? title : '', width: 12 }));
  const values = rows.map((row) => row.map((text) => (isNumber(text) ? { number: text } : text)));
  return readSheets(createSheets({ sheets: [{ name: '表', columns, rows: values }] })).text;
}

/** The ways in which a draft may be written. A row must be as wide as the head of its table. */
export const ways: Readonly<Record<string, (parts: readonly Part[]) => string>> = {
  pipes: writer(withRule),
  'pipes, nothing round them': writer(withRule, ''),
  html: writer(html, ''),
  tabs: writer(each('\t')),
  'tabs, nothing round them': writer(each('\t'), ''),
  'one cell a line': writer(each('\n', true), ''),
  'one cell a line, blank lines between': writer((rows) => each('\n', true)(rows).replaceAll('\n', '\n\n')),
  spaces: writer(each(' ', true), ''),
  commas: writer(each(',')),
  boxes: writer((rows) => rows.map((row) => `│${row.join('│')}│`).join('\n')),
  word: inWord,
  xlsx: inSheet,
};
