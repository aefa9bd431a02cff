import { describe, expect, it } from 'vitest';
import type { NewDocument } from '../../../server/documents/model';
import { annotateWord, type Comment } from '../../../server/documents/word/comment';
import { createWord } from '../../../server/documents/word/create';
import { readWord } from '../../../server/documents/word/read';
import { check, createEngine, figures } from '../../../server/engine/index';
import { startClient } from '../client';
import { clean, mistakes } from '../../support/samples';

const engine = createEngine();
const keysOf = (text: string): string[] => (check(engine, text)?.diagnostics ?? []).map(({ key }) => key).sort();

async function outlineOf(text: string): Promise<NewDocument> {
  const client = await startClient();
  const uri = 'file:///draft.gouji.txt';
  await client.open(uri, text, 'gouji-report');
  const outline = await client.rpc.sendRequest<NewDocument>('gouji/outline', { uri });
  client.close();
  return outline;
}

describe('a report as a Word document', () => {
  it.each([
    ['clean', clean],
    ['mistakes', mistakes],
  ])('holds every figure of the %s sample where it was', async (_, text) => {
    const outline = await outlineOf(text);
    const read = readWord(createWord(outline)).text;
    expect(figures(engine, read)?.figures).toEqual(figures(engine, text)?.figures);
    if (text === clean) expect(keysOf(read)).toEqual([]);
  });

  it('has tables whose cells cover them once, with their heads on top', async () => {
    const { blocks } = await outlineOf(clean);
    const tables = blocks.filter((block) => block.kind === 'table');
    expect(tables.length).toBeGreaterThanOrEqual(3);
    for (const { height, width, heads, cells } of tables) {
      const covered = new Set<string>();
      for (const { row, column, rowSpan, columnSpan } of cells) {
        for (let y = row; y < row + rowSpan; y++)
          for (let x = column; x < column + columnSpan; x++) covered.add(`${y} ${x}`);
      }
      expect(covered.size).toBe(height * width);
      expect(cells.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0)).toBe(height * width);
      expect(heads).toBeLessThan(height);
    }
  });
});

describe('findings as comments', () => {
  it('stand on what they are about, one each, with class and basis', async () => {
    const client = await startClient();
    const document = readWord(createWord(await outlineOf(mistakes)));
    const comments = await client.rpc.sendRequest<Comment[]>('gouji/comments', {
      uri: 'file:///a.docx.gouji.txt',
      languageId: 'gouji-report',
      text: document.text,
    });
    client.close();
    expect(comments).toHaveLength(keysOf(document.text).length);
    expect(comments.length).toBeGreaterThan(5);
    for (const { lines } of comments) {
      expect(lines[0]).toMatch(/^【(?:必改|须核实说明|提示)】/);
      expect(lines.at(-1)).toMatch(/^依据：.+（[a-z-]+）$/);
    }
    const annotated = readWord(annotateWord(document, comments, { name: '勾稽', initials: '勾', date: null }));
    expect(annotated.text).toBe(document.text);
    expect(annotated.archive.part('word/comments.xml')?.text.match(/<w:comment /g)).toHaveLength(comments.length);
  });
});
