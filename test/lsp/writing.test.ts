import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionList, TextEdit } from 'vscode-languageserver';
import { clean, edit } from '../support/samples';
import { pulling, startClient, type TestClient } from './client';

const uri = 'file:///draft.md';
let client: TestClient;
afterEach(() => {
  client.close();
});

describe('the language server, asked to help with writing', () => {
  it('completes, with snippets only for clients that know them', async () => {
    const text = clean.replace(/本年度没有发出.*/, '/');
    const position = { line: text.split('\n').length - 2, character: 1 };
    const context = { triggerKind: 2, triggerCharacter: '/' };
    for (const snippetSupport of [true, false]) {
      client = await startClient({
        ...pulling,
        textDocument: { ...pulling.textDocument, completion: { completionItem: { snippetSupport } } },
      });
      await client.open(uri, text, 'markdown');
      const list = await client.rpc.sendRequest<CompletionList>('textDocument/completion', {
        textDocument: { uri },
        position,
        context,
      });
      expect(list.isIncomplete).toBe(true);
      expect((list.items[0]?.textEdit as TextEdit).newText.includes('${1:____}')).toBe(snippetSupport);
      if (snippetSupport) client.close();
    }
  });

  it('answers what a new report is to hold, and null for a year without a form', async () => {
    client = await startClient();
    const wish = { institution: '云溪县档案局', year: 2025, level: 'department', layout: 'pipes', previous: clean };
    const answer = await client.rpc.sendRequest<{ text: string; first: { start: { line: number } } }>(
      'gouji/skeleton',
      wish,
    );
    expect(answer).toMatchObject({ layout: 'pipes', previous: 'carried', carried: 7 });
    expect(answer.text.split('\n')[answer.first.start.line]).toContain('（此处填写主动公开');
    expect(await client.rpc.sendRequest('gouji/skeleton', { ...wish, year: 2012 })).toBeNull();
  });

  it('answers what HTML on the clipboard becomes, and null where it holds no table', async () => {
    client = await startClient();
    await client.open(uri, clean);
    const end = { line: 1, character: 0 };
    const html = '<table><tr><td>甲<td>1<tr><td>乙<td>2</table>';
    const ask = (request: object): Promise<unknown> =>
      client.rpc.sendRequest('gouji/paste', { uri, html, range: { start: end, end }, ...request });
    expect(await ask({})).toEqual({ version: 1, text: '甲\t1\n乙\t2' });
    expect(await ask({ html: '<p>甲' })).toEqual({ version: 1, text: null });
    expect(await ask({ uri: 'file:///nowhere.txt' })).toBeNull();
  });

  it('recomputes totals and lists tables for the version that it read, and nothing of what is no report', async () => {
    client = await startClient();
    await client.open(uri, edit(clean, '\t0\t28\n', '\t0\t27\n'));
    const position = { line: 0, character: 0 };
    const answer = await client.rpc.sendRequest<{ edits: TextEdit[] }>('gouji/recomputeTotals', { uri, position });
    expect(answer).toMatchObject({ version: 1, unread: 0, edits: [{ newText: '28' }] });
    expect(await client.rpc.sendRequest('gouji/tables', { uri, position })).toMatchObject({
      version: 1,
      tables: { length: 3 },
    });
    expect(await client.rpc.sendRequest('gouji/tables', { uri: 'file:///nowhere.txt', position })).toBeNull();
  });
});
