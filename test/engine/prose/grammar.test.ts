import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../support/faults';
import { codesOf } from './support';

/** The counts of the clean sample, each with wordings that the grammar claims to read. */
const counts: readonly (readonly [value: number, wordings: readonly string[]])[] = [
  [28, ['收到申请N件', '新收政府信息公开申请N件', '受理申请N份', '共收到申请N个', '接收并登记申请N件']],
  [4, ['上年结转N件', '上年度结转申请N件']],
  [29, ['答复申请N件', '办结N件', '审核并答复N件', '作出答复N件']],
  [3, ['结转下年度N件', '结转下一年继续办理N件', '尚有N件正在办理，结转下年度', '其余N件因补正结转下年度']],
  [2, ['发生行政复议N件', '因政府信息公开被申请行政复议N件']],
  [1, ['被提起行政诉讼N件', '发生行政诉讼N件']],
];
const openings = ['', '全年', '2024年，', '本年度，我局', '依申请公开方面，'];
const joints = ['，', '；'];

/** Wordings in the order of the report, some left out; the one at `slip` says another number. */
function sentenceOf(
  pick: <T>(list: readonly T[]) => T,
  slip: number | null,
): { readonly text: string; readonly size: number } {
  const first = counts.slice(0, 1 + pick([0, 1, 2, 3, 4, 5]));
  const parts = first.map(([value, wordings], at) =>
    pick(wordings).replace('N', String(at === slip ? value + 40 : value)),
  );
  return { text: `${pick(openings)}${parts.join(pick(joints))}。`, size: parts.length };
}

describe('sentences built from the grammar', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'give nothing where their numbers agree, and the one that does not: %i',
    (seed) => {
      const picker = (): (<T>(list: readonly T[]) => T) => {
        const random = randomFrom(seed);
        return (list) => list[Math.floor(random() * list.length)] as (typeof list)[number];
      };
      const { text, size } = sentenceOf(picker(), null);
      expect(codesOf(text), text).toEqual([]);
      for (let slip = 0; slip < size; slip++) {
        const wrong = sentenceOf(picker(), slip).text;
        expect(codesOf(wrong), wrong).toEqual(['prose-figure']);
      }
    },
  );
});
