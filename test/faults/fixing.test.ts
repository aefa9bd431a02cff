import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reportText } from '../cli/support';
import { folderWith } from '../support/folders';
import { built } from '../support/built';
import { runNode, runProgram } from './support';

const gouji = built();

/** A draft with CR LF and a byte order mark, one figure in a full-width digit; what --fix makes of it. */
const faulty = `\uFEFF${reportText({
  lineEnd: '\r\n',
  figures: {
    'requests/received/natural': '５',
    'requests/received/total': '5',
    'requests/carriedOut/natural': '5',
    'requests/carriedOut/total': '5',
  },
})}`;
const mended = faulty.replace('５', '5');

test('--fix mends this draft', async () => {
  const folder = folderWith({ 'a.txt': faulty });
  const { code, err } = await runNode([gouji.command, 'check', '--fix', 'a.txt'], folder);
  expect(err).toBe('');
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(mended);
  expect(code).toBe(0);
});

/** Makes the process end without a word at the given step of writing, as if the power went. */
const dyingAt = (step: string, how: string): string => `
const fs = require('node:fs');
const die = () => process.kill(process.pid, 'SIGKILL');
const real = fs.${step};
fs.${step} = (...args) => { ${how} };
require('node:module').syncBuiltinESMExports();`;

test.each([
  [
    'as it creates the file beside',
    'openSync',
    `const fd = real(...args); if (String(args[0]).includes('.gouji-')) die(); return fd;`,
    false,
  ],
  ['with half of it written', 'writeSync', `real(args[0], args[1], 0, args[1].length >> 1); die();`, false],
  ['before the new content is on the disk', 'fsyncSync', `die();`, false],
  ['before it is renamed', 'renameSync', `die();`, false],
  ['after it is renamed', 'renameSync', `real(...args); die();`, true],
])('killed %s, the draft is whole, and the next run goes on', async (_, step, how, isNew) => {
  const folder = folderWith({ 'a.txt': faulty, 'die.cjs': dyingAt(step, how) });
  const { signal } = await runNode(['--require', './die.cjs', gouji.command, 'check', '--fix', 'a.txt'], folder);
  expect(signal).toBe('SIGKILL');
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(isNew ? mended : faulty);
  // What is left beside is no draft: neither this run nor a folder check takes it for one.
  expect(await runNode([gouji.command, 'check', '--fix', 'a.txt'], folder)).toMatchObject({ code: 0, err: '' });
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(mended);
  const { out } = await runNode([gouji.command, 'check', '--format', 'json', '.'], folder);
  expect((JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path)).toEqual(['./a.txt']);
});

test('on a full disk the draft stays as it is, with a message that says so', async ({ skip }) => {
  const folder = folderWith({ 'a.txt': faulty, 'disk/.keep': '' });
  // A disk of its own, of the size of the draft: in a namespace that ends with the command.
  const script = `mount -t tmpfs -o size=12k none disk || exit 77
    cp a.txt disk/ && { cat /dev/zero > disk/filler; true; } 2>/dev/null
    "$0" "$1" check --fix disk/a.txt; code=$?
    cmp a.txt disk/a.txt || exit 78; ls -A disk | tr '\\n' ' ' >&2; exit $code`;
  const { code, err } = await runProgram(
    'unshare',
    ['--mount', '--map-root-user', 'bash', '-c', script, process.execPath, gouji.command],
    folder,
  ).catch(() => ({ code: 77, err: 'there is no unshare' }));
  if (code === 77 || /unshare/.test(err)) {
    console.error(`NOT RUN: a full disk cannot be made here (${err.trim()})`);
    skip('a full disk cannot be made here');
  }
  expect(err).toBe('gouji: disk/a.txt：不能写入：磁盘已满。原文件没有改动。\na.txt filler ');
  expect(code).toBe(2);
});

test('where a file may not grow so large, the draft stays as it is', async ({ skip }) => {
  if (process.platform === 'win32') {
    console.error('NOT RUN: Windows has no limit on the size of files');
    skip('no such limit here');
  }
  const folder = folderWith({ 'a.txt': faulty });
  const { code, err } = await runProgram(
    'bash',
    ['-c', 'ulimit -f 1; trap "" XFSZ; exec "$0" "$1" check --fix a.txt', process.execPath, gouji.command],
    folder,
  );
  expect(err).toContain('a.txt：不能写入：');
  expect(code).toBe(2);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(faulty);
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('two runs that fix one file at a time leave it mended and whole', async () => {
  for (let round = 0; round < 4; round++) {
    const folder = folderWith({ 'a.txt': faulty });
    chmodSync(join(folder, 'a.txt'), 0o640);
    const runs = await Promise.all([1, 2, 3].map(() => runNode([gouji.command, 'check', '--fix', 'a.txt'], folder)));
    for (const { code, err } of runs) {
      if (code === 2) expect(err).toBe('gouji: a.txt：检查期间被别的程序改动过，没有修正。请重新运行。\n');
      else expect({ code, err }).toEqual({ code: 0, err: '' });
    }
    expect(runs.some(({ code }) => code === 0)).toBe(true);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(mended);
    expect(statSync(join(folder, 'a.txt')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  }
});

test('a draft that another program saves meanwhile is not overwritten', async () => {
  const folder = folderWith({ 'a.txt': faulty });
  // The other program saves while the new content is being written beside.
  writeFileSync(
    join(folder, 'save.cjs'),
    dyingAt('fsyncSync', `fs.writeFileSync('a.txt', 'another content'); return real(...args);`),
  );
  const { code, err } = await runNode(['--require', './save.cjs', gouji.command, 'check', '--fix', 'a.txt'], folder);
  expect({ code, err }).toEqual({ code: 2, err: 'gouji: a.txt：检查期间被别的程序改动过，没有修正。请重新运行。\n' });
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('another content');
});

test('a draft that is deleted meanwhile stays deleted', async () => {
  const folder = folderWith({ 'a.txt': faulty });
  writeFileSync(join(folder, 'delete.cjs'), dyingAt('fsyncSync', `fs.rmSync('a.txt'); return real(...args);`));
  const { code, err } = await runNode(['--require', './delete.cjs', gouji.command, 'check', '--fix', 'a.txt'], folder);
  expect(err).toContain('a.txt：不能写入：找不到这个文件或文件夹');
  expect(code).toBe(2);
  expect(readdirSync(folder)).toEqual(['delete.cjs']);
});
