import { reportOf } from '../drafts';
import { makeCheck } from '../engine';
import type { Plan } from '../plan';
import { atMost, type Measure } from '../row';
import { race, Samples } from '../stats';

const most = 1.2;

/** A report with ever longer prose: how much faster the cost grows than the text. */
export function growthMeasure({ samples, lengths }: Plan): Measure {
  return {
    name: 'growth',
    async *rows() {
      const check = makeCheck();
      const texts = lengths.map((length) => reportOf(length));
      const shortest = texts[0]?.length ?? 1;
      // Long texts are checked less often; all meet in every round.
      const rounds = Math.max(2, Math.ceil(samples / 10));
      const contenders = texts.map((text, index) => ({
        name: String(index),
        run: () => {
          const times = Math.max(1, Math.floor(100_000 / text.length));
          const values = Array.from({ length: times }, () => {
            const start = performance.now();
            check(text);
            return performance.now() - start;
          });
          return new Samples(values).median;
        },
      }));
      const times = await race(contenders, { rounds, warmUp: 2 });
      for (const [index, text] of texts.entries()) {
        const own = times.get(String(index));
        const before = times.get(String(index - 1));
        const textBefore = texts[index - 1];
        if (!own) continue;
        const factor =
          before && textBefore ? own.median / before.median / (text.length / textBefore.length) : undefined;
        yield {
          measure: '越写越长 longer prose',
          subject: `${text.length.toLocaleString('en')} 字 characters (× ${(text.length / shortest).toFixed(0)})`,
          unit: 'ms',
          samples: own,
          base: times.get('0') ?? own,
          ...(factor === undefined
            ? {}
            : { target: atMost(factor, most, `≤ 1.2 × 字数的增长 the text’s growth: ${factor.toFixed(2)}`) }),
        };
      }
    },
  };
}
