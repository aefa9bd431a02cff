import fc from 'fast-check';
import { expect, it } from 'vitest';
import { flatMap } from '../../../server/engine/text/lists';

it('flattens as the method of the language does: a list that is made is opened once, all else stays as it is', () => {
  const item = fc.oneof(fc.integer(), fc.constant(null), fc.constant(undefined), fc.string());
  const made = fc.oneof(item, fc.array(fc.oneof(item, fc.array(item, { maxLength: 2 })), { maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(made, { maxLength: 12 }), (list) => {
      const map = (one: unknown, index: number): unknown => (index % 3 === 2 ? [one, index] : one);
      expect(flatMap<unknown, unknown>(list, map)).toEqual(list.flatMap(map));
    }),
    { seed: 711, numRuns: 300 },
  );
});
