import { Buffer } from 'node:buffer';
import { chmodSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { officialForms } from '../../server/engine/form/editions';
import { asPlainUser, gouji, reportText } from './support';
import { folderWith } from '../support/folders';

const report = reportText();
const paths = (out: string): string[] =>
  (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);

test('a folder is walked in an order that a reader expects: by code points, numbers by their values', async () => {
  const names = [
    'B.txt',
    'a-b/c.txt',
    'a.txt',
    'a/z.TXT',
    'b.md',
    '乙/甲.txt',
    '第2批/a.txt',
    '第11批/a.txt',
    '\uFF21.txt',
    '\u{2070E}.txt',
  ];
  const folder = folderWith(Object.fromEntries([...names].reverse().map((name) => [`drafts/${name}`, report])));
  const { code, out } = await gouji(folder, ['check', 'drafts/', '--format', 'json']);
  expect(code).toBe(0);
  expect(paths(out)).toEqual(names.map((name) => `drafts/${name}`));
});

test('in a folder, other files, hidden ones and node_modules are left out', async () => {
  const folder = folderWith({
    '报告.txt': report,
    'README.md': '# 说明\n这里放各单位的报告。\n',
    'notes.docx': report,
    'notes.css': report,
    '.hidden.txt': report,
    '.git/a.txt': report,
    'node_modules/x/a.txt': report,
  });
  const { code, out, err } = await gouji(folder, ['check', '.', '--format', 'json']);
  expect(paths(out)).toEqual(['./报告.txt']);
  expect(code).toBe(0);
  const [document, ...counts] = err.split('\n');
  expect(document).toContain('./notes.docx：没有检查：文件名像 Word');
  expect(counts).toEqual(['gouji: 以上 1 个文档没有检查。', 'gouji: 略过 1 个不是年度报告的文件。', '']);
});

test('HTML files are read like any other, in a folder and by name', async () => {
  const folder = folderWith({ 'a.txt': report, 'b.html': report, 'c.HTM': report, 'd.css': report });
  for (const operands of [['.'], ['a.txt', 'b.html', 'c.HTM']]) {
    const { code, out } = await gouji(folder, ['check', ...operands, '--format', 'json']);
    expect(code).toBe(0);
    expect((JSON.parse(out) as { files: unknown[] }).files).toHaveLength(3);
  }
});

test('a missing file does not keep the good ones from being checked', async () => {
  const folder = folderWith({ 'a.txt': report, 'c.txt': report });
  const { code, out, err } = await gouji(folder, ['check', 'a.txt', 'b.txt', 'c.txt', '--format', 'json']);
  expect(paths(out)).toEqual(['a.txt', 'c.txt']);
  expect({ code, err }).toEqual({ code: 2, err: 'gouji: b.txt：读不了：找不到这个文件或文件夹。\n' });
});

test('what is no report is an error by name, and none in a folder', async () => {
  const folder = folderWith({ 'd/notes.txt': '买菜。\n' });
  const byName = await gouji(folder, ['check', 'd/notes.txt']);
  expect(byName).toMatchObject({ code: 2, out: '' });
  expect(byName.err).toContain('d/notes.txt：不是政府信息公开工作年度报告');
  expect(byName.err).toContain(`--form ${officialForms.at(-1)?.edition ?? ''}`);
  const inFolder = await gouji(folder, ['check', 'd']);
  expect(inFolder).toMatchObject({ code: 2, out: '' });
  expect(inFolder.err).toContain('没有找到年度报告');
  expect((await gouji(folder, ['check', 'd', 'd/notes.txt'])).code).toBe(2);
});

test('a year on the command line, or the name of the file, says that it is a report', async () => {
  const body = report.split('\n').slice(1).join('\n');
  const folder = folderWith({ 'a.txt': body, 'b.gouji.txt': body });
  expect((await gouji(folder, ['check', 'a.txt'])).code).toBe(2);
  expect((await gouji(folder, ['check', 'b.gouji.txt'])).code).toBe(0);
  const { code, out } = await gouji(folder, ['check', 'a.txt', '--form', '2019', '--format', 'json']);
  expect(code).toBe(0);
  expect((JSON.parse(out) as { files: unknown[] }).files[0]).toMatchObject({
    title: null,
    institution: null,
    year: null,
    form: '2019',
  });
});

test('a file named twice is checked once', async () => {
  const folder = folderWith({ 'd/a.txt': report });
  expect(paths((await gouji(folder, ['check', 'd/a.txt', 'd', './d/a.txt', '--format', 'json'])).out)).toEqual([
    'd/a.txt',
  ]);
});

test('links to folders are not followed, so none leads round in circles', async () => {
  const folder = folderWith({ 'd/a.txt': report, 'other.txt': report });
  symlinkSync('..', join(folder, 'd', 'loop'));
  symlinkSync('../other.txt', join(folder, 'd', 'link.txt'));
  symlinkSync('self.txt', join(folder, 'self.txt'));
  expect(paths((await gouji(folder, ['check', 'd', '--format', 'json'])).out)).toEqual(['d/a.txt', 'd/link.txt']);
  expect(await gouji(folder, ['check', 'self.txt'])).toMatchObject({
    code: 2,
    err: 'gouji: self.txt：读不了：符号链接绕成了圈。\n',
  });
});

test('a broken link in a folder is reported', async () => {
  const folder = folderWith({ 'd/a.txt': report });
  symlinkSync('gone.txt', join(folder, 'd', 'b.txt'));
  const { code, out, err } = await gouji(folder, ['check', 'd', '--format', 'json']);
  expect(paths(out)).toEqual(['d/a.txt']);
  expect({ code, err }).toEqual({ code: 2, err: 'gouji: d/b.txt：读不了：找不到这个文件或文件夹。\n' });
});

test('standard input is read for -', async () => {
  const folder = folderWith({});
  const { code, out } = await gouji(folder, ['check', '-', '--format', 'json'], {
    stdin: Buffer.from(reportText({ prose: '有错处。' })),
  });
  expect(code).toBe(1);
  expect(paths(out)).toEqual(['-']);
  expect((await gouji(folder, ['check', '-'], { stdin: Buffer.from('买菜。') })).code).toBe(2);
  expect((await gouji(folder, ['check', '-'])).code).toBe(2);
});

test('a file over 20 MB is not read', async () => {
  const folder = folderWith({ 'a.txt': report });
  truncateSync(join(folder, 'a.txt'), 20 * 1024 * 1024 + 1);
  const { code, err } = await gouji(folder, ['check', 'a.txt']);
  expect(code).toBe(2);
  expect(err).toContain('a.txt：超过 20 MB');
});

test('a folder that may not be read is reported', async () => {
  const folder = folderWith({ 'a.txt': report, 'closed/b.txt': report });
  chmodSync(join(folder, 'closed'), 0);
  const { code, err } = await asPlainUser(folder, () => gouji(folder, ['check', '.']));
  expect({ code, err }).toEqual({ code: 2, err: 'gouji: ./closed：文件夹打不开：没有权限。\n' });
});

test('a bar shows on a terminal from 200 files on, and goes away', async () => {
  const files = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${index}.txt`, '买菜。']));
  const folder = folderWith(files);
  const shown = (await gouji(folder, ['check', '.'], { isTTY: true })).err;
  expect(shown).toContain('\r[###############---------------] 100/200');
  expect(shown).toContain('200/200\r\u001B[Kgouji: 略过 200 个');
  expect((await gouji(folder, ['check', '.'])).err).not.toContain('\r');
  const fewer = folderWith({ 'a.txt': report });
  expect((await gouji(fewer, ['check', '.'], { isTTY: true })).err).toBe('');
});
