import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWord } from '../../server/documents/word/read';
import { writeWord } from '../../server/documents/word/write';
import { Archive } from '../../server/documents/zip/archive';
import { randomFrom } from '../support/faults';
import { hold } from '../support/runs';
import { clean } from '../support/samples';
import { drawWord } from './drawn';

/** The bytes of each entry as they are packed, its headers with them, by name. */
function entriesOf(bytes: Uint8Array): Map<string, string> {
  const { entries } = new Archive(bytes).directory;
  return new Map(
    entries.map(({ name, headerAt, dataAt, packedSize }) => [
      name,
      Buffer.from(bytes.subarray(headerAt, dataAt + packedSize)).toString('latin1'),
    ]),
  );
}

it('a digit that is edited changes alone: no other character of the main part, no byte of another', async () => {
  await hold(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.nat(100_000),
      fc.integer({ min: 1, max: 9 }),
      (seed, which, by) => {
        const document = readWord(drawWord(clean, randomFrom(seed)).bytes);
        const digits = [...document.text.matchAll(/[0-9]/g)];
        const digit = digits[which % digits.length];
        if (!digit) throw new Error('no digit');
        const put = String((Number(digit[0]) + by) % 10);
        const text = document.text.slice(0, digit.index) + put + document.text.slice(digit.index + 1);
        const written = writeWord(document, text);
        const again = readWord(written);
        expect(again.text).toBe(text);
        const [old, xml] = [document.xml.text, again.xml.text];
        expect(xml.length).toBe(old.length);
        const changed = [...old].flatMap((char, at) => (char === xml[at] ? [] : [[char, xml[at]]]));
        expect(changed).toEqual([[digit[0], put]]);
        const [entries, entriesNow] = [entriesOf(document.archive.bytes), entriesOf(written)];
        entries.delete(document.part);
        entriesNow.delete(document.part);
        expect(entriesNow).toEqual(entries);
      },
    ),
    40,
    5000,
  );
});
