import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, readlinkSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replaceFile } from '../../server/cli/files/write';
import { rules } from '../../server/engine/rules/index';
import { clean, edit } from '../support/samples';
import { asPlainUser, encodeGb18030, engine, gouji, reportText } from './support';
import { folderWith } from '../support/folders';

const faulty = reportText({ prose: '有错处，截止年底有糊涂😀。', lineEnd: '\r\n' });
const mended = faulty.replace('错处', '对处').replace('截止', '截至');

test('--fix makes the changes, prints each, and reports what is left', async () => {
  const folder = folderWith({ 'a.txt': faulty });
  const { code, out } = await gouji(folder, ['check', '--fix', 'a.txt']);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(mended);
  expect(out).toContain('5:15  已改“错处” → “对处”  word-error');
  expect(out).toContain('5:18  已改“截止” → “截至”  word-warning');
  expect(out).toContain('不宜写“糊涂”。');
  expect(out).not.toContain('不宜写“错处”');
  expect(out).toContain('错误 1，警告 0');
  expect(code).toBe(1);
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('two copies with one slip are both mended: that they differ for a moment keeps neither as it was', async () => {
  const wrong = edit(clean, '（七）总计\t\t22\t4\t0\t1\t2\t0\t29', '（七）总计\t\t22\t4\t0\t1\t2\t0\t28');
  const folder = folderWith({ '年报.txt': wrong, '年报 - 副本.txt': wrong });
  await gouji(folder, ['check', '--fix', '--out', 'mended', '.'], { tools: { rules, engine } });
  const names = readdirSync(join(folder, 'mended'));
  expect(names).toHaveLength(2);
  for (const name of names) expect(readFileSync(join(folder, 'mended', name), 'utf8'), name).toBe(clean);
});

test('--fix-dry-run prints the changes and makes none', async () => {
  const folder = folderWith({ 'a.txt': faulty });
  const { code, out } = await gouji(folder, ['check', '--fix-dry-run', 'a.txt']);
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(faulty);
  expect(out).toContain('5:15  将改“错处” → “对处”  word-error');
  expect(out).toContain('错误 2，警告 1');
  expect(code).toBe(1);
});

test('without --fix the number of such changes is offered', async () => {
  const folder = folderWith({ 'a.txt': faulty });
  expect((await gouji(folder, ['check', 'a.txt'])).out).toContain('有 2 处改动不会有争议，可用 --fix 改正');
});

test('with JSON the changes go to standard error, and the hash is that of the file as it is now', async () => {
  const folder = folderWith({ 'a.txt': faulty });
  const { out, err } = await gouji(folder, ['check', '--fix', '--format', 'json', 'a.txt']);
  const [file] = (JSON.parse(out) as { files: { sha256: string }[] }).files;
  expect(file?.sha256).toBe(createHash('sha256').update(mended).digest('hex'));
  expect(err).toBe('a.txt:5:15  已改“错处” → “对处”  word-error\na.txt:5:18  已改“截止” → “截至”  word-warning\n');
});

test.each([
  ['UTF-8', (text: string): Uint8Array => Buffer.from(text)],
  ['UTF-8 with a mark', (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`)],
  ['GB18030', encodeGb18030],
])('in %s all other bytes stay, CR LF too', async (_, encode) => {
  const folder = folderWith({ 'a.txt': encode(faulty) });
  await gouji(folder, ['check', '--fix', 'a.txt']);
  expect(readFileSync(join(folder, 'a.txt'))).toEqual(Buffer.from(encode(mended)));
});

test('permissions and links stay', async () => {
  const folder = folderWith({ 'real/a.txt': faulty });
  chmodSync(join(folder, 'real/a.txt'), 0o640);
  symlinkSync('real/a.txt', join(folder, 'link.txt'));
  await gouji(folder, ['check', '--fix', 'link.txt']);
  expect(readlinkSync(join(folder, 'link.txt'))).toBe('real/a.txt');
  expect(readFileSync(join(folder, 'real/a.txt'), 'utf8')).toBe(mended);
  expect(statSync(join(folder, 'real/a.txt')).mode & 0o777).toBe(0o640);
});

test('a file without such changes is not written', async () => {
  const folder = folderWith({ 'a.txt': reportText() });
  const before = statSync(join(folder, 'a.txt'));
  expect((await gouji(folder, ['check', '--fix', 'a.txt'])).code).toBe(0);
  expect(statSync(join(folder, 'a.txt')).ino).toBe(before.ino);
});

test('a second run changes nothing', async () => {
  const folder = folderWith({ 'a.txt': faulty });
  await gouji(folder, ['check', '--fix', 'a.txt']);
  expect((await gouji(folder, ['check', '--fix', 'a.txt'])).out).not.toContain('已改');
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(mended);
});

test.each(['--fix', '--fix-dry-run'])(
  '%s refuses folders and standard input before it touches anything',
  async (option) => {
    const folder = folderWith({ 'a.txt': faulty, 'd/b.txt': faulty });
    for (const operand of ['d', '-', '.']) {
      const { code, out, err } = await gouji(folder, ['check', option, 'a.txt', operand], {
        stdin: Buffer.from(faulty),
      });
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(operand === '-' ? `${option} 不能用于标准输入` : `${option} 不能用于文件夹 ${operand}：`);
    }
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(faulty);
  },
);

test('a read-only file is left alone, its findings are printed, other files are mended', async () => {
  const folder = folderWith({ 'a.txt': faulty, 'b.txt': faulty });
  chmodSync(join(folder, 'a.txt'), 0o444);
  const { code, out, err } = await gouji(folder, ['check', '--fix', 'a.txt', 'b.txt']);
  expect({ code, err }).toEqual({ code: 2, err: 'gouji: a.txt：是只读文件，没有改动。请先取消只读再修正。\n' });
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(faulty);
  expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(mended);
  expect(out).toContain('报告 2 份：错误 3，警告 1');
});

test('in a folder that may not be written the file stays as it is', async () => {
  const folder = folderWith({ 'd/a.txt': faulty });
  chmodSync(join(folder, 'd'), 0o555);
  const { code, err } = await asPlainUser(folder, () => gouji(folder, ['check', '--fix', 'd/a.txt']));
  chmodSync(join(folder, 'd'), 0o755);
  expect({ code, err }).toEqual({ code: 2, err: 'gouji: d/a.txt：不能写入：没有权限。原文件没有改动。\n' });
  expect(readFileSync(join(folder, 'd/a.txt'), 'utf8')).toBe(faulty);
  expect(readdirSync(join(folder, 'd'))).toEqual(['a.txt']);
});

test('a file that was changed meanwhile is left alone', () => {
  const folder = folderWith({ 'a.txt': '新' });
  const file = join(folder, 'a.txt');
  expect(() => {
    replaceFile(file, 'a.txt', Buffer.from('旧'), Buffer.from('改'));
  }).toThrow('a.txt：检查期间被别的程序改动过');
  expect(readFileSync(file, 'utf8')).toBe('新');
  expect(readdirSync(folder)).toEqual(['a.txt']);
  writeFileSync(file, '旧');
  replaceFile(file, 'a.txt', Buffer.from('旧'), Buffer.from('改'));
  expect(readFileSync(file, 'utf8')).toBe('改');
});
