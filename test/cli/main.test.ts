import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeJson } from '../../server/cli/json';
import { rules } from '../../server/engine/rules/index';
import { mistakes } from '../support/samples';
import { engine, gouji, reportText } from './support';
import { folderWith } from '../support/folders';
import { wordOf } from './word';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-main-'));
  const entryPoints = [join(import.meta.dirname, '../../server/cli/main.ts')];
  buildSync({
    entryPoints,
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    outfile: join(folder, 'gouji.js'),
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Start {
  readonly stopReading?: boolean;
  /** Options of Node's. */
  readonly before?: readonly string[];
}

async function start(
  cwd: string,
  argv: readonly string[],
  input: string | Uint8Array,
  { stopReading = false, before = [] }: Start = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [...before, join(folder, 'gouji.js'), ...argv], { cwd });
  let out = '';
  let err = '';
  if (stopReading) child.stdout.destroy();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
  child.stdin.end(input);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

test('the built command runs by plain node and ends with the exit code', async () => {
  const drafts = folderWith({ 'a.txt': reportText() });
  expect(await start(drafts, ['check', 'a.txt'], '')).toMatchObject({ code: 0, err: '' });
  expect(await start(drafts, ['check', 'gone.txt'], '')).toMatchObject({ code: 2, out: '' });
  expect((await start(drafts, ['figures', '-'], reportText())).out).toContain('"institution": "云溪县档案局"');
});

test('a Word document is read, fixed into a copy and annotated by the built command, from a file and from standard input', async () => {
  const word = wordOf(mistakes);
  const drafts = folderWith({ 'a.docx': word });
  expect((await start(drafts, ['figures', '-'], word)).out).toContain('"form": "2021"');
  expect(await start(drafts, ['check', '--fix', '--out', 'out', 'a.docx'], '')).toMatchObject({ code: 1, err: '' });
  expect(await start(drafts, ['annotate', '--out', 'noted', 'a.docx'], '')).toMatchObject({ code: 0, err: '' });
  expect(readdirSync(drafts).sort()).toEqual(['a.docx', 'noted', 'out']);
  expect(readFileSync(join(drafts, 'a.docx')).equals(word)).toBe(true);
  expect((await start(drafts, ['check', '--format', 'json', 'out/a.docx'], '')).out).toContain('"wording": "held"');
});

test('a reader that stops early is no fault', async () => {
  const drafts = folderWith(
    Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, reportText()])),
  );
  for (const argv of [
    ['figures', '.', '--cells'],
    ['check', '.'],
    ['check', '.', '--format', 'json'],
  ]) {
    expect(await start(drafts, argv, '', { stopReading: true }), argv.join(' ')).toEqual({ code: 0, out: '', err: '' });
  }
});

test('a reader that stops in the middle is no fault, and what was found is told by the exit code', async () => {
  const wrong = reportText({ figures: { 'requests/received/total': '9' } });
  const drafts = folderWith(Object.fromEntries(Array.from({ length: 230 }, (_, index) => [`${index}.txt`, wrong])));
  const child = spawn(process.execPath, [join(folder, 'gouji.js'), 'check', '.', '--format', 'json'], { cwd: drafts });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [code] = (await once(child, 'close')) as [number | null];
  expect({ code, err }).toEqual({ code: 1, err: '' });
});

test('however much is found in however many drafts, no more than a few of them are in memory', async () => {
  const prose = '截止2024年底，'.repeat(1000);
  const drafts = folderWith(
    Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, reportText({ prose })])),
  );
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=64', join(folder, 'gouji.js'), 'check', '.', '--format', 'json'],
    { cwd: drafts },
  );
  let [printed, last, err] = [0, '', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.length;
    last = chunk.subarray(-200).toString();
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(printed).toBeGreaterThan(40 * 900_000);
  expect(last).toContain('"files": 40');
});

test('many drafts are checked in threads too, and printed in their order', async () => {
  const fourProcessors = join(
    folderWith({ 'four.cjs': "require('node:os').availableParallelism = () => 4;" }),
    'four.cjs',
  );
  const files = Array.from({ length: 230 }, (_, index): [string, string] => {
    if (index % 50 === 7) return [`${index}.txt`, '\0'];
    if (index % 50 === 9) return [`${index}.txt`, '买菜。'];
    const figures = { 'requests/received/total': String(index % 3) };
    return [`${index}.txt`, reportText({ institution: `第${index}档案局`, figures })];
  });
  const drafts = folderWith(Object.fromEntries(files));
  for (const format of ['json', 'stylish']) {
    const here = await gouji(drafts, ['check', '.', '--format', format], { tools: { rules, engine } });
    expect(here.code).toBe(2);
    expect(here.out).toContain('./229.txt');
    expect(
      await start(drafts, ['check', '.', '--format', format], '', { before: ['--require', fourProcessors] }),
      format,
    ).toEqual(here);
  }
});

test('JSON that is printed report by report is what it would be as a whole', async () => {
  const drafts = folderWith({
    'a.txt': reportText(),
    'b.txt': reportText({ figures: { 'requests/received/total': '9' } }),
    'c.txt': reportText({ prose: '各股室按月核对,按月补齐。' }),
  });
  for (const operands of [['a.txt'], ['a.txt', 'b.txt'], ['.'], ['gone.txt']]) {
    const { out } = await gouji(drafts, ['check', ...operands, '--format', 'json'], { tools: { rules, engine } });
    expect(`${writeJson(JSON.parse(out))}\n`).toBe(out);
  }
});

test('the language server is the file beside the command', async () => {
  expect(await start(folder, ['lsp', '--stdio'], '')).toMatchObject({ code: 2, out: '' });
  writeFileSync(
    join(folder, 'server.js'),
    "process.stdin.on('data', (chunk) => process.stdout.write(`heard ${chunk}`));",
  );
  expect(await start(folder, ['lsp', '--stdio'], 'hello')).toEqual({ code: 0, out: 'heard hello', err: '' });
});
