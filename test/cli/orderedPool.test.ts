import { expect, test } from 'vitest';
import { batchesOf, farthest, runInOrder } from '../../server/cli/orderedPool';

/** A promise and what keeps it. */
function promised(): { readonly kept: Promise<void>; keep: () => void } {
  let keep = (): void => undefined;
  const kept = new Promise<void>((resolve) => (keep = resolve));
  return { kept, keep };
}

test('a list is cut into batches, the last one shorter', () => {
  expect(batchesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(batchesOf([], 2)).toEqual([]);
});

test('what comes of batches is taken in their order, whoever is done first', async () => {
  const { kept, keep } = promised();
  const taken: string[] = [];
  const slow = async (batch: number): Promise<string> => {
    await kept;
    return `there ${batch}`;
  };
  const here = (batch: number): Promise<string> => {
    if (batch === 3) keep();
    return Promise.resolve(`here ${batch}`);
  };
  await runInOrder([0, 1, 2, 3, 4], here, [slow], (done) => taken.push(done));
  expect(taken.map((done) => Number(done.at(-1)))).toEqual([0, 1, 2, 3, 4]);
  expect(taken[1]).toBe('there 1');
  expect(taken.filter((done) => done.startsWith('here')).length).toBeGreaterThanOrEqual(3);
});

test('a batch that takes long keeps the others from running far ahead', async () => {
  const { kept, keep } = promised();
  const batches = Array.from({ length: 10 * farthest }, (_, index) => index);
  const taken: number[] = [];
  let ahead = 0;
  const slow = async (batch: number): Promise<number> => {
    if (batch === 1) await kept;
    return batch;
  };
  const here = (batch: number): Promise<number> => {
    if (taken.length === 1) ahead = Math.max(ahead, batch);
    if (batch === farthest + 1) setImmediate(() => setImmediate(keep));
    return Promise.resolve(batch);
  };
  await runInOrder(batches, here, [slow], (done) => taken.push(done));
  expect(taken).toEqual(batches);
  expect(ahead).toBeGreaterThan(farthest / 2);
  expect(ahead).toBeLessThanOrEqual(farthest + 1);
});

test('the batch of a lane that fails is done here, and the lane gets no more', async () => {
  let asked = 0;
  const broken = (): Promise<string> => {
    asked++;
    return Promise.reject(new Error('out of memory'));
  };
  const taken: string[] = [];
  await runInOrder(
    [0, 1, 2, 3],
    (batch) => Promise.resolve(`here ${batch}`),
    [broken],
    (done) => taken.push(done),
  );
  expect(taken).toEqual(['here 0', 'here 1', 'here 2', 'here 3']);
  expect(asked).toBe(1);
});

test('where it fails here, that is told', async () => {
  await expect(
    runInOrder(
      [0],
      () => Promise.reject(new Error('no')),
      [],
      () => undefined,
    ),
  ).rejects.toThrow('no');
});
