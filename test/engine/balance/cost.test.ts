import { describe, expect, it } from 'vitest';
import { findRepairs } from '../../../server/engine/balance/repair';
import { StepBudget } from '../../../server/engine/balance/stepBudget';
import { faultyTable, kinds, type Kind } from '../../support/faults';

const tables = 100;

/** What it takes to locate so many slips, over tables of a kind: steps of the search, and milliseconds, to look at. */
function costOf(kind: Kind, count: number): { mean: number; most: number; milliseconds: number } {
  const steps: number[] = [];
  const start = performance.now();
  for (let seed = 0; seed < tables; seed++) {
    const { evaluations, readings } = faultyTable(kind, count, seed);
    const budget = new StepBudget(Infinity);
    findRepairs(evaluations, readings, new Set(), budget);
    steps.push(budget.steps);
  }
  const milliseconds = Number(((performance.now() - start) / tables).toFixed(2));
  return { mean: steps.reduce((sum, each) => sum + each, 0) / tables, most: Math.max(...steps), milliseconds };
}

describe('the cost of locating slips in table 3', () => {
  it.each(Object.keys(kinds) as Kind[])('%s: a few steps for one slip, not many more for three', (kind) => {
    const [one, two, three] = [1, 2, 3].map((count) => costOf(kind, count));
    console.log(`${kind}: one ${JSON.stringify(one)}, two ${JSON.stringify(two)}, three ${JSON.stringify(three)}`);
    expect(one?.most).toBeLessThan(10);
    expect(two?.most).toBeLessThan(1000);
    expect(three?.most).toBeLessThan(2000);
  });
});
