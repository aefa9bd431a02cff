import { usual, withSlips } from '../drafts';
import { makeCheck } from '../engine';
import type { Plan } from '../plan';
import type { Measure } from '../row';
import { race } from '../stats';

const inTurn = 5;
const subjects = ['无错 none', '一处 one', '两处 two', '三处 three'];

/** How long a check takes that has wrong figures to locate in table 3. */
export function slipsMeasure({ samples }: Plan): Measure {
  return {
    name: 'slips',
    async *rows() {
      const check = makeCheck();
      const contenders = subjects.map((name, count) => {
        const text = withSlips(usual, count);
        return { name, run: () => void check(text) };
      });
      const times = await race(contenders, { rounds: Math.ceil(samples / inTurn), warmUp: 5, inTurn });
      const base = times.get(subjects[0] ?? '');
      for (const [subject, own] of times) {
        yield { measure: '找出填错的数字 slips located', subject, unit: 'ms', samples: own, ...(base ? { base } : {}) };
      }
    },
  };
}
