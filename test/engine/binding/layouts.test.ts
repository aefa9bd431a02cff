import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officialForms } from '../../../server/engine/form/editions';
import type { Form } from '../../../server/engine/form/form';
import { formatDecimal } from '../../../server/engine/text/decimal';
import { checkText, draftOf } from '../../support/check';
import { enough, growths } from '../../support/cost';
import { isLong } from '../../support/runs';
import { writers } from '../../support/layouts';
import { writeReport } from '../../support/reports';
import { variation } from '../../support/variations';
import { slotsOf } from '../../support/write';

const [form2019, form2021] = officialForms as [Form, Form];

/** Figures for which every equation holds: details at random, totals worked out, what came in made to fit. */
function balanced(form: Form, random: () => number): Map<string, string> {
  const figures = new Map(slotsOf(form).map((slot) => [slot.id, String(random())]));
  const value = (id: string): number => Number(figures.get(id));
  const sum = (slots: readonly { id: string }[]): string =>
    String(slots.reduce((total, { id }) => total + value(id), 0));
  for (const each of ['column', 'row'] as const) {
    for (const { total, right } of form.equations.filter((equation) => equation.each === each)) {
      if (total) figures.set(total.id, sum(right));
    }
    for (const { total, left, right } of form.equations) {
      const [received, carriedIn] = left;
      if (total || !received || !carriedIn) continue;
      figures.set(carriedIn.id, '0');
      figures.set(received.id, sum(right));
    }
  }
  return figures;
}

const sizes = fc.constantFrom(1, 12, 3000, 90_000);

describe.each(Object.entries(writers))('figures written with %s', (_, write) => {
  it.each([form2021, form2019])('are all read exactly by the form of $edition, and give no error', (form) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), sizes, (stream, size) => {
        const figures = balanced(form, () => Number(stream.next().value) % size);
        const text = writeReport(form, figures, write);
        const { reading } = draftOf(text);
        expect(reading?.form.edition).toBe(form.edition);
        const read = [...(reading?.binding.figures.values() ?? [])].map(({ slot, value }) => [
          slot.id,
          value && formatDecimal(value),
        ]);
        expect(new Map(read as [string, string][])).toEqual(figures);
        // Figures at random may well say that fewer than none were in force when the year began; of words there are few.
        const grave = checkText(text).diagnoses.filter(
          ({ severity }) => severity === 'error' || severity === 'warning',
        );
        const wrong = grave.filter(
          ({ rule }) => !['stock-negative', 'fee-missing', 'section-empty'].includes(rule.code),
        );
        expect(wrong.map(({ key }) => key)).toEqual([]);
      }),
      { numRuns: isLong ? 150 : 4, seed: 20240131 },
    );
  });
});

const columns = ['tabs', 'pipes'];
const parted = ['tabs', 'pipes', 'tabs, merged cells dropped', 'pipes without outer bars', 'spaces'];

describe.each(Object.entries(writers).filter(([name]) => name !== 'html'))(
  'figures written with %s, shifted, broken and misspelt',
  (name, write) => {
    it('are all read exactly, marks for nothing as 0, and give no error', () => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat()), sizes, (stream, size) => {
          const next = (): number => Number(stream.next().value);
          const figures = balanced(form2021, () => next() % size);
          const vary = variation({ next, shifts: columns.includes(name), breaks: parted.includes(name) });
          const text = writeReport(form2021, figures, write, vary);
          const { reading } = draftOf(text);
          const read = [...(reading?.binding.figures.values() ?? [])].map(({ slot, value }) => [
            slot.id,
            value ? formatDecimal(value) : '0',
          ]);
          expect(new Map(read as [string, string][])).toEqual(figures);
          const errors = checkText(text).diagnoses.filter(({ severity }) => severity === 'error');
          expect(errors.map(({ key }) => key)).toEqual([]);
        }),
        { numRuns: isLong ? 250 : 6, seed: 20250131 },
      );
    });
  },
);

describe('a hostile table', () => {
  const title = '青禾县水利局2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n';
  const row = '1.属于国家秘密\t1\t2\t3\t4\t5\t6\t21\n';

  const tables: readonly (readonly [name: string, write: (size: number) => string])[] = [
    ['2,000 rows', (size: number) => row.repeat(500 * size)],
    ['a megabyte of tabs', (size: number) => '\t'.repeat(250_000 * size)],
    ['a megabyte of bars', (size: number) => '|'.repeat(250_000 * size)],
    ['a megabyte of figures and spaces', (size: number) => ' 1'.repeat(125_000 * size)],
    ['bars on lines of their own', (size: number) => `规章 |\n${'|\n'.repeat(50_000 * size)}0 |\n`],
    ['figures on lines of their own', (size: number) => `规章 |\n${'0 |\n'.repeat(4000 * size)}`],
    ['open cells', (size: number) => '<td>'.repeat(10_000 * size)],
    ['open tables', (size: number) => '<table><tr><td>1'.repeat(3000 * size)],
    ['ordinals', (size: number) => '一、'.repeat(40_000 * size)],
    ['labels on lines of their own', (size: number) => '规章\n'.repeat(4000 * size)],
    ['aspects', (size: number) => '（一）\n'.repeat(4000 * size)],
    ['sections', (size: number) => '一、总体情况\n'.repeat(1000 * size)],
  ];
  const grows = growths(
    tables.map(([name, write]) => [name, (times) => void checkText(title + write(times))]),
    20_000,
  );
  it.each(tables)('of %s takes steps in proportion to its length', (name) => expect(grows(name)).toBeLessThan(enough));
});
