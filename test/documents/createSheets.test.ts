import { describe, expect, it } from 'vitest';
import type { NewValue } from '../../server/documents/model';
import { createSheets } from '../../server/documents/sheet/create';
import { readSheets } from '../../server/documents/sheet/read';
import { kindOf } from '../../server/documents/kind';
import { Archive } from '../../server/documents/zip/archive';

const columns = ['项目', '数'].map((head) => ({ head, width: 12 }));
const made = (rows: readonly (readonly NewValue[])[], name = '数据'): Uint8Array =>
  createSheets({ sheets: [{ name, columns, rows }] });
const partOf = (bytes: Uint8Array, name: string): string => new Archive(bytes).required(name).text;

describe('a workbook that is written', () => {
  it('is read back as it was meant, number by number', () => {
    const bytes = made([
      ['收到', { number: '4068.20' }],
      ['=1+1', { number: '-3' }],
      [null, { number: '0' }],
      ['甲&乙<丙>"丁"', null],
    ]);
    expect(kindOf(bytes)).toBe('sheet');
    const { text, cells, uncomputed } = readSheets(bytes);
    expect(text).toBe('数据\n项目\t数\n收到\t4068.2\n=1+1\t-3\n\t0\n甲&乙<丙>"丁"\t\n\n');
    expect(uncomputed).toEqual([]);
    expect(cells.find(({ address }) => address === '数据!B2')).toMatchObject({ start: text.indexOf('4068.2') });
  });

  it('has numbers as numbers with all their digits, and texts as texts', () => {
    const xml = partOf(made([['=1+1', { number: '4068.20' }]]), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<c r="B2"><v>4068.20</v></c>');
    expect(xml).toContain('<c r="A2" t="inlineStr">');
    expect(xml).not.toContain('<f>');
  });

  it('writes a number that has more digits than a workbook keeps as text, and loses none', () => {
    const number = '12345678901234567890';
    expect(readSheets(made([['甲', { number }]])).text).toContain(number);
  });

  it('keeps its heads in sight and has a filter over all rows', () => {
    const bytes = made(
      [
        ['甲', null],
        ['乙', null],
      ],
      "三'月",
    );
    const xml = partOf(bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
    expect(xml).toContain('<autoFilter ref="A1:B3"/>');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain("'三''月'!$A$1:$B$3");
  });

  it('leaves out what XML cannot hold, and cuts no character in two', () => {
    const { text } = readSheets(
      made([
        ['甲\u0000\u0008乙\ud83d', null],
        [`${'x'.repeat(32_766)}😀`, null],
      ]),
    );
    expect(text).toContain('甲乙\t');
    expect(text).toContain(`${'x'.repeat(32_766)}\t`);
  });

  it('has its sheets one after the other', () => {
    const bytes = createSheets({
      sheets: [
        { name: '一', columns, rows: [] },
        { name: '二', columns, rows: [['甲', { number: '1' }]] },
      ],
    });
    expect(readSheets(bytes).text).toBe('一\n项目\t数\n\n二\n项目\t数\n甲\t1\n\n');
  });
});
