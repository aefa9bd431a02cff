import { describe, expect, it } from 'vitest';
import { checkText, draftOf } from '../../support/check';
import { enough, growths } from '../../support/cost';
import { isLong } from '../../support/runs';
import { draftWith } from './support';

const pieces = [
  '收到',
  '收到申请1件，',
  '其中',
  '其中1件',
  '共9件，其中1件、',
  '9',
  '9,',
  '999,',
  '一',
  '十',
  '1件、',
  '（',
  '（含上年结转',
  '未收到',
  '均已办结，',
  '行政复议1件，均获维持；',
  '均',
  '2023年',
  '2023年，',
  '统计期限',
  '统计期限2024年1月1日',
  '截止',
  '截止 ',
  'X',
  '×',
  '_',
  '（此处',
  '中,',
  '中 ',
  '(中',
  '全县',
  '《全县',
  '向我',
  '向我提出',
  '一，二、',
  '。',
  '其中。',
  '12345',
  '1-',
  '约1件',
  '信息处理费',
  '考核',
  '\ud800',
  '😀',
  '中\u00a0',
  '１',
  '⼀',
  '自然人',
  '法人或',
  '、',
  '和',
  '件',
  '分别',
  '、分别1件、',
  '累计收到9件，其中今年收到1件，',
];

/**
 * A megabyte where time is given, so much in the usual run: a sixteenth of it is longer than the lines in which rows of a
 * table are looked for, which is work that a longer line does not give.
 */
const length = isLong ? 250_000 : 34_000;

/** What is read again and again in ways that may cost more the longer it goes on. */
const repeated = [
  '收到',
  '9',
  '其中',
  '其中1件',
  '收到申请1件，',
  '全县',
  '中,',
  '行政复议1件，均获维持；',
  '2023年，',
  '（',
  '1件、',
  '1件（',
  '1件（2件、',
  '9件包括1件、',
  '上年1件、',
  '上年结转4件已于1月答复，',
  '今年共公开信息9条。',
  '2023年以来，9件。',
  '予以公开、部分公开分别为1件、2件，',
  '累计收到9件，其中今年1件，',
] as const;
const grows = growths(
  repeated.map((piece) => {
    const text = (times: number): string => draftWith(piece.repeat(Math.ceil((times * length) / piece.length)));
    return [piece, (times) => void checkText(text(times))];
  }),
);

/** Fixes are asked of so many findings from each end: each is tried on the whole text, and all of them at length. */
const asked = isLong ? Infinity : 10;

/** Checks a text; every finding and every edit of a fix lies in it. */
function checkWhole(text: string): void {
  const { diagnoses } = checkText(text);
  for (const [index, { finding }] of diagnoses.entries()) {
    const isAsked = Math.min(index, diagnoses.length - 1 - index) < asked;
    for (const { start, end } of [
      finding.span,
      ...((isAsked && finding.fixes?.()) || []).flatMap(({ edits }) => edits.map(({ span }) => span)),
    ]) {
      expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }
  }
}

describe('a hostile sentence', () => {
  it.each(pieces)('of %j again and again is read to its end', (piece) => {
    const text = draftWith(piece.repeat(Math.ceil(4000 / piece.length)));
    checkWhole(text);
    const reading = draftOf(text).reading;
    for (const { number, sentence } of reading?.prose.statements ?? []) {
      expect(sentence.start <= number.start && number.end <= sentence.end).toBe(true);
    }
  });

  it.each(repeated)('of %j costs no more than in proportion to its length', (piece) => {
    expect(grows(piece)).toBeLessThan(enough);
  });
});
