import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kindOf } from '../../server/documents/kind';
import { limits } from '../../server/documents/limits';
import { Refusal } from '../../server/documents/refusal';
import { readSheets } from '../../server/documents/sheet/read';
import { readWord } from '../../server/documents/word/read';
import { writeWord } from '../../server/documents/word/write';
import { Marks } from '../../server/documents/xml/marks';
import { Archive } from '../../server/documents/zip/archive';
import { createArchive } from '../../server/documents/zip/create';
import { built } from '../support/built';
import { docx, namespaces, p, tbl, tc, tr } from './support';

/** Why a document is not read, and how long that took, in milliseconds of this process. */
function refusalOf(
  bytes: Uint8Array,
  read: (bytes: Uint8Array) => unknown = readWord,
): { readonly reason: string; readonly time: number } {
  const before = process.cpuUsage();
  let reason = 'read';
  try {
    read(bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ({ reason } = error);
  }
  return { reason, time: process.cpuUsage(before).user / 1000 };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Each record of the directory of a ZIP changed. */
function withRecords(bytes: Uint8Array, change: (view: DataView, record: number, index: number) => void): Uint8Array {
  const copy = bytes.slice();
  new Archive(bytes).directory.entries.forEach(({ record }, index) => change(viewOf(copy), record.start, index));
  return copy;
}

describe('a ZIP made to do harm', () => {
  const bytes = docx(p('甲'.repeat(300)));
  it('with entries that lie over each other is refused', () => {
    const first = new Archive(bytes).directory.entries[0]?.headerAt ?? 0;
    const all = withRecords(bytes, (view, record) => view.setUint32(record + 42, first, true));
    expect(refusalOf(all).reason).toBe('brokenZip');
    expect(kindOf(all)).toBe('broken');
    const long = withRecords(
      bytes,
      (view, record, index) => index === 0 && view.setUint32(record + 20, bytes.length - 200, true),
    );
    expect(refusalOf(long).reason).toBe('brokenZip');
  });
  it('with the marks of ZIP64 is refused as too large, and with more entries than are named as broken', () => {
    expect(refusalOf(withRecords(bytes, (view, record) => view.setUint32(record + 24, 0xffffffff, true))).reason).toBe(
      'tooLarge',
    );
    const copy = bytes.slice();
    viewOf(copy).setUint16(copy.length - 12, 200, true);
    expect(refusalOf(copy).reason).toBe('brokenZip');
  });
  it('whose directory is that of ZIP64 says so', () => {
    const end = bytes.length - 22;
    for (const mark of [
      (view: DataView) => view.setUint16(end + 10, 0xffff, true),
      (view: DataView) => view.setUint32(end + 16, 0xffffffff, true),
    ]) {
      const copy = bytes.slice();
      mark(viewOf(copy));
      expect(refusalOf(copy).reason).toBe('zip64');
      expect(kindOf(copy)).toBe('word');
    }
  });
  it('of ten thousand entries is refused before any is looked at', () => {
    const many = createArchive(new Map(Array.from({ length: 10_000 }, (_, index) => [`a${index}`, new Uint8Array(1)])));
    const { reason, time } = refusalOf(many);
    expect(reason).toBe('tooManyEntries');
    expect(time).toBeLessThan(100);
  });
  it('of a hundred megabytes of one letter is refused unread', () => {
    const one = new Uint8Array(limits.entry).fill(65);
    const { reason, time } = refusalOf(docx('', { main: one, more: { 'a.xml': one, 'b.xml': one } }));
    expect(reason).toBe('tooLarge');
    expect(time).toBeLessThan(100);
  });
  it('has its sizes behind its entries: it is read, and written', () => {
    const described = streamed(bytes);
    expect(readWord(described).text).toBe(readWord(bytes).text);
    const text = `乙${readWord(described).text}`;
    expect(readWord(writeWord(readWord(described), text)).text).toBe(text);
  });
});

/** The same ZIP as a program writes it that does not know sizes beforehand: they stand behind the data. */
function streamed(bytes: Uint8Array): Uint8Array {
  const { entries } = new Archive(bytes).directory;
  const parts: number[] = [];
  const places: number[] = [];
  for (const { headerAt, dataAt, packedSize, size, crc } of entries) {
    places.push(parts.length);
    const header = bytes.slice(headerAt, dataAt);
    viewOf(header).setUint16(6, viewOf(header).getUint16(6, true) | 8, true);
    for (const at of [14, 18, 22]) viewOf(header).setUint32(at, 0, true);
    const behind = new DataView(new ArrayBuffer(16));
    [0x08074b50, crc, packedSize, size].forEach((value, index) => behind.setUint32(index * 4, value, true));
    parts.push(...header, ...bytes.subarray(dataAt, dataAt + packedSize), ...new Uint8Array(behind.buffer));
  }
  const directory = withRecords(bytes, (view, record, index) => {
    view.setUint16(record + 8, view.getUint16(record + 8, true) | 8, true);
    view.setUint32(record + 42, places[index] ?? 0, true);
  }).slice(new Archive(bytes).directory.at);
  viewOf(directory).setUint32(directory.length - 6, parts.length, true);
  return Uint8Array.from([...parts, ...directory]);
}

describe('XML made to do harm', () => {
  const main = (body: string): Uint8Array =>
    docx('', { main: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>` });
  it.each<[string, string, () => Uint8Array]>([
    ['five thousand levels', 'tooDeep', () => main('<w:sdt>'.repeat(5000))],
    [
      'rows that span much, each short',
      'tooWide',
      () => main(tbl(tr(tc(p(), `<w:gridSpan w:val="${limits.cells}"/>`)).repeat(limits.rows)).repeat(3)),
    ],
    [
      'a list whose format is a name that every object has',
      'read',
      () =>
        docx('<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>', {
          numbering:
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="__proto__"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        }),
    ],
    [
      'two hundred thousand blocks in a text box',
      'read',
      () => main(`<w:p><w:txbxContent>${'<w:p/>'.repeat(200_000)}</w:txbxContent></w:p>`),
    ],
    [
      'a style based on itself',
      'read',
      () =>
        docx('<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr></w:p>', {
          styles: '<w:style w:styleId="A"><w:basedOn w:val="A"/></w:style>',
        }),
    ],
    ['a tag in nothing, millions of times', 'tooLarge', () => main('<w:p/>'.repeat(1_100_000))],
    ['an entity, millions of times', 'tooLarge', () => main(p('&lt;'.repeat(1_100_000)))],
    ['an attribute, millions of times', 'tooLarge', () => main(`<w:p${' a="1"'.repeat(1_100_000)}/>`)],
    [
      'a list whose numbers are longer than any text',
      'tooLarge',
      () =>
        docx('<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'.repeat(2000), {
          numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(20_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
        }),
    ],
    [
      'tags in several parts, fewer in each than one may have',
      'tooLarge',
      () => docx('<w:p/>'.repeat(700_000), { styles: '<w:a/>'.repeat(700_000), numbering: '<w:a/>'.repeat(700_000) }),
    ],
    ['nothing at all', 'brokenXml', () => docx('', { main: '' })],
    ['two roots', 'brokenXml', () => docx('', { main: '<a/><b/>' })],
  ])('%s', (_, reason, make) => {
    const { reason: found, time } = refusalOf(make());
    expect(found).toBe(reason);
    expect(time).toBeLessThan(4000);
  });
  it('a workbook whose cells share a long text', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const sheetSpace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const relations = ['worksheet', 'sharedStrings'].map(
      (kind) => `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`,
    );
    const bytes = docx('', {
      main: `<workbook ${sheetSpace} xmlns:r="${office}"><sheets><sheet name="a" r:id="worksheet"/></sheets></workbook>`,
      mainName: 'xl/workbook.xml',
      more: {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
        'xl/worksheet.xml': `<worksheet ${sheetSpace}>${'<row><c t="s"><v>0</v></c></row>'.repeat(5000)}</worksheet>`,
        'xl/sharedStrings.xml': `<sst ${sheetSpace}><si><t>${'甲'.repeat(2_000_000)}</t></si></sst>`,
      },
    });
    const { reason, time } = refusalOf(bytes, readSheets);
    expect(reason).toBe('tooLarge');
    expect(time).toBeLessThan(4000);
  });
  it('a workbook of many sheets, none of them too large by itself', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const names = Array.from({ length: 5 }, (_, index) => `s${index}`);
    const sheets = names.map((name) => `<sheet name="${name}" r:id="${name}"/>`).join('');
    const list = names.map((name) => `<Relationship Id="${name}" Type="${office}/worksheet" Target="${name}.xml"/>`);
    const sheet = `<worksheet ${space}>${'<row><c/></row>'.repeat(250_000)}</worksheet>`;
    const bytes = docx('', {
      main: `<workbook ${space} xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`,
      mainName: 'xl/workbook.xml',
      more: {
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
        ...Object.fromEntries(names.map((name) => [`xl/${name}.xml`, sheet])),
      },
    });
    const { reason, time } = refusalOf(bytes, readSheets);
    expect(reason).toBe('tooLarge');
    expect(time).toBeLessThan(6000);
  });
  it('a part that is read again counts once', () => {
    const marks = new Marks();
    for (let time = 0; time < 4; time++) marks.tell('a', 900_000);
    marks.tell('b', limits.marks);
    expect(marks.left('c')).toBe(limits.allMarks - limits.marks - 900_000);
    expect(() => marks.tell('c', marks.left('c') + 1)).toThrow(Refusal);
    expect(marks.left('a')).toBe(limits.marks);
  });
  it('a workbook that shows one sheet often', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const sheets = '<sheet name="a" r:id="r1"/>'.repeat(50_000);
    const main = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${sheets}</sheets></workbook>`;
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="s.xml"/></Relationships>`;
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><row><c><v>1</v></c></row></worksheet>';
    const bytes = docx('', {
      main,
      mainName: 'xl/workbook.xml',
      more: { 'xl/_rels/workbook.xml.rels': rels, 'xl/s.xml': sheet },
    });
    expect(refusalOf(bytes, readSheets)).toMatchObject({ reason: 'brokenXml' });
  });
});

describe('a document made to fill the memory', () => {
  const gouji = built();
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-hostile-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** As large a main part as is read, full of one thing. */
  const full = (start: string, unit: string, end: string): Uint8Array => {
    const [before, behind] = [`<w:document ${namespaces}><w:body>${start}`, `${end}</w:body></w:document>`];
    const count = Math.floor((limits.entry - before.length - behind.length) / unit.length);
    return docx('', { main: before + unit.repeat(count) + behind });
  };
  const cell = '<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>';
  it.each<[string, Uint8Array]>([
    ['paragraphs', full('', '<w:p/>', '')],
    ['texts', full('<w:p><w:r>', '<w:t>1</w:t>', '</w:r></w:p>')],
    ['entities', full('<w:p><w:r><w:t>', '&lt;', '</w:t></w:r></w:p>')],
    ['rows', full('<w:tbl>', `<w:tr>${cell.repeat(20)}</w:tr>`, '</w:tbl>')],
    ['letters', full('<w:p><w:r><w:t>', '1', '</w:t></w:r></w:p>')],
  ])('%s: it is refused in a heap of 400 MB, with one sentence', (_, bytes) => {
    const file = join(folder, '甲.docx');
    writeFileSync(file, bytes);
    expect(bytes.length).toBeLessThan(400_000);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=400', gouji.command, 'check', file],
      { encoding: 'utf8' },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]*甲\.docx[^\n]*没有读取[^\n]*\n$/);
  });
});
