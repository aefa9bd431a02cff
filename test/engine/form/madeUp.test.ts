import { describe, expect, it } from 'vitest';
import { grain } from './madeUp';

const [table] = grain.tables;

describe('a made-up form of another kind', () => {
  it('compiles to its rows, columns and equations', () => {
    expect(table?.rows.map(({ key }) => key)).toEqual(['own.east', 'own.west', 'own.south', 'leased', 'county']);
    expect(table?.rows.map(({ slots }) => slots.length)).toEqual([4, 4, 4, 4, 4]);
    expect(grain.equations.map(({ id }) => id)).toEqual([
      'grain-row/stores/own.east',
      'grain-row/stores/own.west',
      'grain-row/stores/own.south',
      'grain-row/stores/leased',
      'grain-row/stores/county',
      'grain-column/stores/wheat',
      'grain-column/stores/maize',
      'grain-column/stores/rice',
      'grain-column/stores/all',
    ]);
  });

  it('takes a group apart into its rows', () => {
    const column = grain.equations.find(({ rule }) => rule === 'grain-column');
    expect(column?.right.map(({ row }) => row.key)).toEqual(['own.east', 'own.west', 'own.south', 'leased']);
    expect(column?.total?.row.key).toBe('county');
  });

  it('keeps type, unit and tolerance', () => {
    expect(
      table?.rows.flatMap(({ slots }) => slots).every(({ column }) => column.type === 'amount' && column.unit === '吨'),
    ).toBe(true);
    expect(grain.equations.every(({ tolerance }) => tolerance === '0.05')).toBe(true);
  });

  it('has one line a row, as deep as its groups', () => {
    expect(table?.lines.map(({ label, depth }) => [label, depth])).toEqual([
      ['东河粮库', 1],
      ['西岭粮库', 1],
      ['南塘粮库', 1],
      ['租用库点', 0],
      ['全部库点合计', 0],
    ]);
    expect(table?.merged).toEqual([]);
  });

  it('numbers its sections', () => {
    expect(grain.sections.map(({ heading }) => heading)).toEqual(['一、收购总体情况', '二、各库收购数量']);
  });
});
