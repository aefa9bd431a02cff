import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../server/documents/word/read';
import { faulty, filesOf, run } from './official';
import { folderWith } from '../support/folders';
import { wordOf } from './word';

const figure = '<w:r><w:t>4</w:t></w:r>';
const struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t>9</w:t></w:r>';
const note = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>';
const prompt =
  '<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>单击此处输入文字。</w:t></w:r></w:sdtContent></w:sdt>';

const keysIn = async (folder: string, name: string): Promise<string[]> =>
  (await filesOf(folder, [name]))[0]!.diagnostics.map(({ key }) => key);
const bodyIn = (folder: string, name: string): string => readWord(readFileSync(join(folder, name))).xml.text;

describe('a Word document with a figure beside text that is no part of it', () => {
  it.each([
    ['struck through by hand', struck + figure],
    ['the mark of a note', figure + note],
    ['both', struck + figure + note],
  ])('%s: is found wrong as without it, corrected in its digits alone, and commented', async (_, cell) => {
    const word = wordOf(faulty, (body) => body.replace(figure, cell));
    const folder = folderWith({ 'a.docx': word, 'plain.docx': wordOf(faulty) });
    expect(await keysIn(folder, 'a.docx')).toEqual(await keysIn(folder, 'plain.docx'));
    expect((await run(folder, ['check', '--fix', '--out', 'out', 'a.docx'])).err).toBe('');
    expect(bodyIn(folder, 'out/a.docx')).toBe(
      readWord(word).xml.text.replace(figure, figure.replace('4', '3')).replace('截止2023', '截至2023'),
    );
    const { code } = await run(folder, ['annotate', '--out', 'notes', 'a.docx']);
    expect(code).toBe(0);
    const marked = bodyIn(folder, 'notes/a.docx');
    expect(marked.replace(/<w:commentRange[^>]*>|<w:r><w:commentReference[^>]*><\/w:r>/g, '')).toContain(cell);
    expect(marked).toContain(`${figure}<w:commentRangeEnd`);
  });

  it('is blank where a control shows its prompt, which no correction writes into', async () => {
    const word = wordOf(faulty, (body) =>
      body.replace(/(二、上年结转政府信息公开申请数量.*?)<w:r><w:t>0<\/w:t><\/w:r>/, `$1${prompt}`),
    );
    const folder = folderWith({ 'a.docx': word });
    const keys = await keysIn(folder, 'a.docx');
    expect(keys.filter((key) => /^figure-(?:blank|unplaced|count)/.test(key))).toEqual([
      expect.stringMatching(/^figure-blank/),
    ]);
    const { code, err } = await run(folder, ['check', '--fix', '--out', 'out', 'a.docx']);
    expect(code).toBe(2);
    expect(err).toMatch(/有改动没有写入：第 \d+ 行的这一处是内容控件的提示文字/);
    expect(bodyIn(folder, 'out/a.docx')).toContain(prompt);
    expect((await run(folder, ['annotate', '--out', 'notes', 'a.docx'])).code).toBe(0);
    expect(bodyIn(folder, 'notes/a.docx')).toContain(prompt);
  });
});

describe('a Word document that stands in a frame', () => {
  const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
  const said = (text: string): string => cell(`<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
  const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const framed = (body: string, ...rows: readonly ((all: string) => string)[]): string => {
    const table = rows.map((write) => write(body)).join('');
    return `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${table}</w:tbl><w:p/>`;
  };

  it.each([
    ['alone', [(all: string) => row(cell(all, '<w:gridSpan w:val="2"/>'))]],
    [
      'below rows that tell of it',
      [
        () => row(said('索引号'), said('000014348/2024-00012')),
        () => row(said('发布日期'), said('2024年1月20日')),
        (all: string) => row(cell(all, '<w:gridSpan w:val="2"/>')),
      ],
    ],
    ['beside a column', [(all: string) => row(said('年度报告'), cell(all))]],
  ])('%s: is checked, corrected and commented as without it', async (_, rows) => {
    const word = wordOf(faulty, (body) => framed(body, ...rows));
    const folder = folderWith({ 'a.docx': word, 'plain.docx': wordOf(faulty) });
    expect(await keysIn(folder, 'a.docx')).toEqual(await keysIn(folder, 'plain.docx'));
    expect((await run(folder, ['check', '--fix', '--out', 'out', 'a.docx'])).err).toBe('');
    expect(bodyIn(folder, 'out/a.docx')).toBe(
      readWord(word).xml.text.replace(figure, figure.replace('4', '3')).replace('截止2023', '截至2023'),
    );
    expect((await run(folder, ['annotate', '--out', 'notes', 'a.docx'])).code).toBe(0);
    expect(bodyIn(folder, 'notes/a.docx')).toContain(`${figure}<w:commentRangeEnd`);
  });
});
