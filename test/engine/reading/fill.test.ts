import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialForms } from '../../../server/engine/form/editions';
import type { Form, Slot } from '../../../server/engine/form/form';
import { renewBlank } from '../../../server/engine/reading/blankTable';
import { fillIn, obstacleOf, writtenIn } from '../../../server/engine/reading/fill';
import type { Reading } from '../../../server/engine/reading/reading';
import { decimal, formatDecimal } from '../../../server/engine/text/decimal';
import { applyEdits } from '../../../server/engine/text/edits';
import { draftOf } from '../../support/check';
import { writers } from '../../support/layouts';
import { writeReport } from '../../support/reports';
import { hold, isLong } from '../../support/runs';
import { clean, edit } from '../../support/samples';
import { slotsOf } from '../../support/write';

const [, form] = officialForms as [Form, Form];
const slots = slotsOf(form);
const full = new Map(slots.map(({ id }, index) => [id, String((index * 7) % 90)]));
const slotOf = (id: string): Slot => slots.find((slot) => slot.id === id) as Slot;

function readingOf(text: string): Reading {
  const { reading } = draftOf(text);
  if (!reading) throw new Error('no report');
  return reading;
}

/** What the figures of a text are, by the ids of their slots. */
function figuresOf(text: string): Map<string, string | null> {
  return new Map(
    [...readingOf(text).binding.figures.values()].map(({ slot, value }) => [slot.id, value && formatDecimal(value)]),
  );
}

/** `text` with one figure written into it; null where that is refused. */
function fill(text: string, id: string, value: number | null): string | null {
  const { edits, refused } = fillIn(readingOf(text), new Map([[slotOf(id), value === null ? null : decimal(value)]]));
  return refused.size > 0 ? null : applyEdits(text, edits);
}

const anySlot = fc.constantFrom(...slots.map(({ id }) => id));
const anyNumber = fc.oneof(fc.nat(9), fc.nat(99_999));

describe.each(Object.entries(writers))('a figure written into a table with %s', (name, write) => {
  const text = writeReport(form, full, write);

  it('makes the text that the table would have been written as', () =>
    hold(
      fc.property(anySlot, anyNumber, (id, value) => {
        const expected = writeReport(form, new Map(full).set(id, String(value)), write);
        expect(fill(text, id, value)).toBe(expected);
      }),
      6,
      2000,
    ));

  it('stands in its slot where that was blank, and no other moves, or it is refused', () =>
    hold(
      fc.property(fc.uniqueArray(anySlot, { minLength: 1, maxLength: 40 }), anyNumber, (blank, value) => {
        const some = new Map([...full].filter(([id]) => !blank.includes(id)));
        const draft = writeReport(form, some, write);
        const before = figuresOf(draft);
        for (const id of blank.slice(0, 1)) {
          const filled = fill(draft, id, value);
          if (filled !== null) expect(figuresOf(filled)).toEqual(new Map(before).set(id, String(value)));
          else if (showsBlanks(name)) throw new Error(`refused ${id} in\n${draft}`);
        }
      }),
      2,
      200,
    ));

  it('is taken out again, and no other moves, or that is refused', () =>
    hold(
      fc.property(anySlot, (id) => {
        const cleared = fill(text, id, null);
        if (cleared !== null) expect(figuresOf(cleared)).toEqual(new Map<string, string | null>(full).set(id, null));
        else if (showsBlanks(name)) throw new Error(`refused ${id}`);
      }),
      3,
      400,
    ));
});

/** Whether a blank cell shows in a layout, so that its figure can always be written. */
function showsBlanks(name: string): boolean {
  return (
    !/dropped|one cell a line|spaces$|without outer bars$|nothing in quotes|not in quotes/.test(name) ||
    name.startsWith('wide bars without')
  );
}

/** The text is read anew each time: one by one at length, so many together in the usual run. */
const atOnce = isLong ? 1 : 5;

describe('figures written one after another', () => {
  const empty = (name: string): string => writeReport(form, new Map(), writers[name] as (typeof writers)[string]);

  it.each([
    ['tabs', empty('tabs')],
    ['tabs, one table cut off behind its labels by an editor', cutRequests(empty('tabs'))],
    ['pipes', empty('pipes')],
    ['wide bars, one table cut off', cutRequests(empty('wide bars without outer ones'))],
    ['html', empty('html')],
    ['semicolons', empty('semicolons')],
  ])('fill an empty report in the end: %s', (_, start) => {
    let text = start;
    const all = slots.map((slot, index) => [slot, decimal(index + 1)] as const);
    for (let at = 0; at < all.length; at += atOnce) {
      const { edits, refused } = fillIn(readingOf(text), new Map(all.slice(at, at + atOnce)));
      expect(
        [...refused.keys()].map(({ id }) => id),
        text,
      ).toEqual([]);
      text = applyEdits(text, edits);
    }
    expect(figuresOf(text)).toEqual(new Map(slots.map(({ id }, index) => [id, String(index + 1)])));
  });
});

/** Without the blank cells at the ends of lines in the table of requests. */
function cutRequests(text: string): string {
  const from = text.indexOf('\n三、') + 1;
  const to = text.indexOf('\n四、政府信息公开', from);
  return text.slice(0, from) + text.slice(from, to).replace(/[\t ｜]+$/gm, '') + text.slice(to);
}

describe('a table that holds labels alone', () => {
  const empty = writeReport(form, new Map(), writers['tabs'] as (typeof writers)[string]);
  const renewed = (text: string): string => {
    const reading = readingOf(text);
    return applyEdits(
      text,
      reading.binding.tables.flatMap((table) => renewBlank(reading, table) ?? []),
    );
  };

  it('gets back the blank cells that an editor cut off', () => {
    const figures = renewed(empty.replace(/[\t ]+$/gm, ''));
    expect([...readingOf(figures).binding.figures.values()].filter(({ cell }) => cell !== null)).toHaveLength(
      slots.length,
    );
  });

  it('stays as it is where it has them, a figure, or a word that is none of the form’s', () => {
    for (const text of [empty, clean, edit(empty, '行政强制\t', '行政强制（见附件）\t').replace(/\t+$/gm, '')]) {
      const reading = readingOf(text);
      const edits = reading.binding.tables.flatMap((table) => renewBlank(reading, table) ?? []);
      expect(
        edits.filter(
          ({ span }) => text.slice(span.start, span.end).includes('见附件') || text === clean || text === empty,
        ),
      ).toEqual([]);
    }
  });
});

describe('a figure', () => {
  const id = 'requests/granted/natural';
  const row = '（一）予以公开\t\t9\t';
  const granted = (figure: string): string => edit(clean, row, `（一）予以公开\t\t${figure}\t`);

  it.each([
    ['12件', '8件'],
    ['１２', '8'],
    ['约12', '8'],
    ['/', '8'],
    ['**12**', '**8**'],
  ])('written as %s becomes %s', (before, after) => {
    expect(fill(granted(before), id, 8)).toBe(granted(after));
  });

  it.each(['12件', '/', '**12**', '约12'])('written as %s is taken out whole', (before) => {
    expect(fill(granted(before), id, null)).toBe(granted(''));
  });

  it('changes nothing where it is that number already', () => {
    expect(fillIn(readingOf(clean), new Map([[slotOf(id), decimal(9)]]))).toEqual({ edits: [], refused: new Map() });
  });

  it('is shown to be changed without its unit', () => {
    const shown = (text: string): string | undefined => {
      const figure = readingOf(text).binding.figures.get(slotOf(id));
      return figure && writtenIn(figure);
    };
    expect(['9', '12件', '约12', ''].map((figure) => shown(granted(figure)))).toEqual(['9', '12', '约12', '']);
  });

  it('of a row that the draft lacks has no place', () => {
    const text = clean.replace(/^.*（一）予以公开\t.*\r?\n/m, '');
    expect(obstacleOf(readingOf(text), slotOf(id))).toBe('missing');
    expect(fill(text, id, 8)).toBeNull();
  });

  it('of a row with a number too many has none that is certain', () => {
    expect(obstacleOf(readingOf(granted('9\t9')), slotOf(id))).toBe('unplaced');
  });

  it('with tags in it is left to the text', () => {
    const html = writeReport(form, full, writers['html'] as (typeof writers)[string]);
    const figure = readingOf(html).binding.figures.get(slotOf(id));
    const { start = 0, end = 0 } = figure?.cell ?? {};
    const tagged = `${html.slice(0, start)}1<b>2</b>${html.slice(end)}`;
    expect(obstacleOf(readingOf(tagged), slotOf(id))).toBe('tagged');
    expect(fill(tagged, id, 8)).toBeNull();
  });

  it('that would move the others of its row is refused', () => {
    // Two figures where blanks do not show: which columns they are, a third one would decide anew.
    const spaced = writeReport(
      form,
      new Map([...full].filter(([slot]) => !/granted\/[a-l]/.test(slot))),
      writers['spaces'] as (typeof writers)[string],
    );
    expect(fill(spaced, id, 8)).toBeNull();
  });

  it('keeps the ends of lines and all else', () => {
    const crlf = `\uFEFF${clean.replaceAll('\n', '\r\n')}😀`;
    expect(fill(crlf, id, 8)).toBe(edit(crlf, row, '（一）予以公开\t\t8\t'));
  });
});
