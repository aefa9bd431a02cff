import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../server/engine/binding/binding';
import type { Diagnosis } from '../../../server/engine/rules/check';
import { fixAll } from '../../../server/engine/rules/fixAll';
import { compare } from '../../../server/engine/text/decimal';
import { applyEdits } from '../../../server/engine/text/edits';
import { checkText, draftOf } from '../../support/check';
import { figures, form, slots } from '../../support/faults';
import { clean } from '../../support/samples';

const disputes = [...slots.keys()].filter((index) => slots[index]?.row.table === 'disputes');
const isTotalSlot = ({ slot }: Figure): boolean =>
  form.tables.some(
    (table) => table.key === slot.row.table && table.equations.some(({ total }) => total?.id === slot.id),
  );

function figuresOf(text: string): Map<string, Figure> {
  return new Map(
    [...(draftOf(text).reading?.binding.figures.values() ?? [])].map((figure) => [figure.slot.id, figure]),
  );
}

const cleanFigures = figuresOf(clean);
const diagnosesOf = (text: string): readonly Diagnosis[] => checkText(text).diagnoses;

/** The sample with cells written otherwise: wrong numbers, marks for nothing, units and full-width digits among them. */
function withCells(cells: readonly (readonly [index: number, raw: string])[]): string {
  const edits = new Map(
    cells.flatMap(([index, raw]) => {
      const cell = cleanFigures.get(slots[index]?.id ?? '')?.cell;
      return cell ? [[cell.start, { span: { start: cell.start, end: cell.end }, text: raw }] as const] : [];
    }),
  );
  return applyEdits(clean, [...edits.values()]);
}

describe('fix-all', () => {
  const number = fc.integer({ min: 0, max: 120 }).map(String);
  const raw = fc.oneof(
    { weight: 6, arbitrary: number },
    { weight: 1, arbitrary: number.map((text) => `${text}件`) },
    fc.constantFrom('-', '', '/', '１２', '1,234', '-3', '2.5', '？'),
  );
  const cells = fc.array(fc.tuple(fc.constantFrom(...figures, ...disputes, ...disputes), raw), {
    minLength: 1,
    maxLength: 4,
  });

  it('never changes the number of a detail, whatever is wrong in tables 3 and 4', () => {
    const seen = { edits: 0, totals: 0 };
    const property = fc.property(cells, (wrong) => {
      const text = withCells(wrong);
      const before = figuresOf(text);
      const edits = fixAll(text, diagnosesOf(text), diagnosesOf);
      const after = figuresOf(applyEdits(text, edits));
      expect(after.size).toBe(before.size);
      seen.edits += edits.length;
      for (const [id, was] of before) {
        const is = after.get(id);
        const isSame = was.value && is?.value ? compare(was.value, is.value) === 0 : was.status === is?.status;
        const isFilled = (was.status === 'blank' || was.status === 'nil') && is?.value?.units === 0n;
        if (isTotalSlot(was) && !isSame && !isFilled) seen.totals++;
        expect(isSame || isFilled || isTotalSlot(was), `${id} in ${JSON.stringify(wrong)}`).toBe(true);
      }
    });
    fc.assert(property, { seed: 12, numRuns: 120 });
    console.log(`fix-all: ${JSON.stringify(seen)}`);
    expect(seen.totals).toBeGreaterThan(3);
  });

  it('edits nothing but cells of totals where a single number is wrong', () => {
    const property = fc.property(fc.constantFrom(...figures, ...disputes), number, (index, written) => {
      const text = withCells([[index, written]]);
      const own = [...figuresOf(text).values()];
      for (const { span } of fixAll(text, diagnosesOf(text), diagnosesOf)) {
        const figure = own.find(({ cell }) => cell && cell.start <= span.start && span.end <= cell.end);
        expect(figure && isTotalSlot(figure), `${slots[index]?.id ?? ''} ${written}`).toBe(true);
      }
    });
    fc.assert(property, { seed: 13, numRuns: 80 });
  });

  it('fills at once the blanks that a wrong total beside them kept from being 0', () => {
    const row = ['natural', 'business', 'research', 'nonprofit', 'legalService', 'otherOrg', 'total'].map((column) =>
      slots.findIndex(({ id }) => id === `requests/carriedIn/${column}`),
    );
    const [, , research = -1, , , , total = -1] = row;
    const text = withCells([
      [research, ''],
      [total, '5'],
    ]);
    expect(checkText(text).diagnoses.map(({ rule }) => rule.code)).toContain('row-total');
    const edits = fixAll(text, diagnosesOf(text), diagnosesOf);
    expect(
      edits.map(({ span, text: written, diagnosis }) => [
        diagnosis.rule.code,
        text.slice(span.start, span.end),
        written,
      ]),
    ).toEqual([
      ['figure-blank', '', '0'],
      ['row-total', '5', '4'],
    ]);
    expect(applyEdits(text, edits)).toBe(clean);
  });
});

/** A check that finds, in each text in turn, these edits. */
function inTurn(
  ...rounds: readonly (readonly (readonly [start: number, end: number, text: string])[])[]
): () => readonly Diagnosis[] {
  let round = 0;
  return () =>
    (rounds[round++] ?? []).map(([start, end, text]) => {
      const edits = [{ span: { start, end }, text }];
      return {
        finding: { subject: '', span: { start, end }, fixes: () => [{ title: '', edits, safe: true }] },
        rule: { code: 'x' },
        severity: 'error',
        key: '',
      } as unknown as Diagnosis;
    });
}

describe('edits of several rounds', () => {
  const text = '0123456789';
  it.each([
    [
      'beside each other',
      inTurn([[2, 3, 'abc']], [[7, 8, 'Z']]),
      [
        [2, 3, 'abc'],
        [5, 6, 'Z'],
      ],
      '01abc34Z6789',
    ],
    [
      'before those of the first',
      inTurn([[5, 6, '']], [[1, 1, 'A']]),
      [
        [1, 1, 'A'],
        [5, 6, ''],
      ],
      '0A12346789',
    ],
    [
      'within what was written',
      inTurn(
        [[2, 4, 'abc']],
        [
          [3, 4, 'X'],
          [2, 3, 'YY'],
        ],
      ),
      [[2, 4, 'YYXc']],
      '01YYXc456789',
    ],
    [
      'at both ends of what was written',
      inTurn(
        [[2, 4, 'a']],
        [
          [2, 2, '<'],
          [3, 3, '>'],
        ],
      ),
      [[2, 4, '<a>']],
      '01<a>456789',
    ],
    ['where something was taken out', inTurn([[2, 4, '']], [[2, 2, 'b']]), [[2, 4, 'b']], '01b456789'],
    [
      'that take the first back',
      inTurn(
        [
          [2, 3, 'x'],
          [5, 6, 'y'],
        ],
        [[2, 3, '2']],
      ),
      [[5, 6, 'y']],
      '01234y6789',
    ],
    [
      'half within what was written, which is left alone',
      inTurn([[2, 4, 'ab']], [[3, 6, 'X']]),
      [[2, 4, 'ab']],
      '01ab456789',
    ],
    [
      'in three rounds',
      inTurn([[9, 10, 'nine']], [[0, 1, '']], [[8, 12, '9!']]),
      [
        [0, 1, ''],
        [9, 10, '9!'],
      ],
      '123456789!',
    ],
  ])('%s are one list of the first text', (_, check, expected, result) => {
    const edits = fixAll(text, check(), check);
    expect(edits.map(({ span: { start, end }, text: written }) => [start, end, written])).toEqual(expected);
    expect(applyEdits(text, edits)).toBe(result);
  });

  it('come to an end where a check never does', () => {
    let count = 0;
    const check = (): readonly Diagnosis[] => inTurn([[0, 0, String(count++)]])();
    expect(applyEdits('', fixAll('', check(), check))).toBe('43210');
  });
});
