import { describe, expect, it } from 'vitest';
import { codes } from '../../support/check';
import { clean } from '../../support/samples';

const start = clean.indexOf('行政复议\t');
const end = clean.indexOf('五、存在的');
const table = clean.slice(start, end).trimEnd().split('\n').slice(0, -1).join('\n');
const cells = table.split(/[\t\n]+/);
const barred = (bar: string): string => table.replaceAll('\t', bar);

/** The table without one figure, in the layouts that a draft may have it in. */
const layouts: Readonly<Record<string, string>> = {
  tabs: `${table}\n${'\t'.repeat(14)}`,
  'no row for figures': table,
  'one cell a line': cells.join('\n'),
  'one cell a line, with blank lines': cells.join('\n\n'),
  spaces: table.replace(/\t+/g, ' '),
  bars: `${barred(' | ')}\n${' | '.repeat(14)}`,
  commas: `${barred(',')}\n${','.repeat(14)}`,
};

describe('a table without one figure', () => {
  it.each(Object.entries(layouts))('is found to be just that wherever it stands: %s', (_, text) => {
    const without = clean.slice(0, start) + '见附件。\n\n' + clean.slice(end);
    const near = codes(clean.slice(0, start) + text + '\n\n' + clean.slice(end));
    expect(near.map((code) => code.split(' ')[0])).toEqual(['table-blank']);
    const far = codes(`${without}\n附件：\n${text}\n`);
    expect(far.map((code) => code.split(' ')[0])).toEqual(['table-blank']);
  });

  it('is not missed where none of its labels follow each other', () => {
    const text = clean.slice(0, start) + '\n' + clean.slice(end);
    expect(codes(text).map((code) => code.split(' ')[0])).toEqual(['table-missing']);
  });
});
