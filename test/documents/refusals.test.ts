import { describe, expect, it } from 'vitest';
import { kindOf } from '../../server/documents/kind';
import { limits } from '../../server/documents/limits';
import { Refusal, type Reason } from '../../server/documents/refusal';
import { readWord } from '../../server/documents/word/read';
import { Archive } from '../../server/documents/zip/archive';
import { createArchive } from '../../server/documents/zip/create';
import { docx, namespaces, p, tbl, tc, tr } from './support';

function reasonOf(bytes: Uint8Array): Reason | null {
  try {
    readWord(bytes);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

const main = (body: string): Uint8Array =>
  docx('', { main: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>` });

describe('a document that is not read', () => {
  it.each<[string, Reason, () => Uint8Array]>([
    ['tags that do not match', 'brokenXml', () => main('<w:p></w:r>')],
    ['a tag that is never closed', 'brokenXml', () => main('<w:p>')],
    ['a DOCTYPE', 'doctype', () => docx('', { main: '<!DOCTYPE w:document [<!ENTITY a "b">]><w:document/>' })],
    ['damaged UTF-8', 'brokenText', () => docx('', { main: new Uint8Array([0x3c, 0xff, 0xfe, 0x3e]) })],
    ['a main part that is not there', 'noMainPart', () => createArchive(new Map([['a.txt', new Uint8Array(3)]]))],
    ['tags nested too deep', 'tooDeep', () => main('<w:sdt>'.repeat(limits.depth) + '</w:sdt>'.repeat(limits.depth))],
    ['a cell that spans too much', 'tooWide', () => main(tbl(tr(tc('1', '<w:gridSpan w:val="999999"/>'))))],
    [
      'cells that span too much together',
      'tooWide',
      () => main(tbl(tr(...Array.from({ length: 3 }, () => tc('1', '<w:gridSpan w:val="400"/>'))))),
    ],
    [
      'too many entries',
      'tooManyEntries',
      () =>
        createArchive(
          new Map(Array.from({ length: limits.entries + 1 }, (_, index) => [`a${index}`, new Uint8Array()])),
        ),
    ],
    ['a file that is cut off', 'brokenZip', () => docx(p('甲')).subarray(0, 200)],
    ['nothing', 'brokenZip', () => new Uint8Array()],
  ])('has %s', (_, reason, make) => {
    expect(reasonOf(make())).toBe(reason);
  });

  it('says something of every refusal in both languages, its places filled', () => {
    const refusal = new Refusal('made', { line: 3, text: '一、' });
    expect([refusal.zh, refusal.en]).toEqual([
      expect.stringContaining('第 3 行“一、”'),
      expect.stringContaining('line 3'),
    ]);
  });
});

/** The place of a number in the directory's record of an entry. */
function patched(bytes: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const wanted = new TextEncoder().encode(name);
  for (let at = copy.length - 46; at >= 0; at--) {
    const isRecord = copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 1 && copy[at + 3] === 2;
    if (isRecord && wanted.every((byte, index) => copy[at + 46 + index] === byte)) {
      new DataView(copy.buffer).setUint32(at + offset, value, true);
      return copy;
    }
  }
  throw new Error(`no entry ${name}`);
}

describe('a ZIP that lies', () => {
  const bytes = docx(p('甲'.repeat(1000)));
  it('about a length, longer or shorter, is broken and never a shorter text', () => {
    for (const size of [10, 100_000]) expect(reasonOf(patched(bytes, 'word/document.xml', 24, size))).toBe('brokenZip');
  });
  it('about a check sum is broken', () => {
    expect(reasonOf(patched(bytes, 'word/document.xml', 16, 1))).toBe('brokenZip');
  });
  it('is refused where what it states is over a limit, before anything is unpacked', () => {
    expect(reasonOf(patched(bytes, 'word/document.xml', 24, limits.entry + 1))).toBe('tooLarge');
  });
  it('is encrypted where it says so', () => {
    const locked = patched(bytes, 'word/document.xml', 8, 0x0008_0001);
    expect([reasonOf(locked), kindOf(locked)]).toEqual(['encrypted', 'encrypted']);
  });
  it('of one letter by the million stops where its stated length ends', () => {
    const bomb = createArchive(new Map([['word/document.xml', new Uint8Array(30_000_000).fill(65)]]));
    const lying = patched(bomb, 'word/document.xml', 24, 1000);
    expect(kindOf(lying)).toBe('archive');
    const whole = docx('', { main: new Uint8Array(30_000_000).fill(65) });
    expect(reasonOf(patched(whole, 'word/document.xml', 24, 1000))).toBe('brokenZip');
  });
});

/** A document whose parts have other names; those without one are left out. */
function renamed(to: (name: string) => string): Uint8Array {
  const archive = new Archive(docx(p('甲')));
  const names = archive.directory.entries.map(({ name }) => name).filter((name) => to(name) !== '');
  return createArchive(new Map(names.map((name) => [to(name), archive.unpack(name) ?? new Uint8Array()])));
}
const without = (part: string): Uint8Array => renamed((name) => (name === part ? '' : name));

describe('what a file is', () => {
  const ole = (name: string): Uint8Array => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    [...name].forEach((char, index) => (bytes[512 + index * 2] = char.charCodeAt(0)));
    bytes[512 + 64] = name.length * 2 + 2;
    return bytes;
  };
  const text = (written: string): Uint8Array => new TextEncoder().encode(written);
  const typesBy = (tag: string, of: string, type = 'wordprocessingml'): string =>
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><${tag} ${of} ContentType="application/vnd.openxmlformats-officedocument.${type}.document.main+xml"/></Types>`;
  it.each([
    ['word', docx(p('甲'))],
    ['word', docx(p('甲'), { mainName: 'content/other.xml' })],
    ['word', docx(p('甲'), { more: { '[Content_Types].xml': typesBy('Default', 'Extension="XML"') } })],
    [
      'slides',
      docx(p('甲'), { more: { '[Content_Types].xml': typesBy('Default', 'Extension="xml"', 'presentationml') } }),
    ],
    ['oldWord', ole('WordDocument')],
    ['oldSheet', ole('Workbook')],
    ['encrypted', ole('EncryptedPackage')],
    ['oldOffice', ole('PowerPoint Document')],
    ['pdf', text('%PDF-1.7\n')],
    ['pdf', text('\n%PDF-1.4\n')],
    ['rtf', text('{\\rtf1\\ansi')],
    ['mht', text('MIME-Version: 1.0\n')],
    ['picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['ofd', createArchive(new Map([['OFD.xml', text('<x/>')]]))],
    ['odf', createArchive(new Map([['mimetype', text('application/vnd.oasis.opendocument.text')]]))],
    ['archive', createArchive(new Map([['a.txt', text('a')]]))],
    ['broken', docx(p('甲')).subarray(0, 100)],
    ['broken', without('_rels/.rels')],
    ['broken', without('[Content_Types].xml')],
    ['broken', renamed((name) => name.replaceAll('/', '\\'))],
    ['broken', renamed((name) => (name.startsWith('[') ? name.toLowerCase() : name))],
    ['archive', renamed((name) => `报告/${name}`)],
    ['text', text('一、总体情况')],
    ['text', new Uint8Array()],
  ])('is %s by its bytes', (kind, bytes) => {
    expect(kindOf(bytes)).toBe(kind);
  });
});
