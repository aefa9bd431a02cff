import { describe, expect, it } from 'vitest';
import type { NewBlock, NewCell } from '../../server/documents/model';
import { createWord } from '../../server/documents/word/create';
import { readWord } from '../../server/documents/word/read';
import { writeWord } from '../../server/documents/word/write';
import { Archive } from '../../server/documents/zip/archive';

const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1): NewCell => ({
  row,
  column,
  rowSpan,
  columnSpan,
  text,
  align: 'center',
});
const table: NewBlock = {
  kind: 'table',
  height: 3,
  width: 4,
  heads: 1,
  cells: [
    cell(0, 0, '项目', 1, 2),
    cell(0, 2, '数量'),
    cell(0, 3, '总计'),
    cell(1, 0, '甲', 2),
    cell(1, 1, '一'),
    cell(1, 2, '5'),
    cell(1, 3, ''),
    cell(2, 1, '合并', 1, 2),
    cell(2, 3, '7'),
  ],
};
const text = (
  kind: 'title' | 'section' | 'heading' | 'paragraph' | 'closing',
  written: string,
  lead = '',
): NewBlock => ({ kind, lead, text: written });
const blocks = [
  text('title', '年度报告'),
  text('section', '一、总体'),
  text('paragraph', '今年<平稳>&顺利。', '（一）公开。'),
  table,
  table,
  text('heading', '（二）'),
  text('closing', '某局'),
  table,
];

describe('a Word document that is written anew', () => {
  const bytes = createWord({ title: '报告 & 表', blocks });
  const rows = '项目\t\t数量\t总计\n甲\t一\t5\t\n\t合并\t\t7\n';
  it('reads as it was written, merged cells too', () => {
    expect(readWord(bytes).text).toBe(
      `年度报告\n一、总体\n（一）公开。今年<平稳>&顺利。\n${rows}\n${rows}（二）\n某局\n${rows}\n`,
    );
  });
  it('is the same file for the same report', () => {
    expect(createWord({ title: '报告 & 表', blocks })).toEqual(bytes);
  });
  it('can be filled in, and holds its title', () => {
    const document = readWord(bytes);
    expect(readWord(writeWord(document, document.text.replace('5\t\n', '5\t6\n'))).text).toContain('甲\t一\t5\t6\n');
    expect(new Archive(bytes).required('docProps/core.xml').text).toContain('<dc:title>报告 &amp; 表</dc:title>');
  });
  it('has a gap between tables, and a paragraph at its end', () => {
    const xml = new Archive(bytes).required('word/document.xml').text;
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    expect(xml).not.toContain('</w:tbl><w:sectPr');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
  });
  it('keeps tabs and breaks of a text, and leaves out what XML cannot hold', () => {
    const made = createWord({ title: '\u0001', blocks: [text('paragraph', '甲\t乙\n丙\u0000\u000b\ud800丁 ')] });
    expect(readWord(made).text).toBe('甲\t乙\n丙丁 \n');
  });
});
