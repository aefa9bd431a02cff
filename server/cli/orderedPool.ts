/** Does a batch of work, here or in another thread. */
export type Lane<I, O> = (batch: I) => Promise<O>;

/** `list` in pieces of `size`, the last one shorter. */
export function batchesOf<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** So many batches may be done while one before them is not: what comes of them has to be kept until then. */
export const farthest = 10;

/**
 * Has batches done by whoever is free, and takes what comes of them in the order of the batches. Where another lane
 * fails, its batch is done `here` and it gets no more.
 * @param ready keeps all from going on until what was taken has gone its way
 * @param isOver whether no more batches are to be begun
 */
export async function runInOrder<I, O>(
  batches: readonly I[],
  here: Lane<I, O>,
  others: readonly Lane<I, O>[],
  take: (done: O) => void,
  ready: () => Promise<void> = () => Promise.resolve(),
  isOver: () => boolean = () => false,
): Promise<void> {
  const done = new Map<number, O>();
  let [next, taken] = [0, 0];
  const waiting: (() => void)[] = [];
  const put = (index: number, result: O): void => {
    done.set(index, result);
    for (let first = done.get(taken); first !== undefined; first = done.get(taken)) {
      done.delete(taken++);
      take(first);
    }
    wake();
  };
  const wake = (): void => {
    for (const go of waiting.splice(0)) go();
  };
  const isFar = (index: number): boolean => index - taken > farthest;
  const follow = async (lane: Lane<I, O>): Promise<void> => {
    for (let index = next++; ; index = next++) {
      const batch = batches[index];
      if (batch === undefined) return;
      // The one whose batch is next to be taken never waits.
      while (isFar(index) && !isOver()) await new Promise<void>((go) => waiting.push(go));
      if (isOver()) {
        wake();
        return;
      }
      try {
        put(index, await lane(batch));
      } catch (error) {
        if (lane === here) throw error;
        put(index, await here(batch));
        return;
      }
      await ready();
      // What the other lanes have sent meanwhile, and a signal to end, are heard only between two turns of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await Promise.all([here, ...others].map(follow));
}
