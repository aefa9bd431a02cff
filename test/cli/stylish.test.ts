import { expect, test } from 'vitest';
import { plain } from '../../server/engine/text/steering';
import { padEnd, widthOf } from '../../server/engine/text/width';
import { RawNumber, writeJson } from '../../server/cli/json';
import { gouji, reportText } from './support';
import { folderWith } from '../support/folders';

test('findings line up: line, column, severity, message, code', async () => {
  const prose = `有错处。${'述'.repeat(90)}截止`;
  const folder = folderWith({ 'a.txt': reportText({ prose }) });
  const { out } = await gouji(folder, ['check', 'a.txt']);
  expect(out.split('\n').slice(0, 4)).toEqual([
    'a.txt',
    '  5:15   错误  不宜写“错处”。  word-error',
    '  5:108  警告  不宜写“截止”。  word-warning',
    '  勾稽关系：成立 42，不成立 0，无法核对 0',
  ]);
});

test('colour is for terminals, unless NO_COLOR forbids it', async () => {
  const folder = folderWith({ 'a.txt': reportText({ prose: '有错处。' }) });
  expect((await gouji(folder, ['check', 'a.txt'], { isTTY: true })).out).toContain('\u001B[31m错误\u001B[39m');
  expect((await gouji(folder, ['check', 'a.txt'], { isTTY: true, env: { NO_COLOR: '1' } })).out).not.toContain(
    '\u001B',
  );
  expect((await gouji(folder, ['check', 'a.txt'])).out).not.toContain('\u001B');
});

test('width counts columns of a terminal', () => {
  expect(widthOf('a勾，（A')).toBe(1 + 2 + 2 + 2 + 1);
  expect(widthOf('e\u0301')).toBe(1);
  expect(widthOf('😀')).toBe(2);
  expect(padEnd('勾', 4)).toBe('勾  ');
  expect(plain('a\u001B[31m\nb')).toBe('a [31m b');
});

test('JSON is broken into lines only where it is long, and numbers keep their digits', () => {
  expect(writeJson({ a: new RawNumber('1.50'), b: [null, '\u2028"'], c: undefined })).toBe(
    '{"a": 1.50, "b": [null, "\\u2028\\""]}',
  );
  expect(writeJson(new Map([['x'.repeat(80), ['y'.repeat(80)]]]))).toBe(
    `{\n  "${'x'.repeat(80)}": ["${'y'.repeat(80)}"]\n}`,
  );
  expect(writeJson({})).toBe('{}');
});
