import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../server/documents/word/read';
import { Archive } from '../../server/documents/zip/archive';
import { clean } from '../support/samples';
import { faulty, filesOf, run } from './official';
import { folderWith } from '../support/folders';
import { wordOf } from './word';

describe('annotate', () => {
  it('puts a comment at every finding into copies, and says what it wrote', async () => {
    const word = wordOf(faulty);
    const folder = folderWith({ 'd/a.docx': word, 'd/b.txt': faulty, 'd/clean.docx': wordOf(clean) });
    const [file] = await filesOf(folder, ['d/a.docx']);
    const { code, out, err } = await run(folder, ['annotate', 'd', '--out', 'out']);
    const count = file?.diagnostics.length ?? 0;
    expect(count).toBeGreaterThan(1);
    expect(out).toBe(
      `d/a.docx → out/a.docx：批注 ${count} 条\nd/clean.docx：没有问题，没有写副本\n写出副本 1 份，批注 ${count} 条\n`,
    );
    expect({ code, err }).toEqual({
      code: 0,
      err: 'gouji: 另有 1 份年度报告不是 Word 文档，没有加批注；用 gouji check 检查。\n',
    });
    expect(readFileSync(join(folder, 'd/a.docx')).equals(word)).toBe(true);
    const bytes = readFileSync(join(folder, 'out/a.docx'));
    expect(readWord(bytes).text).toBe(readWord(word).text);
    const comments = new Archive(bytes).required('word/comments.xml').text;
    expect(comments.match(/<w:comment [^>]*w:author="勾稽"/g)).toHaveLength(count);
    for (const said of ['【必改】「一、本年新收政府信息公开申请数量」一行', '各列合计 3', '依据：', '（row-total）'])
      expect(comments).toContain(said);
    expect((await run(folder, ['annotate', 'd', '--out', 'out'])).err).toContain('out/a.docx：已经存在，没有写。');
  });

  it('speaks English where it is asked to, and keeps silent on what is off or accepted', async () => {
    const accepted = {
      accepted: [
        {
          file: 'a.docx',
          key: 'row-total:requests/received',
          reason: '系统导出时少计一件，已向上级说明',
          by: '甲',
          on: '2024-01-05',
        },
      ],
    };
    const folder = folderWith({ 'a.docx': wordOf(faulty), '.gouji.json': JSON.stringify(accepted) });
    await run(folder, ['annotate', 'a.docx', '--out', 'out', '--lang', 'en', '--severity', 'wording=off']);
    const comments = new Archive(readFileSync(join(folder, 'out/a.docx'))).required('word/comments.xml').text;
    expect(comments).toMatch(/\[must be mended\].*Basis: /s);
    expect(comments).not.toMatch(/\(wording\)|\(row-total\)/);
  });

  it.each([
    [['annotate', 'a.docx'], '请加 --out 文件夹'],
    [['annotate', '-', '--out', 'x'], '不能用于标准输入'],
    [['annotate', '--out', 'x'], '没有说明要读哪个文件'],
    [['annotate', 'b.txt', '--out', 'x'], 'b.txt：批注只能写进 Word 文档'],
  ])('is told what is wrong with %j', async (argv, says) => {
    const folder = folderWith({ 'a.docx': wordOf(faulty), 'b.txt': faulty });
    const { code, err } = await run(folder, argv);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});
