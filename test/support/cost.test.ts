import { describe, expect, it } from 'vitest';
import { enough, growth, growthPrepared, stepsOf } from './cost';

const items = (times: number): number[] => Array.from({ length: Math.ceil(4000 * times) }, (_, index) => index);

function pairs(all: readonly number[]): number {
  let count = 0;
  for (const one of all) for (const other of all) if (one < other) count++;
  return count;
}

describe('the measure of growth', () => {
  it('counts the same steps in every run of the same', () => {
    const run = (): void => void pairs(items(1 / 40));
    const [once, again, halfAsMany = 0] = stepsOf([run, run, () => void pairs(items(1 / 80))]);
    expect(again).toBe(once);
    expect(once).toBeGreaterThan(3.5 * halfAsMany);
  });

  it('tells work in proportion from work with the square', () => {
    const sum = (times: number): number => items(times).reduce((total, each) => total + (each % 2 === 0 ? each : 1), 0);
    expect(growth((times) => sum(times))).toBeLessThan(enough);
    expect(growth((times) => pairs(items(times)))).toBeGreaterThan(enough);
  });

  it('counts neither what is done once nor what is made before', () => {
    expect(
      growthPrepared((times) => {
        pairs(items(times));
        return () => void pairs(items(1 / 40));
      }),
    ).toBeLessThan(enough);
  });

  it('tells by the time what a pattern does with the square of a text', () => {
    expect(growth((times) => void /(?:a+)b/.exec('a'.repeat(8000 * times)))).toBeGreaterThan(enough);
  });
});
