import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChanges } from '../../../server/engine/prose/within/changes';
import { wrongSteps } from '../../../server/engine/prose/within/judge';
import { isWrongPortion, portionsIn } from '../../../server/engine/prose/within/portions';
import { wrongTotals } from '../../../server/engine/prose/within/totals';
import { Sentence } from '../../../server/engine/prose/sentence';
import { codesOf, readExamples } from './support';

describe('the numbers of one sentence', () => {
  const examples = readExamples('within.txt');

  it.each(examples.map(({ codes, sentence }) => [codes.join(' ') || '-', sentence, codes] as const))(
    '%s: %s',
    (_, sentence, codes) => {
      expect(codesOf(sentence)).toEqual(codes);
    },
  );

  it('are tried on twice as many true as false sentences', () => {
    const wrong = examples.filter(({ codes }) => codes.length > 0).length;
    expect(examples.length - wrong).toBeGreaterThanOrEqual(2 * wrong);
  });
});

/** How many of the three questions find something wrong in a sentence of a report for 2024. */
function faultsIn(text: string): number {
  const sentence = new Sentence(text, 0, text.length);
  const changes = findChanges(sentence, text, 2024).filter((change) => wrongSteps(change).length > 0);
  return wrongTotals(sentence, text).length + changes.length + portionsIn(sentence, text).filter(isWrongPortion).length;
}

/** A sentence from its numbers, and by how much each may be more to make it false. */
interface Made {
  readonly write: (numbers: readonly number[]) => string;
  readonly numbers: readonly number[];
}

const count = fc.integer({ min: 20, max: 5000 });
const unit = fc.constantFrom('件', '条', '次', '场', '期');
const names = ['甲类', '乙类', '丙类', '丁类'];

/** 甲类3件、乙类4件，共计7件 */
const total: fc.Arbitrary<Made> = fc
  .record({
    parts: fc.array(count, { minLength: 2, maxLength: 4 }),
    unit,
    mark: fc.constantFrom('、', ','),
    word: fc.constantFrom('共计', '合计', '总计', '共'),
  })
  .map(({ parts, unit: of, mark, word }) => ({
    numbers: [...parts, parts.reduce((sum, part) => sum + part, 0)],
    write: (all) =>
      `${all
        .slice(0, -1)
        .map((part, at) => `${names[at] ?? ''}${part}${of}`)
        .join(mark)},${word}${all.at(-1) ?? 0}${of}。`,
  }));

/** 上半年3件,下半年4件,全年7件 */
const halves: fc.Arbitrary<Made> = fc
  .record({ parts: fc.tuple(count, count), unit, verb: fc.constantFrom('收到', '发布', '') })
  .map(({ parts: [a, b], unit: of, verb }) => ({
    numbers: [a, b, a + b],
    write: ([first = 0, second = 0, all = 0]) =>
      `上半年${verb}${first}${of},下半年${verb}${second}${of},全年${verb}${all}${of}。`,
  }));

/** 登记80件,较上年64件增加16件 */
const difference: fc.Arbitrary<Made> = fc
  .record({
    now: count,
    before: count,
    unit,
    than: fc.constantFrom('较上年', '比上年的', '较2023年的'),
    form: fc.boolean(),
  })
  .filter(({ now, before }) => Math.abs(now - before) > 10)
  .map(({ now, before, unit: of, than, form }) => {
    const isUp = now > before;
    const far = (by: number): string => `${isUp ? '增加' : '减少'}${by}${of}`;
    return {
      numbers: [now, before, Math.abs(now - before)],
      write: ([first = 0, second = 0, by = 0]) =>
        form
          ? `登记${first}${of},${than}${second}${of}${far(by)}。`
          : `登记由上年的${second}${of}${isUp ? '增至' : '降至'}${first}${of},${far(by)}。`,
    };
  });

/** 登记30件,占全部80件的37.5%: the percentage in tenths */
const share: fc.Arbitrary<Made> = fc
  .record({ part: fc.integer({ min: 20, max: 900 }), rest: fc.integer({ min: 1, max: 900 }), unit, form: fc.boolean() })
  .map(({ part, rest, unit: of, form }) => ({
    numbers: [part, part + rest, Math.round((1000 * part) / (part + rest))],
    write: ([first = 0, whole = 0, tenths = 0]) =>
      form
        ? `登记${first}${of},占全部${whole}${of}的${(tenths / 10).toFixed(1)}%。`
        : `登记${whole}${of},其中网上${first}${of},占${(tenths / 10).toFixed(1)}%。`,
  }));

describe.each([
  ['totals', total],
  ['halves', halves],
  ['differences', difference],
  ['shares', share],
] as const)('sentences made of numbers: %s', (_, made) => {
  it('give nothing where the numbers agree', () => {
    fc.assert(
      fc.property(made, ({ write, numbers }) => faultsIn(write(numbers)) === 0),
      { numRuns: 400 },
    );
  });

  it('are found wherever what follows from the others is another number', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 7, max: 900 }), ({ write, numbers }, more) => {
        const last = numbers.length - 1;
        return faultsIn(write(numbers.map((number, at) => (at === last ? number + more : number)))) > 0;
      }),
      { numRuns: 400 },
    );
  });
});
