import { readWord, type WordDocument } from '../../server/documents/word/read';
import { createArchive } from '../../server/documents/zip/create';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const namespaces =
  `xmlns:w="${word}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** Parts of a document besides its body. */
export interface Parts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly comments?: string;
  /** What stands instead of the whole main part. */
  readonly main?: string | Uint8Array;
  /** The path of the main part. */
  readonly mainName?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A `.docx` whose body is `body`, the XML of paragraphs and tables. */
export function docx(
  body: string,
  { numbering, styles, comments, main, mainName = 'word/document.xml', more = {} }: Parts = {},
): Uint8Array {
  const folder = mainName.slice(0, mainName.lastIndexOf('/') + 1);
  const related = Object.entries({ numbering, styles, comments }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const relations = related
    .map(([kind], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${kind}.xml"/>`)
    .join('');
  const package_ = 'http://schemas.openxmlformats.org/package/2006';
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${package_}/content-types"><Override PartName="/${mainName}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${package_}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="${mainName}"/></Relationships>`,
    [`${folder}_rels/${mainName.slice(folder.length)}.rels`]: `<Relationships xmlns="${package_}/relationships">${relations}</Relationships>`,
    [mainName]: main ?? `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      related.map(([kind, xml]) => [`${folder}${kind}.xml`, `<w:${kind} ${namespaces}>${xml}</w:${kind}>`]),
    ),
    ...more,
  };
  const encoder = new TextEncoder();
  return createArchive(
    new Map(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? encoder.encode(part) : part]),
    ),
  );
}

export function readBody(body: string, parts: Parts = {}): WordDocument {
  return readWord(docx(body, parts));
}

/** The text of a document, its lines without the blank ones at the end. */
export function textOf(body: string, parts: Parts = {}): string[] {
  return readBody(body, parts).text.trimEnd().split('\n');
}

/** A paragraph: its runs' texts, or XML as it is where it begins with <. */
export function p(...runs: readonly string[]): string {
  return `<w:p>${runs.map((run) => (run.startsWith('<') ? run : r(run))).join('')}</w:p>`;
}

export function r(text: string): string {
  return `<w:r><w:t>${text}</w:t></w:r>`;
}

/** A cell: its text or paragraphs, and its properties. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(...(content === '' ? [] : [content]))}</w:tc>`;
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => (cell.startsWith('<') ? cell : tc(cell))).join('')}</w:tr>`;
}

export function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** A content control: its properties besides its name. */
export function control(content: string, properties = ''): string {
  return `<w:sdt><w:sdtPr><w:id w:val="5"/>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}

/** A field in several tags, each in a run of its own. */
export function field(instruction: string, result: string): string {
  const mark = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`;
}

export const mathNamespace = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** An equation that is one number. */
export function formula(text: string): string {
  return `<m:oMath ${mathNamespace}><m:r><m:t>${text}</m:t></m:r></m:oMath>`;
}
