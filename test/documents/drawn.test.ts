import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../server/engine/library/figures';
import { Refusal } from '../../server/documents/refusal';
import { readSheets } from '../../server/documents/sheet/read';
import { kindOf } from '../../server/documents/kind';
import { annotateWord } from '../../server/documents/word/comment';
import { readWord } from '../../server/documents/word/read';
import { writeWord } from '../../server/documents/word/write';
import { Archive } from '../../server/documents/zip/archive';
import { writeArchive } from '../../server/documents/zip/write';
import { draftOf } from '../support/check';
import { balanced, kinds, randomFrom, slots, withFigures, type Kind } from '../support/faults';
import { hold } from '../support/runs';
import { clean } from '../support/samples';
import { drawWord } from './drawn';

const anySeed = fc.integer({ min: 1, max: 1_000_000 });
const numbersOf = (kind: Kind, seed: number): Record<string, number> =>
  Object.fromEntries(balanced(kind, seed).map((number, index) => [slots[index]?.id ?? '', number]));

describe('a draft written in Word by any hand', () => {
  it('is read to the letter, all its figures with it', async () => {
    await hold(
      fc.property(anySeed, fc.constantFrom(...(Object.keys(kinds) as Kind[])), (seed, kind) => {
        const numbers = numbersOf(kind, seed);
        const { bytes, text } = drawWord(withFigures(clean, numbers), randomFrom(seed));
        const read = readWord(bytes).text;
        expect(read).toBe(text);
        const { reading } = draftOf(read);
        const figures = reading ? figuresOf(reading) : [];
        expect(figures.map(({ table, row, column, value }) => [`${table}/${row}/${column}`, Number(value)])).toEqual(
          slots.map(({ id, row, column }) => [`${row.table}/${row.key}/${column.key}`, numbers[id]]),
        );
      }),
      12,
      2000,
    );
  });

  it('takes edits that change text within its cells and paragraphs: they are read back, or refused with a reason', async () => {
    const some = fc.record({
      at: fc.nat(10_000),
      length: fc.nat(3),
      text: fc.constantFrom('', '1', '27', '甲', '<&>', ' ', '，共3件', '😀'),
    });
    const seen = { written: 0, refused: 0 };
    await hold(
      fc.property(anySeed, fc.array(some, { minLength: 1, maxLength: 4 }), (seed, edits) => {
        const document = readWord(drawWord(clean, randomFrom(seed), false).bytes);
        const lines = document.text.split('\n');
        for (const { at, length, text } of edits) {
          const index = at % lines.length;
          const cells = (lines[index] ?? '').split('\t');
          const place = at % cells.length;
          const from = at % ((cells[place]?.length ?? 0) + 1);
          cells[place] = `${cells[place]?.slice(0, from) ?? ''}${text}${cells[place]?.slice(from + length) ?? ''}`;
          lines[index] = cells.join('\t');
        }
        const wanted = lines.join('\n');
        try {
          // Blanks at the ends of lines, and cells of blanks alone, are no text that is asked for.
          const plain = (written: string): string => written.replace(/[ \u3000]+(?=[\t\n]|$)/g, '').replace(/\n+$/, '');
          expect(plain(readWord(writeWord(document, wanted)).text)).toBe(plain(wanted));
          seen.written++;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          seen.refused++;
        }
      }),
      40,
      5000,
    );
    expect(seen.written).toBeGreaterThan(seen.refused); // most are taken: covered cells, numbers and rows are the rest
  });

  it('takes comments anywhere, and keeps its text', async () => {
    await hold(
      fc.property(
        anySeed,
        fc.array(fc.tuple(fc.nat(10_000), fc.nat(30)), { minLength: 1, maxLength: 20 }),
        (seed, spans) => {
          const document = readWord(drawWord(clean, randomFrom(seed)).bytes);
          const comments = spans.map(([at, length]) => {
            const start = at % document.text.length;
            return { start, end: Math.min(document.text.length, start + length), lines: ['一', '二'] };
          });
          const again = readWord(annotateWord(document, comments, { name: '勾稽', initials: '勾', date: null }));
          expect(again.text).toBe(document.text);
          const ids = (tag: string): number[] =>
            [...again.xml.text.matchAll(new RegExp(`<w:${tag} w:id="(\\d+)"`, 'g'))].map(([, id]) => Number(id));
          const wanted = comments.map((_, index) => index);
          for (const tag of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
            expect(ids(tag).sort((a, b) => a - b)).toEqual(wanted);
          for (const id of wanted)
            expect(again.xml.text.indexOf(`RangeStart w:id="${id}"`)).toBeLessThan(
              again.xml.text.indexOf(`RangeEnd w:id="${id}"`),
            );
        },
      ),
      25,
      3000,
    );
  });
});

describe('what is damaged or no document', () => {
  const tryAll = (bytes: Uint8Array): void => {
    kindOf(bytes);
    for (const read of [readWord, readSheets]) {
      try {
        read(bytes);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
  };
  const whole = drawWord(clean, randomFrom(3)).bytes;

  it('is read, or refused with a reason: bytes changed, cut and put in', async () => {
    const damage = fc.record({
      at: fc.nat(whole.length - 1),
      kind: fc.constantFrom('change', 'cut', 'double'),
      byte: fc.nat(255),
      length: fc.nat(200),
    });
    await hold(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (all) => {
        let bytes = whole.slice();
        for (const { at, kind, byte, length } of all) {
          if (kind === 'change') bytes[at % bytes.length] = byte;
          else
            bytes = Uint8Array.from([
              ...bytes.subarray(0, at),
              ...(kind === 'double' ? bytes.subarray(Math.max(0, at - length), at) : []),
              ...bytes.subarray(kind === 'cut' ? at + length : at),
            ]);
        }
        tryAll(bytes);
      }),
      60,
      20_000,
    );
    await hold(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => tryAll(bytes)),
      200,
      50_000,
    );
  });

  it('is read, or refused with a reason: XML changed, cut and put in, then edited and commented', async () => {
    const archive = new Archive(whole);
    const part = 'word/document.xml';
    const xml = archive.required(part).text;
    const piece = fc.constantFrom(
      '',
      '<',
      '>',
      '/>',
      '</w:p>',
      '<w:p>',
      '<w:tbl>',
      '</w:tc>',
      '<w:tc>',
      '<w:txbxContent>',
      '<w:r>',
      '<w:t>',
      '<!--',
      '<![CDATA[',
      ']]>',
      '&#0;',
      '&#xD800;',
      '&amp;',
      '<w:gridSpan w:val="-1"/>',
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:del>',
      'xmlns:w=""',
      '<mc:Choice/>',
      '\u0000',
      '"',
    );
    const damage = fc.record({ at: fc.nat(xml.length), length: fc.nat(60), piece });
    await hold(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 5 }), (all) => {
        const damaged = all.reduce(
          (text, { at, length, piece: put }) => text.slice(0, at) + put + text.slice(at + length),
          xml,
        );
        const bytes = writeArchive(archive, new Map([[part, new TextEncoder().encode(damaged)]]));
        tryAll(bytes);
        try {
          const document = readWord(bytes);
          annotateWord(document, [{ start: 5, end: 30, lines: ['一'] }], { name: '甲', initials: '甲', date: null });
          writeWord(document, document.text.replace('1', '2'));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
      }),
      80,
      20_000,
    );
  });
});
