import { docx, p, tbl, tr, type Parts } from '../documents/support';
import { createArchive } from '../../server/documents/zip/create';

/** A `.docx` of a text: its lines as paragraphs, rows parted by tabs as tables. `xml` changes the body before it is packed. */
export function wordOf(text: string, xml: (body: string) => string = (body) => body, parts: Parts = {}): Uint8Array {
  const blocks: string[] = [];
  let rows: string[] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push(tbl(...rows));
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.includes('\t')) rows.push(tr(...line.split('\t')));
    else {
      close();
      blocks.push(line === '' ? '<w:p/>' : p(line));
    }
  }
  close();
  return docx(xml(blocks.join('')), parts);
}

export interface TestSheet {
  readonly name: string;
  /** Cells as they are written; one that begins with = is a formula without a value. */
  readonly rows: readonly (readonly string[])[];
  readonly isHidden?: boolean;
}

/** An `.xlsx` of these sheets. */
export function xlsxOf(...sheets: readonly TestSheet[]): Uint8Array {
  const schemas = 'http://schemas.openxmlformats.org';
  const office = `${schemas}/officeDocument/2006/relationships`;
  const main = `${schemas}/spreadsheetml/2006/main`;
  const packages = `${schemas}/package/2006`;
  const list = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${isHidden === true ? ' state="hidden"' : ''}/>`,
  );
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const cell = (value: string): string =>
    value.startsWith('=')
      ? `<c><f>${value.slice(1)}</f></c>`
      : /^[0-9.]+$/.test(value)
        ? `<c><v>${value}</v></c>`
        : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`,
      ]),
    ),
  };
  return createArchive(new Map(Object.entries(parts).map(([name, part]) => [name, new TextEncoder().encode(part)])));
}
