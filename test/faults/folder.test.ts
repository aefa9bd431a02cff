import { Buffer } from 'node:buffer';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asPlainUser, encodeGb18030, gouji, reportText } from '../cli/support';
import { folderWith } from '../support/folders';

const report = reportText();
const pathsOf = (out: string): string[] =>
  (JSON.parse(out) as { files: { path: string }[] }).files.map(({ path }) => path);

test('what cannot be read in a folder is named with its reason, and all else is checked', async () => {
  const folder = folderWith({
    'a.txt': report,
    'binary.txt': Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256),
    'closed.txt': report,
    'damaged.txt': Buffer.concat([Buffer.from(report), Uint8Array.of(0xe6, 0x94)]),
    'empty.txt': '',
    'gb.txt': encodeGb18030(report),
    'huge.txt': report,
    'picture.html': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
    'utf16.txt': Buffer.from(`\uFEFF${report}`, 'utf16le'),
    'z.txt': report,
  });
  truncateSync(join(folder, 'huge.txt'), 20 * 1024 * 1024 + 1);
  mkdirSync(join(folder, 'named like a file.txt'));
  chmodSync(join(folder, 'closed.txt'), 0);
  const { code, out, err } = await asPlainUser(folder, () => gouji(folder, ['check', '.', '--format', 'json']));
  expect(pathsOf(out)).toEqual(['./a.txt', './gb.txt', './z.txt']);
  expect(code).toBe(2);
  expect(err.trimEnd().split('\n')).toEqual([
    'gouji: ./binary.txt：不是 UTF-8 或 GB18030 文本，不能读取。请把内容另存或复制为 .txt、.md 文本。',
    'gouji: ./closed.txt：读不了：没有权限。',
    expect.stringMatching(/^gouji: \.\/damaged\.txt：第 \d+ 行有损坏的 UTF-8 字符/),
    'gouji: ./huge.txt：超过 20 MB，不像年度报告，没有读取。请只交给它报告正文的文本。',
    'gouji: ./picture.html：没有检查：是图片，没有文字可读；请改用 Word 原稿（.docx）。',
    expect.stringMatching(/^gouji: \.\/utf16\.txt：是 UTF-16 编码/),
    'gouji: 略过 1 个不是年度报告的文件。',
  ]);
});

test.skipIf(process.platform === 'win32')(
  'a device without end is refused, not read until the memory is full',
  async () => {
    const folder = folderWith({});
    expect(existsSync('/dev/zero')).toBe(true);
    const before = process.memoryUsage().rss;
    const { code, err } = await gouji(folder, ['check', '/dev/zero']);
    expect(code).toBe(2);
    expect(err).toContain('/dev/zero：超过 20 MB');
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  },
);

test.skipIf(process.platform === 'win32')(
  'pipes and links that lead nowhere, to themselves or out of the folder hold nothing up',
  async () => {
    const folder = folderWith({ 'd/a.txt': report, 'outside/b.txt': report });
    execFileSync('mkfifo', [join(folder, 'd/pipe.txt')]);
    symlinkSync('loop.txt', join(folder, 'd/loop.txt'));
    symlinkSync('.', join(folder, 'd/round'));
    symlinkSync('../outside', join(folder, 'd/away'));
    const { code, out, err } = await gouji(folder, ['check', 'd', '--format', 'json']);
    expect(pathsOf(out)).toEqual(['d/a.txt']);
    expect({ code, err }).toEqual({ code: 2, err: 'gouji: d/loop.txt：读不了：符号链接绕成了圈。\n' });
  },
);
