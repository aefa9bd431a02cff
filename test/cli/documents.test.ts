import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { documentKind, type DocumentKind } from '../../server/documents/firstBytes';
import { folderWith, gouji, reportText } from './support';

const report = reportText();
const zip = (parts: string): Buffer => Buffer.from(`PK\u0003\u0004\u0014\0\0\0\b\0${parts}`, 'latin1');
const word = zip('[Content_Types].xml word/document.xml');
const old = Buffer.from('d0cf11e0a1b11ae100000000', 'hex');
const pdf = Buffer.from('%PDF-1.7\n%\u00e2\u00e3', 'latin1');

describe('a document', () => {
  it.each<[string, Buffer | string, DocumentKind | null]>([
    ['甲.docx', word, 'word'], ['甲', word, 'word'], ['甲.txt', word, 'word'], ['甲.xlsx', zip('[Content_Types].xml xl/workbook.xml'), 'workbook'],
    ['甲.pptx', zip('[Content_Types].xml ppt/presentation.xml'), 'slides'], ['甲.odt', zip('mimetypeapplication/vnd.oasis.opendocument.text'), 'openDocument'],
    ['甲.ofd', zip('OFD.xml'), 'ofd'], ['甲.xlsx', zip('[Content_Types].xml'), 'workbook'], ['甲.doc', old, 'oldOffice'], ['甲.wps', old, 'oldOffice'],
    ['甲.docx', old, 'oldOffice'], ['甲.pdf', pdf, 'pdf'], ['甲', pdf, 'pdf'], ['甲.rtf', '{\\rtf1\\ansi', 'rtf'], ['甲.doc', '{\\rtf1\\ansi', 'rtf'],
    ['甲.doc', '<html><body>表</body></html>', 'disguised'], ['甲.wps', report, 'disguised'], ['甲.docx', '', 'disguised'],
    ['甲.txt', report, null], ['甲.zip', zip('甲.txt'), null], ['甲.png', '\u0089PNG', null], ['~$甲.docx', 'x', null], ['甲.txt', '说明：PDF 以 %PDF- 开头', null],
  ])('%s is told by its first bytes', (name, content, kind) => {
    expect(documentKind(Buffer.from(content as string), name)).toBe(kind);
  });
});

describe('documents in a folder', () => {
  it('are named and counted, and nothing checked ends with 2', async () => {
    const folder = folderWith({ 'd/甲.docx': word, 'd/sub/乙.wps': old, 'd/丙.pdf': pdf, 'd/丁': word, 'd/戊.css': 'a{}', 'd/.hidden.docx': word });
    const { code, out, err } = await gouji(folder, ['check', 'd']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const lines = err.trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/^gouji: /, '').split('：')[0])).toEqual(['d/sub/乙.wps', 'd/丁', 'd/丙.pdf', 'd/甲.docx', '以上 4 个文档没有检查。', 'd']);
    expect(err).toContain('d/甲.docx：是 Word 文档，没有检查');
    expect(err).toContain('d：没有找到年度报告，什么也没有检查。');
  });

  it('are named beside the reports that were checked, which decide how it ends', async () => {
    const folder = folderWith({ 'd/a.txt': report, 'd/甲.docx': word });
    const { code, err } = await gouji(folder, ['check', 'd', '--lang', 'en']);
    expect(code).toBe(0);
    expect(err).toContain('d/甲.docx: is a Word document and was not checked');
    expect(err).toContain('documents that were not checked, as named above: 1.');
  });

  it('leave a folder empty beside another that is not', async () => {
    const folder = folderWith({ 'a/a.txt': report, 'b/甲.docx': word, 'c/x.css': '' });
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
    const folder = folderWith({ '甲.docx': word, '乙.txt': pdf, '丙.doc': old });
    for (const [name, says] of [['甲.docx', '是 Word 文档'], ['乙.txt', '是 PDF'], ['丙.doc', '是旧版或加密的']] as const) {
      const { code, err } = await gouji(folder, ['check', name]);
      expect(code).toBe(2);
      expect(err).toContain(`${name}：${says}`);
    }
  });
});
