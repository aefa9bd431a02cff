import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { decode } from '../../server/cli/files/decode';
import { Gb18030Encoder, stepAt } from '../../server/cli/files/gb18030';
import { patch } from '../../server/cli/files/patch';
import { encodeGb18030, gouji, reportText } from './support';
import { folderWith } from '../support/folders';

const bomb = '\uFEFF';
/** Two bytes, four bytes below U+10000, four bytes above it, and a mark in the middle. */
const mixed = `甲ㄅ€é㐀\u0E01😀\u{20000}${bomb}乙\uFFFD`;

test('a byte order mark is no part of the text', () => {
  expect(decode(Buffer.from(`${bomb}甲${bomb}`), 'a')).toEqual({ text: `甲${bomb}`, encoding: 'utf-8', markLength: 3 });
  expect(decode(Buffer.from('甲'), 'a')).toEqual({ text: '甲', encoding: 'utf-8', markLength: 0 });
  expect(decode(encodeGb18030(`${bomb}甲乙`), 'a')).toEqual({ text: '甲乙', encoding: 'gb18030', markLength: 4 });
  expect(decode(new Uint8Array(), 'a').text).toBe('');
});

test('GB18030 is read, with characters of four bytes', () => {
  expect(decode(encodeGb18030(mixed), 'a')).toEqual({ text: mixed, encoding: 'gb18030', markLength: 0 });
});

test('every character of the decoder is encoded to what decodes to it', () => {
  const encoder = new Gb18030Encoder();
  let text = '';
  for (let code = 0; code < 0x30000; code++) if (code < 0xd800 || code > 0xdfff) text += String.fromCodePoint(code);
  const missing: string[] = [];
  let encodable = '';
  for (const char of text) {
    if (encoder.encode(char) instanceof Uint8Array) encodable += char;
    else missing.push(char);
  }
  // Characters for private use that the standard moved, and one that it never had.
  expect(missing.length).toBeLessThan(20);
  const bytes = encoder.encode(encodable) as Uint8Array;
  expect(new TextDecoder('gb18030', { fatal: true, ignoreBOM: true }).decode(bytes)).toBe(encodable);
  let units = 0;
  for (let index = 0; index < bytes.length; index += stepAt(bytes, index).bytes) units += stepAt(bytes, index).units;
  expect(units).toBe(encodable.length);
});

test('UTF-16, with a mark or without, is refused by its name', () => {
  const utf16 = Buffer.from(reportText(), 'utf16le');
  for (const bytes of [utf16, Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), Buffer.from(utf16).swap16()]) {
    expect(() => decode(bytes, '报告.txt')).toThrow('报告.txt：是 UTF-16 编码');
  }
});

test('what is no text is refused', () => {
  expect(() => decode(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0]), 'a.docx')).toThrow(
    'a.docx：不是 UTF-8 或 GB18030 文本',
  );
  expect(() => decode(Buffer.from([0x41, 0xff, 0xfe, 0xc8]), 'a.txt')).toThrow('a.txt：不是 UTF-8 或 GB18030 文本');
});

test('damaged UTF-8 is not taken for GB18030', () => {
  const bytes = Buffer.from(reportText());
  const cut = Buffer.concat([bytes.subarray(0, bytes.length - 5), Buffer.from([0xe4, 0xba])]);
  expect(() => decode(cut, 'a.txt')).toThrow(/a\.txt：第 \d+ 行有损坏的 UTF-8 字符/);
  expect(decode(encodeGb18030(reportText()), 'a.txt').encoding).toBe('gb18030');
});

const encodings = { 'utf-8': (text: string) => Buffer.from(text), gb18030: encodeGb18030 };
test.each(Object.entries(encodings))('a patch of %s changes the bytes of the edits and no other', (_, encode) => {
  for (const mark of ['', bomb]) {
    const text = `甲${mixed}\r\n1\t2\r${mixed}末\n`;
    const file = { bytes: encode(mark + text), ...decode(encode(mark + text), 'a') };
    const at = text.indexOf('1');
    const edits = [
      { span: { start: text.length - 2, end: text.length - 1 }, text: '尾ㄅ😀' },
      { span: { start: at, end: at + 1 }, text: '12' },
      { span: { start: 0, end: 1 }, text: '' },
    ];
    const expected = `${mark}${mixed}\r\n12\t2\r${mixed}尾ㄅ😀\n`;
    expect(Buffer.from(patch(file, edits, 'a'))).toEqual(Buffer.from(encode(expected)));
  }
});

test('what an encoding cannot write is refused', () => {
  const edit = { span: { start: 0, end: 0 }, text: '\uD800' };
  const utf8 = Buffer.from('甲');
  expect(() => patch({ bytes: utf8, ...decode(utf8, 'a') }, [edit], 'a')).toThrow('文件没有改动');
  const gb18030 = encodeGb18030('甲乙');
  expect(() => patch({ bytes: gb18030, ...decode(gb18030, 'a') }, [edit], 'a')).toThrow('写不出的字符 U+D800');
});

test('both encodings give the same findings', async () => {
  const text = reportText({ prose: '有😀错处。', lineEnd: '\r\n' });
  const folder = folderWith({ 'a.txt': text, 'b.txt': bomb + text, 'c.txt': encodeGb18030(text) });
  const { out } = await gouji(folder, ['check', '.', '--format', 'json']);
  const [a, b, c] = (JSON.parse(out) as { files: { diagnostics: unknown[] }[] }).files;
  expect(a?.diagnostics).toHaveLength(1);
  expect(b?.diagnostics).toEqual(a?.diagnostics);
  expect(c?.diagnostics).toEqual(a?.diagnostics);
});
