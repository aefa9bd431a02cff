import type { NewSheet, NewValue, NewWorkbook } from '../model';
import { createArchive } from '../zip/create';
import { columnName } from './read';

/** Rows of a sheet in Excel, its heads among them. */
export const mostRows = 1_048_576;
/** Characters of a cell in Excel. */
const mostText = 32_767;
/** Digits of a number that a workbook keeps. */
const mostDigits = 15;

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = 'http://schemas.openxmlformats.org';
const main = `${schemas}/spreadsheetml/2006/main`;
const office = `${schemas}/officeDocument/2006/relationships`;
const packages = `${schemas}/package/2006`;
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * An `.xlsx`: numbers are numbers, texts are texts and never formulas. A number of more digits than a workbook keeps is
 * written as text, so that none is lost.
 */
export function createSheets({ sheets }: NewWorkbook): Uint8Array {
  const file = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${sheetType}.${type}+xml"/>`;
  const relation = (id: number, kind: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (list: string): string =>
    `${header}<Relationships xmlns="${packages}/relationships">${list}</Relationships>`;
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  // LibreOffice takes the filter from this name, Excel from the sheet.
  const filters = sheets.map(
    (sheet, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escaped(sheet.name.replaceAll("'", "''"))}'!${areaOf(sheet, '$')}</definedName>`,
  );
  const parts: [string, string][] = [
    [
      '[Content_Types].xml',
      `${header}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${sheets.map((_, index) => override(file(index), 'worksheet')).join('')}</Types>`,
    ],
    ['_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${header}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        sheets.map((_, index) => relation(index + 1, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
          relation(sheets.length + 1, 'styles', 'styles.xml'),
      ),
    ],
    ['xl/styles.xml', stylesXml],
    ...sheets.map((sheet, index): [string, string] => [file(index), sheetXml(sheet, index === 0)]),
  ];
  const encoder = new TextEncoder();
  return createArchive(new Map(parts.map(([name, text]) => [name, encoder.encode(text)])));
}

/** 0 a text or a number, 1 a head. */
const stylesXml =
  `${header}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf xfId="0"/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" xfId="0"/></cellXfs></styleSheet>';

function sheetXml(sheet: NewSheet, isFirst: boolean): string {
  const { columns, rows } = sheet;
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const heads = columns.map(({ head }, index) => cellXml(head, `${columnName(index)}1`, ' s="1"'));
  const body = rows.map(
    (row, index) =>
      `<row r="${index + 2}">${row.map((value, column) => cellXml(value, `${columnName(column)}${index + 2}`, '')).join('')}</row>`,
  );
  return (
    `${header}<worksheet xmlns="${main}"><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${heads.join('')}</row>${body.join('')}</sheetData><autoFilter ref="${areaOf(sheet, '')}"/></worksheet>`
  );
}

/** A1:J12, or $A$1:$J$12. */
function areaOf({ columns, rows }: NewSheet, mark: string): string {
  return `${mark}A${mark}1:${mark}${columnName(columns.length - 1)}${mark}${rows.length + 1}`;
}

function cellXml(value: NewValue, address: string, style: string): string {
  if (value === null || value === '') return style === '' ? '' : `<c r="${address}"${style}/>`;
  const text = typeof value === 'string' ? value : value.number;
  if (typeof value !== 'string' && isKept(text)) return `<c r="${address}"${style}><v>${text}</v></c>`;
  return `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, mostText))}</t></is></c>`;
}

function isKept(digits: string): boolean {
  return /^-?[0-9]+(?:\.[0-9]+)?$/.test(digits) && digits.replace(/[-.]/g, '').replace(/^0+/, '').length <= mostDigits;
}

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML writes it; what XML cannot hold is left out. */
function escaped(text: string): string {
  // A cut through a pair of surrogates leaves half of it.
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (char) => special[char] ?? char);
}
