import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { clean, edit, mistakes } from '../support/samples';
import { startClient, type TestClient } from '../lsp/client';

const uri = 'file:///draft.txt';
const faulty = edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t');
let client: TestClient;
let complaints: unknown[];
beforeEach(async () => {
  client = await startClient();
  complaints = [];
  client.rpc.onNotification('window/logMessage', (message) => void complaints.push(message));
});
afterEach(() => {
  client.close();
});

/** The code of an answer that is a refusal. */
const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;
const expectRefusal = (error: unknown): void => expect(codeOf(error)).toBeTypeOf('number');

const textDocument = { uri };
const codesOf = async (of = uri): Promise<unknown[]> => (await client.pull(of)).map(({ code }) => code);
const tell = (method: string, params: object): Promise<void> => client.rpc.sendNotification(method, params);
/** A notification whose shape the server must bear, though no client of today sends it. */
const change = (version: number, ...contentChanges: object[]): Promise<void> =>
  tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });

describe('requests', () => {
  it('that are cancelled are refused as such or answered, and the next one is right', async () => {
    await client.open(uri, faulty);
    const cancelled = Array.from({ length: 40 }, async (_, index) => {
      const source = new CancellationTokenSource();
      const answer = client.rpc.sendRequest('textDocument/diagnostic', { textDocument }, source.token);
      // Some before the server reads them, some while others are being answered.
      if (index % 2 === 0) source.cancel();
      else setImmediate(() => source.cancel());
      return answer.then(() => 'answered', codeOf);
    });
    for (const outcome of await Promise.all(cancelled))
      expect(['answered', LSPErrorCodes.RequestCancelled]).toContain(outcome);
    expect(await codesOf()).toEqual(['figure-suspect', 'row-total', 'result-total']);
  });

  it('for documents closed, closed twice or never opened get empty answers', async () => {
    await client.open(uri, faulty);
    await tell('textDocument/didClose', { textDocument });
    await tell('textDocument/didClose', { textDocument });
    for (const of of [uri, 'file:///never.txt', 'untitled:Untitled-1', '', 'not an address']) {
      const to = { textDocument: { uri: of }, position: { line: 0, character: 0 } };
      expect(await codesOf(of)).toEqual([]);
      expect(await client.rpc.sendRequest('textDocument/hover', to)).toBeNull();
      expect(await client.rpc.sendRequest('textDocument/documentSymbol', to)).toEqual([]);
      expect(await client.rpc.sendRequest('gouji/status', { uri: of })).toBeNull();
    }
    expect(complaints).toEqual([]);
  });

  it('under way when their document closes end with an empty answer', async () => {
    await client.open(uri, mistakes);
    const asked = [1, 2, 3].map(() => client.pull(uri));
    await tell('textDocument/didClose', { textDocument });
    // The settings are asked for in between: what is closed by then has no findings.
    for (const found of await Promise.all(asked)) expect(found).toEqual([]);
  });

  it.each([
    ['no position', {}],
    ['null', { position: null }],
    ['words', { position: { line: 'a', character: 'b' } }],
    ['below zero', { position: { line: -5, character: -5 } }],
    ['far away', { position: { line: 1e15, character: 1e15 } }],
    ['a fraction', { position: { line: 0.5, character: 0.5 } }],
  ])('with %s for a place are answered or refused, and nothing is lost', async (_, params) => {
    await client.open(uri, faulty);
    for (const method of [
      'textDocument/hover',
      'textDocument/definition',
      'textDocument/references',
      'textDocument/documentHighlight',
      'gouji/layoutTable',
    ]) {
      await client.rpc.sendRequest(method, { uri, textDocument, ...params }).catch(expectRefusal);
    }
    const range = 'position' in params ? { start: params.position, end: params.position } : undefined;
    await client.rpc
      .sendRequest('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } })
      .catch(expectRefusal);
    expect(await codesOf()).toEqual(['figure-suspect', 'row-total', 'result-total']);
  });

  it.each(['textDocument/rename', 'gouji/nothing', '__proto__', 'workspace/executeCommand'])(
    'of unknown methods (%s) are refused',
    async (method) => {
      await expect(client.rpc.sendRequest(method, { textDocument })).rejects.toThrow(/Unhandled method/);
      await client.open(uri, clean);
      expect(await codesOf()).toEqual([]);
    },
  );

  it('without parameters, or with those of another kind, are refused and nothing is lost', async () => {
    await client.open(uri, faulty);
    for (const params of [undefined, {}, { textDocument: null }, { textDocument: { uri: 5 } }]) {
      for (const method of [
        'textDocument/diagnostic',
        'textDocument/hover',
        'textDocument/codeAction',
        'textDocument/formatting',
        'gouji/status',
      ]) {
        await client.rpc.sendRequest(method, params).catch(expectRefusal);
      }
    }
    expect(await codesOf()).toEqual(['figure-suspect', 'row-total', 'result-total']);
  });
});

describe('changes', () => {
  it('of a document that was never opened are passed over', async () => {
    await change(2, { text: faulty });
    expect(await codesOf()).toEqual([]);
  });

  it('whose version goes back, or stays, are of the text as it is then', async () => {
    await client.open(uri, clean);
    expect(await codesOf()).toEqual([]);
    await change(5, { text: faulty });
    expect(await codesOf()).toEqual(['figure-suspect', 'row-total', 'result-total']);
    await change(3, { text: clean });
    expect(await codesOf()).toEqual([]);
    await change(3, { text: faulty });
    expect(await codesOf()).toEqual(['figure-suspect', 'row-total', 'result-total']);
  });

  it('behind the end, before the start or from back to front are clamped', async () => {
    await client.open(uri, clean);
    await change(2, { range: { start: { line: 1e6, character: 0 }, end: { line: 2e6, character: 5 } }, text: '' });
    await change(3, { range: { start: { line: 0, character: 1e6 }, end: { line: 0, character: 1e6 } }, text: '' });
    await change(4, { range: { start: { line: 3, character: 0 }, end: { line: 1, character: 0 } }, text: '\n\n' });
    await change(5, { text: clean });
    expect(await codesOf()).toEqual([]);
  });

  it('of a document opened twice are of the text opened last', async () => {
    await client.open(uri, faulty);
    await client.open(uri, clean);
    expect(await codesOf()).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

it('a draft that is renamed while open keeps its findings under its new name, and none under the old', async () => {
  const renamed = 'file:///another.txt';
  await client.open(uri, faulty);
  const found = await codesOf();
  await tell('textDocument/didClose', { textDocument });
  await client.open(renamed, faulty);
  expect(await codesOf(renamed)).toEqual(found);
  expect(await codesOf()).toEqual([]);
});

it('a client that cannot answer for the settings gets those by default', async () => {
  client.close();
  client = await startClient(undefined, () => {
    throw new Error('no settings here');
  });
  await client.open(uri, faulty);
  expect(await codesOf()).toEqual(['figure-suspect', 'row-total', 'result-total']);
});
