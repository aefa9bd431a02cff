import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { folderWith } from '../support/folders';
import { runNode } from '../faults/support';
import { built } from '../support/built';
import { clean, mistakes, projectPath } from '../support/samples';
import { sourcesUnder } from '../support/sources';

const gouji = built();
const guard = projectPath('test/security/guard.cjs');

/** Modules of Node that reach a network, another program or another context. */
const reaching = [
  'net',
  'tls',
  'http',
  'https',
  'http2',
  'dgram',
  'dns',
  'dns/promises',
  'child_process',
  'cluster',
  'worker_threads',
  'vm',
  'inspector',
  'repl',
];
/** What reaches a network in a browser, or makes code of text. */
const reachingNames =
  /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts|eval)\s*\(|\bnew\s+(?:Function|XMLHttpRequest|WebSocket|EventSource)\b|\bFunction\s*\(\s*['"`]/;

const own = [...sourcesUnder('server'), ...sourcesUnder('client')].filter((file) => file.endsWith('.ts'));

describe('no module of the project', () => {
  it.each(own)(
    '%s imports or names anything that reaches a network, starts a program or makes code of text',
    (file) => {
      const text = readFileSync(projectPath(file), 'utf8');
      const imported = [...text.matchAll(/(?:from|import|require)\s*\(?\s*['"](?:node:)?([^'"]+)['"]/g)].map(
        ([, name]) => name ?? '',
      );
      // The command checks many drafts in threads of its own file.
      const allowed = file.startsWith('server/cli/') ? ['worker_threads'] : [];
      expect(imported.filter((name) => reaching.includes(name) && !allowed.includes(name))).toEqual([]);
      expect(reachingNames.exec(text)?.[0]).toBeUndefined();
      // What is loaded must stand in the source, so that this test can see it.
      const loaded = [...text.matchAll(/\b(?:import|require)\s*\(([^)]*)\)/g)].map(([, what]) => what ?? '');
      expect(loaded.filter((what) => !/^'[^']+'$/.test(what))).toEqual([]);
      if (file !== 'server/cli/main.ts') expect(text).not.toContain('createRequire');
    },
  );

  it('is helped by another than the language server library that could', async () => {
    const { metafile } = await build({
      entryPoints: ['server/lsp/node.ts', 'server/cli/main.ts', 'client/extension.ts', 'client/client.ts'].map(
        projectPath,
      ),
      outdir: 'unused',
      absWorkingDir: projectPath(''),
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      external: ['vscode', './client'],
    });
    const reach = Object.entries(metafile.inputs).flatMap(([file, { imports }]) => {
      const found = imports
        .map(({ path }) => path.replace(/^node:/, ''))
        .filter((name) => reaching.includes(name) && builtinModules.includes(name));
      return found.map((name) => `${/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? file}: ${name}`);
    });
    // The library can talk over sockets too, and starts the server; ours asks for standard streams or IPC.
    expect([...new Set(reach)].filter((found) => !/^server\/cli\/\w+\.ts: worker_threads$/.test(found)).sort()).toEqual(
      [
        'vscode-jsonrpc: net',
        'vscode-languageclient: child_process',
        'vscode-languageserver: child_process',
        'vscode-languageserver: net',
      ],
    );
  });
});

describe('what runs in a browser', () => {
  it.each(['client/browser.ts', 'server/lsp/browser.ts', 'client/preview/page/page.ts'])(
    '%s holds nothing that reaches a network or makes code of text, but what is known',
    async (entry) => {
      const { metafile, outputFiles } = await build({
        entryPoints: [projectPath(entry)],
        absWorkingDir: projectPath(''),
        bundle: true,
        write: false,
        metafile: true,
        outfile: 'unused.js',
        platform: 'browser',
        format: entry.startsWith('server/') ? 'iife' : 'cjs',
        mainFields: ['module', 'main'],
        external: ['vscode'],
        legalComments: 'none',
      });
      const text = outputFiles[0]?.text ?? '';
      expect(text.length).toBeGreaterThan(2000);
      // Nothing is loaded when it runs but VS Code itself.
      const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map(({ path }) => path));
      expect([...new Set(outside)].filter((path) => path !== 'vscode')).toEqual([]);
      expect(
        Object.keys(metafile.inputs).filter((file) => builtinModules.includes(file.replace(/^node:/, ''))),
      ).toEqual([]);
      expect(new RegExp(reachingNames, 'g').exec(text)?.[0]).toBeUndefined();
      // The one thing it starts: the worker with the server, a file of the extension's own.
      expect(text.match(/\bnew (?:Shared)?Worker\([^)]*\)/g) ?? []).toEqual(
        entry === 'client/browser.ts' ? [expect.stringMatching(/^new Worker\(/)] : [],
      );
    },
  );

  it('(the search notices each of them)', () => {
    for (const code of [
      'fetch(x)',
      'new WebSocket(x)',
      'new XMLHttpRequest',
      'importScripts (x)',
      'eval(x)',
      'new Function("x")',
      'navigator.sendBeacon(x)',
    ])
      expect(code).toMatch(reachingNames);
  });
});

/** Checks the samples in one session with the server, and ends it. */
async function serve(rpc: MessageConnection): Promise<string[]> {
  const asked: string[] = [];
  rpc.onRequest((method) => void asked.push(method));
  rpc.listen();
  const textDocument = { uri: 'file:///draft.txt' };
  await rpc.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await rpc.sendNotification('initialized', {});
  await rpc.sendNotification('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'plaintext', version: 1, text: mistakes },
  });
  const { items } = await rpc.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument });
  expect(items.length).toBeGreaterThan(5);
  await rpc.sendRequest('textDocument/codeAction', {
    textDocument,
    range: { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } },
    context: { diagnostics: [] },
  });
  await rpc.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 3 } });
  await rpc.sendRequest('textDocument/formatting', { textDocument, options: {} });
  await rpc.sendRequest('shutdown');
  await rpc.sendNotification('exit');
  return asked;
}

describe('at work, behind a guard that ends it at the first socket', () => {
  it.each([
    ['a socket', "require('net').connect(9)"],
    ['a request', "require('https').get('https://127.0.0.1:9')"],
    ['fetch', "fetch('http://127.0.0.1:9')"],
    ['a name', "require('dns').lookup('localhost', () => {})"],
    ['a program', "require('child_process').spawn('true')"],
    ['eval', "globalThis.eval('1')"],
    ['a server', "new (require('net').Server)().listen(0)"],
    ['a promise of a name', "require('node:dns/promises').lookup('localhost')"],
  ])('(the guard notices %s)', async (_, code) => {
    const folder = folderWith({ 'try.cjs': code });
    expect(await runNode(['--require', guard, 'try.cjs'], folder)).toMatchObject({
      code: 99,
      err: expect.stringContaining('guard: ') as string,
    });
  });

  it('the command checks, fixes, lists and counts', async () => {
    const folder = folderWith({
      'clean.gouji.txt': clean,
      'mistakes.gouji.txt': mistakes,
      'sub/page.html': `<html><body><p>${clean}</p></body></html>`,
    });
    const codes: (number | null)[] = [];
    for (const argv of [
      ['check', '.'],
      ['check', '.', '--format', 'json'],
      ['figures', '.', '--cells'],
      ['rules'],
      ['--help'],
      ['check', '--fix', 'mistakes.gouji.txt'],
    ]) {
      const { code, err } = await runNode(['--require', guard, gouji.command, ...argv], folder);
      expect(err).not.toContain('guard');
      codes.push(code);
    }
    expect(codes).not.toContain(99);
    expect(codes.slice(2, 5)).toEqual([0, 0, 0]);
  });

  it('the server answers over standard streams', async () => {
    const child = spawn(process.execPath, ['--require', guard, gouji.command, 'lsp', '--stdio']);
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const ended = once(child, 'exit');
    await serve(createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)));
    expect({ code: (await ended)[0] as unknown, err }).toEqual({ code: 0, err: '' });
  });

  it('the server answers as VS Code starts it', async () => {
    const child = fork(gouji.server, ['--node-ipc'], {
      execArgv: ['--require', guard],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const ended = once(child, 'exit');
    await serve(createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)));
    expect({ code: (await ended)[0] as unknown, err }).toEqual({ code: 0, err: '' });
  });
});

describe('nothing of the workspace is run', () => {
  it('whatever stands beside the drafts', async () => {
    const trap = `require('node:fs').writeFileSync(${JSON.stringify('SPRUNG')}, __filename);`;
    const names = [
      'index.js',
      'gouji.js',
      'server.js',
      'gouji.config.js',
      '.goujirc.js',
      'vscode.js',
      'client.js',
      'extension.js',
      'node_modules/gouji/index.js',
      'node_modules/vscode-languageserver/index.js',
      'node_modules/htmlparser2/index.js',
      '.vscode/extensions.js',
      'title.txt.js',
    ];
    const folder = folderWith({
      ...Object.fromEntries(names.map((name) => [name, trap])),
      'package.json': JSON.stringify({
        name: 'trap',
        main: 'index.js',
        type: 'commonjs',
        scripts: { preinstall: 'touch SPRUNG', test: 'touch SPRUNG' },
        gouji: { plugins: ['./index.js'] },
      }),
      'a.txt': mistakes,
      '$(touch SPRUNG).txt': clean,
      '; touch SPRUNG .txt': clean,
    });
    for (const argv of [
      ['check', '.'],
      ['check', '--fix', 'a.txt', '$(touch SPRUNG).txt', '; touch SPRUNG .txt'],
      ['figures', '.'],
    ]) {
      const { err } = await runNode(['--require', guard, gouji.command, ...argv], folder);
      expect(err).not.toContain('guard');
    }
    const { err } = await runNode([gouji.command, 'lsp', '--stdio'], folder);
    expect(err).not.toContain('guard');
    expect(() => readFileSync(join(folder, 'SPRUNG'))).toThrow(/ENOENT/);
  });
});
