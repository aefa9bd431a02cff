import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../server/documents/kind';
import { kindOfStart, mayBeDocument, type Kind } from '../../server/documents/starts';
import { createArchive } from '../../server/documents/zip/create';
import { gouji, reportText } from './support';
import { folderWith } from '../support/folders';
import { wordOf, xlsxOf } from './word';

const report = reportText();
const zip = (...names: readonly string[]): Uint8Array =>
  createArchive(
    new Map(
      names.map((name) => [
        name,
        new TextEncoder().encode(name === 'mimetype' ? 'application/vnd.oasis.opendocument.text' : 'x'),
      ]),
    ),
  );
const old = Buffer.from('d0cf11e0a1b11ae100000000', 'hex');
const pdf = Buffer.from('%PDF-1.7\n%\u00e2\u00e3', 'latin1');
const broken = Buffer.from('PK\u0003\u0004 [Content_Types].xml word/document.xml', 'latin1');

describe('a document', () => {
  it.each<[string, Uint8Array | string, Kind, boolean]>([
    ['甲.docx', wordOf(report), 'word', true],
    ['甲', wordOf(report), 'word', true],
    ['甲.txt', wordOf(report), 'word', true],
    ['甲.xlsx', xlsxOf({ name: '表', rows: [['1']] }), 'sheet', true],
    ['甲.odt', zip('mimetype'), 'odf', true],
    ['甲.ofd', zip('OFD.xml'), 'ofd', true],
    ['甲', zip('OFD.xml'), 'ofd', true],
    ['甲.docx', broken, 'broken', true],
    ['甲.doc', old, 'oldOffice', true],
    ['甲.wps', old, 'oldOffice', true],
    ['甲.docx', old, 'oldOffice', true],
    ['甲.pdf', pdf, 'pdf', true],
    ['甲', pdf, 'pdf', true],
    ['甲.pdf', '\uFEFF\n%PDF-1.4', 'pdf', true],
    ['甲.rtf', '{\\rtf1\\ansi', 'rtf', true],
    ['甲.doc', ' {\\rtf1\\ansi', 'rtf', true],
    ['甲.mht', 'MIME-Version: 1.0', 'mht', true],
    ['甲.doc', '<html><body>表</body></html>', 'disguised', true],
    ['甲.wps', report, 'disguised', true],
    ['甲.docx', '', 'empty', true],
    ['甲.docx', '\u0089PNG', 'disguised', true],
    ['甲.docx', '\0'.repeat(5000), 'broken', true],
    ['甲.docx', 'P', 'broken', true],
    ['甲.docx', Buffer.concat([Buffer.alloc(100), wordOf(report)]), 'broken', true],
    ['甲.xls', Buffer.from('\uFEFF表\t1\n', 'utf16le'), 'disguised', true],
    ['甲.txt', '\0'.repeat(5000), 'text', false],
    ['甲.txt', 'P', 'text', false],
    ['甲.txt', report, 'text', false],
    ['甲.zip', zip('甲.txt'), 'archive', false],
    ['甲.docx', zip('甲.txt'), 'archive', true],
    ['~$甲.docx', 'x', 'text', false],
    ['~$甲.docx', `甲${'\0'.repeat(160)}`, 'text', false],
    ['甲.txt', '说明：PDF 以 %PDF- 开头', 'text', false],
    ['Thumbs.db', old, 'oldOffice', false],
    ['扫描.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'picture', true],
    ['扫描', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'picture', true],
    ['扫描.webp', 'RIFF\u0001\u0002\u0003\u0004WEBPVP8 ', 'picture', true],
    ['扫描.heic', '\0\0\0\u0018ftypheic\0\0', 'picture', true],
    ['扫描.bmp', 'BM\u0001\u0002\u0003\u0004\0\0\0\0\u0036\0\0\0\u0028', 'picture', true],
    ['甲.txt', 'BM甲RIFF', 'text', false],
    ['甲.css', 'a{}', 'text', false],
  ])('%s is told by its bytes, and by its name where it is text', (name, content, kind, isLookedAt) => {
    const bytes = Buffer.from(content as string);
    expect(kindOf(bytes, name)).toBe(kind);
    expect(mayBeDocument(bytes.subarray(0, 4096), name)).toBe(isLookedAt);
  });

  it('is told to be a ZIP or an old Office file by its first bytes, which take no more', () => {
    expect([kindOfStart(wordOf(report).subarray(0, 30)), kindOfStart(old), kindOfStart(pdf)]).toEqual([
      'zip',
      'ole',
      'pdf',
    ]);
  });
});

describe('documents in a folder', () => {
  it('that are not read are named and counted, and nothing checked ends with 2', async () => {
    const folder = folderWith({
      'd/甲.doc': old,
      'd/sub/乙.wps': old,
      'd/丙.pdf': pdf,
      'd/丁': pdf,
      'd/戊.css': 'a{}',
      'd/.hidden.docx': old,
      'd/~$己.docx': 'x',
    });
    const { code, out, err } = await gouji(folder, ['check', 'd']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/^gouji: /, '').split('：')[0])).toEqual([
      'd/sub/乙.wps',
      'd/丁',
      'd/丙.pdf',
      'd/甲.doc',
      '以上 4 个文档没有检查。',
      'd',
    ]);
    expect(err).toContain('d/甲.doc：没有检查：是旧格式的 Office 文件；请在 Office 或 WPS 里另存为 .docx 或 .xlsx。');
    expect(err).toContain('d：没有找到年度报告，什么也没有检查。');
  });

  it('are named beside the reports that were checked, which decide how it ends', async () => {
    const folder = folderWith({ 'd/a.txt': report, 'd/甲.pdf': pdf });
    const { code, err } = await gouji(folder, ['check', 'd', '--lang', 'en']);
    expect(code).toBe(0);
    expect(err).toContain('d/甲.pdf: was not checked: the PDF is incomplete or damaged.');
    expect(err).toContain('documents that were not checked, as named above: 1.');
  });

  it('are read beside texts, in the order of their names, and passed over where they are no reports', async () => {
    const folder = folderWith({
      'd/2.docx': wordOf(report),
      'd/10.txt': report,
      'd/11.xlsx': xlsxOf({ name: '表', rows: [['1']] }),
      'd/3.docx': wordOf('通知'),
    });
    const { code, out, err } = await gouji(folder, ['check', 'd', '--format', 'json']);
    expect((JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual([
      'd/2.docx',
      'd/10.txt',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: 'gouji: 略过 2 个不是年度报告的文件。\n' });
  });

  it('that are damaged could not be read, which ends with 2, the others checked', async () => {
    const damaged = wordOf(report, (body) => `${body}</w:p>`);
    const folder = folderWith({ 'd/a.txt': report, 'd/甲.docx': damaged });
    const { code, out, err } = await gouji(folder, ['check', 'd']);
    expect(code).toBe(2);
    expect(out).toContain('d/a.txt');
    expect(err).toBe('gouji: d/甲.docx：文件内部（word/document.xml）已损坏，请在 Word 或 WPS 里打开后另存一份。\n');
  });

  it('that were cut short could not be read either', async () => {
    const folder = folderWith({ 'd/a.txt': report, 'd/甲.docx': broken, 'd/乙.xlsx': wordOf(report).subarray(0, 900) });
    for (const command of ['check', 'figures']) {
      const { code, err } = await gouji(folder, [command, 'd']);
      expect(code).toBe(2);
      for (const name of ['甲.docx', '乙.xlsx']) expect(err).toContain(`d/${name}：没有检查：文件不完整或已损坏；`);
    }
  });

  it('leave a folder empty beside another that is not', async () => {
    const folder = folderWith({ 'a/a.txt': report, 'b/甲.pdf': pdf, 'c/x.css': '' });
    expect((await gouji(folder, ['check', 'a'])).code).toBe(0);
    for (const other of ['b', 'c']) {
      const { code, err } = await gouji(folder, ['check', 'a', other]);
      expect(code).toBe(2);
      expect(err).toContain(`${other}：没有找到年度报告`);
    }
    expect((await gouji(folder, ['figures', 'b'])).code).toBe(2);
    expect((await gouji(folder, ['check', '.', 'a'])).code).toBe(0);
  });

  it('are told for what they are when named by themselves, under any name', async () => {
    const folder = folderWith({
      '甲.docx': broken,
      '乙.txt': pdf,
      '丙.doc': old,
      '丁.doc': '<html>表</html>',
      '戊.png': Buffer.from('89504e470d0a', 'hex'),
    });
    for (const [name, says] of [
      ['甲.docx', '文件不完整'],
      ['乙.txt', 'PDF 不完整'],
      ['丙.doc', '是旧格式的 Office 文件'],
      ['丁.doc', '文件名像 Word、Excel 或 PDF 文件'],
      ['戊.png', '是图片'],
    ] as const) {
      const { code, err } = await gouji(folder, ['check', name]);
      expect(code).toBe(2);
      expect(err).toContain(`${name}：没有检查：${says}`);
    }
  });

  it('of more than 32 MB are refused, and texts of more than 20', async () => {
    const large = Buffer.alloc(33 * 1024 * 1024);
    large.set([0x50, 0x4b, 3, 4]);
    const folder = folderWith({ '甲.docx': large, '乙.txt': Buffer.alloc(21 * 1024 * 1024, ' ') });
    const { code, err } = await gouji(folder, ['check', '甲.docx', '乙.txt']);
    expect(code).toBe(2);
    expect(err).toMatch(/甲\.docx：超过 32 MB.*\n.*乙\.txt：超过 20 MB/);
  });
});
