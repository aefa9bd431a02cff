import { createSheets, mostRows } from '../../documents/sheet/create';
import type { NewSheet, NewValue, NewWorkbook } from '../../documents/model';
import type { FigureCell } from '../../engine/library/figures';
import type { Localized } from '../../engine/form/form';
import type { Language } from '../../engine/rules/check';
import { plain } from '../../engine/text/steering';
import { localize } from '../problem';
import type { FiguresFile, PlacedFigure } from './figuresFile';

/** The figures of all reports as a workbook: one list, a row a figure, in the columns of the csv and the place. */
export class FiguresWorkbook {
  readonly #rows: (readonly NewValue[])[] = [];

  constructor(private readonly language: Language) {}

  add({ path, institution, year, form, figures }: FiguresFile): void {
    const head: readonly NewValue[] = [
      plain(path),
      institution === null ? null : plain(institution),
      numberOf(year),
      form,
    ];
    for (const figure of figures) this.#rows.push([...head, ...this.#figure(figure)]);
  }

  bytes(): Uint8Array {
    return createSheets(this.#workbook());
  }

  /** A sheet holds so many rows; more are on further ones. */
  #workbook(): NewWorkbook {
    const name = localize(sheetName, this.language);
    const columns = heads.map(({ text, width }) => ({ head: localize(text, this.language), width }));
    const sheets: NewSheet[] = [];
    for (let at = 0; at === 0 || at < this.#rows.length; at += mostRows - 1) {
      sheets.push({
        name: at === 0 ? name : `${name} ${sheets.length + 1}`,
        columns,
        rows: this.#rows.slice(at, at + mostRows - 1),
      });
    }
    return { sheets };
  }

  #figure({ table, row, column, rowName, columnName, value, raw, status, place, range }: PlacedFigure): NewValue[] {
    const where = place ?? (range && `${range.start.line + 1}:${range.start.character + 1}`);
    return [
      table,
      row,
      column,
      plain(rowName),
      plain(columnName),
      value === null ? null : { number: value },
      plain(raw),
      localize(statuses[status], this.language),
      where && plain(where),
    ];
  }
}

function numberOf(number: number | null): NewValue {
  return number === null ? null : { number: String(number) };
}

const sheetName: Localized = { zh: '数据', en: 'Figures' };
const heads: readonly { readonly text: Localized; readonly width: number }[] = [
  { text: { zh: '文件', en: 'path' }, width: 32 },
  { text: { zh: '单位', en: 'institution' }, width: 24 },
  { text: { zh: '年度', en: 'year' }, width: 8 },
  { text: { zh: '格式', en: 'form' }, width: 8 },
  { text: { zh: '表', en: 'table' }, width: 12 },
  { text: { zh: '行', en: 'row' }, width: 24 },
  { text: { zh: '列', en: 'column' }, width: 16 },
  { text: { zh: '行标题', en: 'row label' }, width: 36 },
  { text: { zh: '列标题', en: 'column label' }, width: 18 },
  { text: { zh: '数值', en: 'value' }, width: 12 },
  { text: { zh: '原文', en: 'raw' }, width: 12 },
  { text: { zh: '状态', en: 'status' }, width: 10 },
  { text: { zh: '位置', en: 'place' }, width: 40 },
];
const statuses: Readonly<Record<FigureCell['status'], Localized>> = {
  number: { zh: '数字', en: 'number' },
  blank: { zh: '空格', en: 'blank' },
  nil: { zh: '无', en: 'nil' },
  text: { zh: '读不出', en: 'text' },
  words: { zh: '文字', en: 'words' },
};
