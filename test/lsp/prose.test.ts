import { afterEach, describe, expect, it } from 'vitest';
import type { Hover, Location } from 'vscode-languageserver';
import { clean, edit } from '../support/samples';
import { startClient, type TestClient } from './client';

const uri = 'file:///draft.txt';
let client: TestClient;
afterEach(() => {
  client.close();
});

/** Where `text` stands in the draft, the first time behind `after`. */
function positionOf(draft: string, text: string, after = ''): { line: number; character: number } {
  const at = draft.indexOf(text, draft.indexOf(after));
  const before = draft.slice(0, at).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

async function ask<T>(method: string, position: { line: number; character: number }): Promise<T> {
  return client.rpc.sendRequest<T>(`textDocument/${method}`, {
    textDocument: { uri },
    position,
    context: { includeDeclaration: false },
  });
}

describe('a number in a sentence', () => {
  it('tells on hovering with which figure it was compared, and both numbers', async () => {
    const draft = edit(clean, '答复29件', '答复28件');
    client = await startClient();
    await client.open(uri, draft);
    const wrong = await ask<Hover>('hover', positionOf(draft, '28件', '答复28件'));
    expect((wrong.contents as { value: string }).value).toBe(
      '**与表格核对**\n\n- 表中「（七）总计 · 总计」为 29 ✗ 正文写作 28',
    );
    const right = await ask<Hover>('hover', positionOf(draft, '4件', '上年结转'));
    expect((right.contents as { value: string }).value).toContain('为 4 ✓');
  });

  it('leads to its cell, and the cell to it', async () => {
    client = await startClient();
    await client.open(uri, clean);
    const place = positionOf(clean, '29件');
    const [cell, ...others] = await ask<Location[]>('definition', place);
    expect(others).toEqual([]);
    const line = clean.split('\n')[cell?.range.start.line ?? 0] ?? '';
    expect(line).toContain('（七）总计');
    expect(line.slice(cell?.range.start.character, cell?.range.end.character)).toBe('29');
    const back = await ask<Location[]>('references', cell?.range.start ?? place);
    expect(back.map(({ range }) => range.start)).toContainEqual(place);
  });

  it('is told of beside the sum that fails, not on its own', async () => {
    const draft = edit(
      edit(clean, '答复29件', '答复30件'),
      '（七）总计\t\t22\t4\t0\t1\t2\t0\t29',
      '（七）总计\t\t22\t4\t0\t1\t2\t0\t28',
    );
    client = await startClient();
    await client.open(uri, draft);
    const found = await client.pull(uri);
    expect(found.map(({ code }) => code)).not.toContain('prose-figure');
    const sum = found.find(({ code }) => code === 'row-total');
    expect(sum?.relatedInformation?.map(({ message }) => message)).toContain('正文所写「（七）总计 · 总计」：30');
  });
});
