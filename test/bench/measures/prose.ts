import { reportOf } from '../drafts';
import { makeCheck, makeProse } from '../engine';
import type { Plan } from '../plan';
import type { Measure } from '../row';
import { race } from '../stats';

const whole = '整份核对 the whole check';
const sentences = '读句子 sentences alone';

/** What reading the sentences of a report takes, beside the whole check that it is a part of. */
export function proseMeasure({ samples, lengths }: Plan): Measure {
  return {
    name: 'prose',
    async *rows() {
      const longest = Math.max(...lengths);
      for (const length of [3000, 300_000].filter((wanted) => wanted <= longest)) {
        const text = reportOf(length);
        const check = makeCheck();
        const read = makeProse(text);
        const contenders = [
          { name: whole, run: () => void check(text) },
          { name: sentences, run: () => void read() },
        ];
        const inTurn = length > 3000 ? 1 : 5;
        const rounds = Math.ceil(samples / inTurn);
        const times = await race(contenders, { rounds, warmUp: rounds, inTurn });
        const base = times.get(whole);
        for (const [subject, own] of times)
          yield {
            measure: `读句子 ${length / 1000} k 字 reading sentences`,
            subject,
            unit: 'ms',
            samples: own,
            ...(base ? { base } : {}),
          };
      }
    },
  };
}
