import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../server/engine/library/figures';
import { readSheets } from '../../server/documents/sheet/read';
import { readWord } from '../../server/documents/word/read';
import { writeWord } from '../../server/documents/word/write';
import { checkText, draftOf } from '../support/check';
import { balanced, randomFrom, slots } from '../support/faults';
import { clean, mistakes } from '../support/samples';
import { drawWord } from './drawn';

const folder = path.join(process.env['GOUJI_DRAFTS'] ?? '', 'word');
const isThere = process.env['GOUJI_DRAFTS'] !== undefined && existsSync(folder);
if (!isThere) console.log('GOUJI_DRAFTS is not set, or has no folder word: documents of other programs were not read.');
const bytesOf = (name: string): Uint8Array => readFileSync(path.join(folder, name));

const title = '青禾县档案局2024年政府信息公开工作年度报告';

const figuresIn = (text: string): ReturnType<typeof figuresOf> => {
  const { reading } = draftOf(text);
  return reading ? figuresOf(reading) : [];
};
const valuesIn = (text: string): (readonly [string, string | null])[] =>
  figuresIn(text).map(({ table, row, column, value }) => [`${table}/${row}/${column}`, value]);
const keysIn = (text: string): string[] =>
  checkText(text)
    .diagnoses.map(({ key }) => key)
    .sort();
const errorsIn = (text: string): string[] =>
  checkText(text)
    .diagnoses.filter(({ severity }) => severity === 'error')
    .map(({ key }) => key);

/** Fills every blank figure of a document through its text, each with another number. */
function filled(bytes: Uint8Array): {
  readonly asked: readonly number[];
  readonly read: (string | null)[];
  readonly text: string;
} {
  const document = readWord(bytes);
  // A template has no title yet: without one it is no report.
  const named = writeWord(document, document.text.replace(/政府信息公开工作年度报告.*/, title));
  const before = readWord(named);
  const { reading } = draftOf(before.text);
  const all = [...(reading?.binding.figures.values() ?? [])];
  const blanks = all.filter(({ status, cell }) => status === 'blank' && cell !== null);
  const places = blanks
    .map(({ cell }, index) => ({ start: cell?.start ?? 0, end: cell?.end ?? 0, text: String(1001 + index) }))
    .sort((a, b) => b.start - a.start);
  const text = places.reduce(
    (done, { start, end, text: number }) => done.slice(0, start) + number + done.slice(end),
    before.text,
  );
  const after = readWord(writeWord(before, text)).text;
  const values = new Map(figuresIn(after).map(({ table, row, column, value }) => [`${table}/${row}/${column}`, value]));
  return {
    asked: blanks.map((_, index) => 1001 + index),
    read: blanks.map(({ slot }) => values.get(`${slot.row.table}/${slot.row.key}/${slot.column.key}`) ?? null),
    text: after,
  };
}

describe('a template whose figures are blank', () => {
  it('is filled in through its text, every figure of it', () => {
    const blank = clean
      .split('\n')
      .map((line) => (line.includes('\t') ? line.replace(/(?<=\t)\d+(?=\t|$)/g, '').replace(/^\d+(?=\t)/, '') : line))
      .join('\n');
    for (const seed of [1, 2, 3]) {
      const { asked, read } = filled(drawWord(blank, randomFrom(seed), false, false).bytes);
      expect(asked).toHaveLength(slots.length);
      expect(read).toEqual(asked.map(String));
    }
  });
});

describe.runIf(isThere)('documents of other programs', () => {
  it('a template by WPS: all 200 blanks are filled and read back', () => {
    const { asked, read } = filled(bytesOf('wps-template.docx'));
    expect(asked).toHaveLength(200);
    expect(read).toEqual(asked.map(String));
  });
  it('the same, filled with figures that balance, has no error in its tables', () => {
    const document = readWord(bytesOf('wps-template.docx'));
    const titled = readWord(writeWord(document, document.text.replace(/政府信息公开工作年度报告.*/, title)));
    const numbers = balanced('like a real one', 5);
    const reading = draftOf(titled.text).reading;
    const edits = slots.map((slot, index) => ({
      cell: [...(reading?.binding.figures.values() ?? [])].find((figure) => figure.slot.id === slot.id)?.cell,
      text: String(numbers[index]),
    }));
    const ordered = [...edits].sort((a, b) => (b.cell?.start ?? 0) - (a.cell?.start ?? 0));
    const text = ordered.reduce(
      (done, { cell, text: number }) => done.slice(0, cell?.start ?? 0) + number + done.slice(cell?.end ?? 0),
      titled.text,
    );
    const after = readWord(writeWord(titled, text)).text;
    expect(valuesIn(after).map(([, value]) => Number(value))).toEqual(numbers);
    expect(errorsIn(after).filter((key) => /total|balance|sum/.test(key))).toEqual([]);
  });
  it.each([
    ['libreoffice-clean.docx', clean],
    ['libreoffice-mistakes.docx', mistakes],
  ])('%s has the figures and the findings of the text it was made from', (name, text) => {
    const read = readWord(bytesOf(name)).text;
    expect(valuesIn(read)).toEqual(valuesIn(text));
    expect(valuesIn(read)).toHaveLength(slots.length);
    expect(keysIn(read)).toEqual(keysIn(text));
  });
  it('a workbook has every figure of its tables', () => {
    const { text, uncomputed } = readSheets(bytesOf('tables.xlsx'));
    const read = draftOf(`${title}\n${text}`).reading;
    expect(read ? figuresOf(read).filter(({ value }) => value !== null) : []).toHaveLength(slots.length);
    expect(uncomputed).toEqual([]);
  });
});
