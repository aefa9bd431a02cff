import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printTabs, slotsOf } from '../../support/write';
import { cellsOf, differences, draftWith, form2021, shift } from './support';

const marks = ['/', '-', '—', '——', '无', '&nbsp;', '／'];
const kangxi: Record<string, string> = {
  一: '⼀',
  二: '⼆',
  行: '⾏',
  人: '⼈',
  工: '⼯',
  大: '⼤',
  文: '⽂',
  用: '⽤',
};
const labels = new Set(form2021.tables.flatMap(({ rows }) => rows.flatMap(({ path }) => path)));

/** Other ways to write a label; which ones is told by the bits of `choice`. */
function respell(label: string, choice: number): string {
  let text = label;
  if (choice & 1) text = text.replace(/（/g, '(').replace(/）/g, ')');
  if (choice & 2) text = text.replace(/^([0-9])\./, '$1. ');
  else if (choice & 4) text = text.replace(/^([0-9])\./, '$1、');
  else if (choice & 8) text = text.replace(/^([0-9])\./, '$1．');
  if (choice & 16) text = text.replace(/，/g, ', ').replace(/、(?=行)/g, '，');
  if (choice & 32) text = text.replace(/^(（.）|\(.\))/, '$1 ').replace(/^结果/, '结果 ');
  if (choice & 64) text = [...text].map((char) => kangxi[char] ?? char).join('');
  if (choice & 128) text = text.replace(/“|”/g, '"');
  return text;
}

/** What random choices a table is written by: one number a row. */
function deform(rows: readonly (readonly string[])[], choices: readonly number[], areBreaksAllowed: boolean): string {
  const written = rows.map((row, index) => {
    const choice = choices[index % choices.length] ?? 0;
    const respelt = row.map((cell) => (labels.has(cell) ? respell(cell, choice) : cell));
    const leading = row.findIndex((cell) => cell !== '');
    const shifted = shift(respelt, Math.min(Math.max(leading, 0), choice >> 8));
    return (areBreaksAllowed && choice % 7 === 0 && index > 0 ? '\n' : '') + shifted.join('\t');
  });
  return written.join('\n');
}

describe('tables with the deviations of real drafts', () => {
  const figure = fc.oneof(
    { weight: 6, arbitrary: fc.nat(99_999).map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...marks) },
  );
  const choices = fc.array(fc.nat(1023), { minLength: 40, maxLength: 40 });

  it('are read figure by figure: rows shifted by up to two cells, blank lines between, labels spelt in many ways, marks for nothing', () => {
    const slots = slotsOf(form2021);
    const figures = fc.array(figure, { minLength: slots.length, maxLength: slots.length });
    const property = fc.property(figures, choices, choices, (values, ofRequests, ofDisclosure) => {
      // A table without one figure is another matter.
      const drawn = new Map(slots.map(({ id }, index) => [id, values[index] ?? '0']))
        .set('requests/received/total', '8')
        .set('disputes/review/total', '5');
      drawn.set('disclosure/regulations/issued', '3');
      const text = draftWith({
        disclosure: deform(cellsOf('disclosure', drawn), ofDisclosure, true),
        requests: deform(cellsOf('requests', drawn), ofRequests, true),
        disputes: printTabs(cellsOf('disputes', drawn)),
      });
      const expected = new Map([...drawn].map(([id, value]) => [id, marks.includes(value) ? 'nil' : value]));
      expect(expected.size).toBe(200);
      expect(differences(text, expected)).toEqual([]);
    });
    fc.assert(property, { seed: 20_240_711, numRuns: 100 });
  });

  it('are read in table 4 too, whose one line of figures has no label', () => {
    const figures = fc.array(figure, { minLength: 15, maxLength: 15 });
    const property = fc.property(figures, fc.array(fc.nat(255), { minLength: 4, maxLength: 4 }), (values, ways) => {
      const ids = slotsOf(form2021)
        .map(({ id }) => id)
        .filter((id) => id.startsWith('disputes/'));
      const drawn = new Map(ids.map((id, index) => [id, values[index] ?? '0'])).set('disputes/review/total', '5');
      const rows = cellsOf('disputes', drawn).map((row, index) =>
        row.map((cell) => (labels.has(cell) ? respell(cell, ways[index] ?? 0) : cell)),
      );
      const expected = new Map([...drawn].map(([id, value]) => [id, marks.includes(value) ? 'nil' : value]));
      expect(differences(draftWith({ disputes: rows.map((row) => row.join('\t')).join('\n') }), expected)).toEqual([]);
    });
    fc.assert(property, { seed: 4, numRuns: 100 });
  });
});
