import { Buffer } from 'node:buffer';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import { version } from '../../package.json';
import { runProgram, type Ended } from '../faults/support';
import { built } from '../support/built';
import { clean } from '../support/samples';
import { reportText } from './support';
import { folderWith } from '../support/folders';

const { platform } = process;
const gouji = built();
const report = reportText();

/** Runs a line of a shell, in which `gouji` is the command as it is shipped. */
const shell = (line: string, cwd: string): Promise<Ended> =>
  runProgram('sh', ['-c', `gouji() { "${process.execPath}" "${gouji.command}" "$@"; }; ${line}`], cwd);
const oneSentence = /^gouji: [^\n]+\n$/;

/** A connection to a server that runs. */
function serve(child: ChildProcessWithoutNullStreams): { readonly rpc: MessageConnection; readonly end: () => void } {
  const rpc = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  rpc.listen();
  return { rpc, end: () => void (rpc.dispose(), child.kill('SIGKILL')) };
}

describe.skipIf(platform === 'win32')('in a folder that is gone', () => {
  const run = (line: string): Promise<Ended> =>
    shell(`mkdir gone && cd gone && rmdir ../gone && ${line}`, folderWith({ 'a.txt': report }));

  it.each([
    ['--version', `${version}\n`],
    ['--help', '用法'],
    ['rules', 'row-total'],
  ])('%s answers all the same: it needs no folder', async (argv, answer) => {
    const { code, out, err } = await run(`gouji ${argv}`);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(answer);
  });

  it.each(['check a.txt', 'check --fix --config c.json a.txt', 'figures -'])(
    '%s ends with one sentence and 2',
    async (argv) => {
      const { code, out, err } = await run(`gouji ${argv} </dev/null`);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toBe('gouji: 当前文件夹已经不在了，或者不能进入。请换到别的文件夹再运行。\n');
    },
  );

  it('the language server answers', async () => {
    const { rpc, end } = serve(
      spawn(
        'sh',
        ['-c', `mkdir gone && cd gone && rmdir ../gone && exec "${process.execPath}" "${gouji.command}" lsp --stdio`],
        { cwd: folderWith({}) },
      ),
    );
    expect(await rpc.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} })).toMatchObject({
      serverInfo: { name: 'gouji' },
    });
    end();
  });
});

describe.skipIf(platform !== 'linux')('a name that is no UTF-8', () => {
  const bytes = Buffer.from([0xc4, 0xea, 0xb1, 0xa8]); // 年报 in GB18030
  const sentence = /^gouji: [^\n]*名字不是 UTF-8 编码[^\n]*；请先改名。\n$/;
  const inFolder = (folder: string, ...parts: (string | Buffer)[]): Buffer =>
    Buffer.concat([Buffer.from(`${folder}/`), ...parts.map((part) => Buffer.from(part))]);

  it('of a file in a folder is named in one sentence, and the others are checked', async () => {
    const folder = folderWith({ 'd/a.txt': report });
    writeFileSync(inFolder(folder, 'd/', bytes, '.txt'), report);
    const { code, out, err } = await shell('gouji check d', folder);
    expect(code).toBe(2);
    expect(out).toContain('d/a.txt');
    expect(err).toMatch(sentence);
  });

  it('of a folder below is named too', async () => {
    const folder = folderWith({ 'd/a.txt': report });
    mkdirSync(inFolder(folder, 'd/', bytes));
    const { code, err } = await shell('gouji check d', folder);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });

  it('is named where it is given on the command line, and where the current folder has it', async () => {
    const folder = folderWith({ 'a.txt': report });
    writeFileSync(inFolder(folder, bytes, '.txt'), report);
    mkdirSync(inFolder(folder, bytes));
    expect((await shell('LC_ALL=C; export LC_ALL; gouji check *.txt', folder)).err).toMatch(sentence);
    expect(
      (await shell('cd "$(printf \'\\304\\352\\261\\250\')" && cp ../a.txt . && gouji check a.txt', folder)).err,
    ).toMatch(sentence);
  });
});

describe.skipIf(platform === 'win32')('a run that is interrupted', () => {
  const drafts = (count: number): string =>
    folderWith(Object.fromEntries(Array.from({ length: count }, (_, index) => [`d/${index}.txt`, report])));

  /** Interrupts a run once its first reports are printed, and reads the others only then: it has to wait until they are. */
  async function interrupted(argv: readonly string[], signal: 'SIGINT' | 'SIGTERM'): Promise<Ended> {
    const child = spawn(process.execPath, [gouji.command, ...argv], { cwd: drafts(260) });
    let [out, err] = ['', ''];
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    out += ((await once(child.stdout, 'data')) as [Buffer])[0].toString();
    child.stdout.pause();
    child.kill(signal);
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString())).resume();
    const [code, ended] = (await once(child, 'close')) as [number | null, string | null];
    return { code, signal: ended, out, err };
  }

  it.each([
    [['check', '--format', 'json', 'd'], 'SIGINT', 130],
    [['figures', '--cells', 'd'], 'SIGINT', 130],
    [['check', '--format', 'json', 'd'], 'SIGTERM', 143],
  ] as const)(
    'leaves a whole JSON of what was looked at, says so and ends with its code: %j, %s',
    async (argv, name, expected) => {
      const { code, signal, out, err } = await interrupted(argv, name);
      expect({ code, signal }).toEqual({ code: expected, signal: null });
      const { files, summary } = JSON.parse(out) as { files: unknown[]; summary?: { files: number } };
      expect(files.length).toBeGreaterThan(0);
      expect(files.length).toBeLessThan(260);
      if (summary) expect(summary.files).toBe(files.length);
      expect(err).toBe(`gouji: 运行被中断：共 260 个文件，只看了 ${files.length} 个，结果不全。\n`);
    },
  );

  it('before anything is printed leaves nothing', async () => {
    const child = spawn(process.execPath, [gouji.command, 'check', '--format', 'json', '-'], { cwd: drafts(1) });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.kill('SIGINT');
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect({ code, signal, out }).toEqual({ code: null, signal: 'SIGINT', out: '' });
  });
});

describe('what cannot be read or written', () => {
  it.skipIf(!existsSync('/dev/full'))('is told in one sentence where the output is full', async () => {
    const { code, err } = await shell('gouji check a.txt > /dev/full', folderWith({ 'a.txt': report }));
    expect({ code, err }).toEqual({ code: 2, err: 'gouji: 结果写不出去：磁盘已满。\n' });
  });

  it
    .skipIf(platform === 'win32')
    .each([
      'gouji check - < .',
      'gouji check - <&-',
      "gouji check '\\\\server\\share\\a.txt'",
      'gouji check //server/share/a.txt',
      'gouji check a.txt/b',
      `gouji check ${'a'.repeat(5000)}`,
    ])('is told in one sentence of ours: %s', async (line) => {
    const { code, out, err } = await shell(line, folderWith({ 'a.txt': report }));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(oneSentence);
    expect(err).not.toMatch(/\b(?:Error|no such|ENO|EISDIR|syscall|node:)/);
  });
});

it('a draft on another machine is checked by the server, with no error of the system about its .gouji.json', async () => {
  const { rpc, end } = serve(spawn(process.execPath, [gouji.command, 'lsp', '--stdio']));
  await rpc.sendRequest('initialize', {
    processId: null,
    rootUri: 'file://server/share',
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await rpc.sendNotification('initialized', {});
  const uri = 'file://server/share/a.txt';
  await rpc.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'plaintext', version: 1, text: clean },
  });
  const { items } = await rpc.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  end();
  expect(items).toEqual([]);
});
