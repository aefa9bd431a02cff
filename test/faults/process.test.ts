import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { built } from '../support/built';
import { clean, edit } from '../support/samples';

const gouji = built();
const uri = 'file:///draft.txt';
const faulty = edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t');
const found = ['figure-suspect', 'row-total', 'result-total'];

let child: ChildProcessWithoutNullStreams;
let rpc: MessageConnection;

async function start(): Promise<void> {
  child = spawn(process.execPath, [gouji.command, 'lsp', '--stdio']);
  rpc = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  rpc.onError(() => undefined);
  rpc.listen();
  await rpc.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await rpc.sendNotification('initialized', {});
}

async function codes(): Promise<unknown[]> {
  const { items } = await rpc.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return items.map(({ code }) => code);
}

const open = (text: string): Promise<void> =>
  rpc.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'plaintext', version: 1, text } });

/** Sends bytes as they are, beside what the connection sends. */
function send(body: string, length: number | string = Buffer.byteLength(body)): void {
  child.stdin.write(`Content-Length: ${length}\r\n\r\n${body}`);
}

beforeEach(start);
afterEach(() => {
  rpc.dispose();
  child.kill('SIGKILL');
});

describe('the server as a process', () => {
  it.each([
    ['no JSON', '{"jsonrpc": "2.0", "method": '],
    ['an empty body', ''],
    ['null', 'null'],
    ['a number', '5'],
    ['a list', '[1, 2]'],
    ['an empty object', '{}'],
    ['an answer nobody asked for', '{"jsonrpc": "2.0", "id": 999, "result": 1}'],
    ['a method that is no text', '{"jsonrpc": "2.0", "id": 7, "method": 5}'],
    ['parameters that are no object', '{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": "x"}'],
    [
      'a document without an address',
      '{"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": null}}',
    ],
    [
      'changes that are none',
      '{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {"textDocument": {"uri": "file:///draft.txt", "version": 2}, "contentChanges": null}}',
    ],
    ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['damaged UTF-8', '{"jsonrpc": "2.0", "method": "\ud800"}'],
  ])('lives through %s, and its documents with it', async (_, body) => {
    await open(faulty);
    send(body);
    expect(await codes()).toEqual(found);
    expect(child.exitCode).toBeNull();
  });

  it('killed while editing takes nothing with it: the next one finds the same', async () => {
    await open(faulty);
    expect(await codes()).toEqual(found);
    void codes().catch(() => undefined); // under way when the server ends
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    await start();
    await open(faulty);
    expect(await codes()).toEqual(found);
  });

  it('ends when the editor is gone', async () => {
    await open(faulty);
    expect(await codes()).toEqual(found);
    const ended = once(child, 'exit');
    child.stdin.end();
    await ended;
  });

  it('ends when it is told to, with 0', async () => {
    await rpc.sendRequest('shutdown');
    const ended = once(child, 'exit');
    await rpc.sendNotification('exit');
    expect(await ended).toEqual([0, null]);
  });
});
