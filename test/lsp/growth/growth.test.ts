import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../support/cost';
import { isLong } from '../../support/runs';
import { clean, edit } from '../../support/samples';
import { features } from '../../../server/lsp/features/index';
import { ofNoReport, workOn } from './requests';

/** What a text may hold again and again; each is read, and found fault with, in a way of its own. */
const pieces = [
  'XX年XX月',
  '甲',
  '全年收到申请5件，',
  '其中1件、',
  '一、',
  '（一）',
  '（',
  '“',
  '2023年，',
  '截止',
  '，，',
  '；',
  '1.',
  '第一，',
  '公民',
  '\t1',
  '1\t',
  '|1',
  '属于国家秘密\t',
  '<b>',
  '&#x4e00;',
  '___',
  '**',
  '\u200b',
  '\ud800',
  'XX\n',
  '甲\n',
  '一、总体情况\n',
  '（一）主动公开\n正文。\n',
  '3.其他\t1\t2\t3\t4\t5\t6\t7\n',
  '甲\t1\t2\n\n',
  '信息内容\t本年处理决定数量\n行政许可\t5\n\n',
  '属于国家秘密\n1\n',
  '<table><tr><td>甲</td><td>1</td></tr></table>\n',
  '<p>XX</p>',
  '收到申请1件，同比增长10%。\n',
  '政府信息公开年度报告\n',
  '六、其他需要报告的事项\n\n无其他事项。\n\n',
  '2024年1月1日\n',
  '截止目前，\n',
] as const;

const draftOf = (piece: string, length: number): string =>
  edit(clean, '（一）主动公开。', `（一）主动公开。${piece.repeat(Math.ceil(length / (piece.length || 1)))}`);

/** The second half of a text takes the steps of the first; three times as many is what a square takes. */
const generous = 1.5;
const shortest = isLong ? 8000 : 1000;

/** What the second half of a text of each piece takes, in parts of what the first took; the draft without either is taken off. */
async function secondHalves(): Promise<Map<string, number>> {
  const lengths = pieces.flatMap((piece) => [1, 2].map((times) => draftOf(piece, times * shortest)));
  const works: (() => void)[] = [];
  for (const text of [draftOf('', 0), ...lengths]) works.push(await workOn(text));
  const [none = 0, ...steps] = stepsOf(works);
  return new Map(
    pieces.map((piece, index) => {
      const [first = 0, both = 0] = steps.slice(2 * index);
      return [piece, (both - first) / Math.max(first - none, 2000)];
    }),
  );
}

describe('every request that the server answers', () => {
  it('is asked here, but for those that work on no report', () => {
    const methods = features.map(({ method }) => method);
    for (const method of ofNoReport) expect(methods).toContain(method);
    expect(methods).toEqual(
      expect.arrayContaining([
        'textDocument/diagnostic',
        'textDocument/codeAction',
        'gouji/preview',
        'gouji/checkText',
      ]),
    );
  });

  let halves: Promise<Map<string, number>> | undefined;
  it.each(pieces)('takes steps in proportion to a draft of %j', async (piece) => {
    halves ??= secondHalves();
    expect((await halves).get(piece)).toBeLessThan(generous);
  });

  it.each(isLong ? pieces : (['XX年XX月'] as const))(
    'is answered for a draft of 400,000 characters of %j',
    async (piece) => {
      const work = await workOn(
        draftOf(piece, 400_000),
        ({ method }) => isLong || ['textDocument/codeAction', 'gouji/preview'].includes(method),
      );
      work();
    },
  );
});
