import type { NewBlock, NewCell, NewDocument, NewTable, NewText } from '../model';
import { createArchive } from '../zip/create';
import { escapeText, writable } from '../xml/write';
import { fixedParts, namespaces } from './createParts';

/** The width of the text on A4 with the margins of official documents, in twentieths of a point. */
const textWidth = 8844;
/** A label takes as much as so many figures. */
const labelShare = 2.4;

/**
 * A `.docx` with the looks of official documents (GB/T 9704): the title in 方正小标宋, the text in 仿宋 of size 三号, sections
 * in 黑体, headings in 楷体, tables in 宋体 with their heads on each page.
 */
export function createWord({ title, blocks }: NewDocument): Uint8Array {
  const body = blocks.map((block, index) => blockXml(block, blocks[index + 1])).join('');
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${namespaces}><w:body>${body}${pageXml}</w:body></w:document>`;
  const parts: [string, string][] = [...fixedParts(escapeText(writable(title))), ['word/document.xml', xml]];
  const encoder = new TextEncoder();
  return createArchive(new Map(parts.map(([name, text]) => [name, encoder.encode(text)])));
}

const pageXml =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/></w:sectPr>';

function blockXml(block: NewBlock, next: NewBlock | undefined): string {
  if (block.kind !== 'table') return textXml(block);
  // Two tables side by side would be one.
  return tableXml(block) + (next && next.kind !== 'table' ? '' : '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>');
}

const styles: Readonly<Record<NewText['kind'], string>> = {
  title: 'Title',
  section: 'Heading1',
  heading: 'Heading2',
  paragraph: 'Normal',
  closing: 'Closing',
};

function textXml({ kind, lead, text }: NewText): string {
  const leadRun = lead === '' ? '' : runXml(lead, '<w:rPr><w:rStyle w:val="Lead"/></w:rPr>');
  return `<w:p><w:pPr><w:pStyle w:val="${styles[kind]}"/></w:pPr>${leadRun}${text === '' ? '' : runXml(text, '')}</w:p>`;
}

/** What a run of Word holds: tabs and line breaks are tags of their own. */
function runXml(text: string, looks: string): string {
  const content = writable(text)
    .split(/(\t|\r\n|\r|\n)/)
    .map((part) =>
      part === '\t'
        ? '<w:tab/>'
        : /^[\r\n]/.test(part)
          ? '<w:br/>'
          : part === ''
            ? ''
            : `<w:t xml:space="preserve">${escapeText(part)}</w:t>`,
    );
  return `<w:r>${looks}${content.join('')}</w:r>`;
}

function tableXml(table: NewTable): string {
  const widths = widthsOf(table);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const rows = rowsOf(table);
  const body = rows.map((cells, row) => rowXml(cells, row < table.heads, widths)).join('');
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`
  );
}

/** Columns whose cells hold labels of rows are wider than those of figures; together they take the width of the text. */
function widthsOf({ width, cells, heads }: NewTable): number[] {
  const shares = Array.from({ length: width }, (_, column) => {
    const isLabel = cells.some(
      (cell) =>
        cell.row >= heads &&
        cell.column === column &&
        cell.columnSpan === 1 &&
        cell.align === 'left' &&
        cell.text.length > 6,
    );
    return isLabel ? labelShare : 1;
  });
  const all = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((share / all) * textWidth));
}

interface PlacedCell {
  readonly cell: NewCell;
  /** Whether it only goes on in this row. */
  readonly isContinued: boolean;
}

/** The cells of each row from left to right, those that began above among them. */
function rowsOf({ height, cells }: NewTable): PlacedCell[][] {
  const rows: PlacedCell[][] = Array.from({ length: height }, () => []);
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      rows[row]?.push({ cell, isContinued: row > cell.row });
  }
  for (const row of rows) row.sort((a, b) => a.cell.column - b.cell.column);
  return rows;
}

function rowXml(cells: readonly PlacedCell[], isHead: boolean, widths: readonly number[]): string {
  const properties = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}<w:jc w:val="center"/></w:trPr>`;
  return `<w:tr>${properties}${cells.map((placed) => cellXml(placed, widths)).join('')}</w:tr>`;
}

function cellXml(
  { cell: { column, columnSpan, rowSpan, text, align }, isContinued }: PlacedCell,
  widths: readonly number[],
): string {
  const width = widths.slice(column, column + columnSpan).reduce((sum, own) => sum + own, 0);
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
  const merge = rowSpan === 1 ? '' : isContinued ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
  const written = isContinued || text === '' ? '' : runXml(text, '');
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="Cell"/><w:jc w:val="${align}"/></w:pPr>${written}</w:p></w:tc>`
  );
}
