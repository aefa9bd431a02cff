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
  edit(clean, '（一）主动公开。', `（一）主动公开。${piece.repeat(Math.ceil(length / piece.length))}`);

/** Twice the text takes twice the steps; four times is what a square takes. Steps that come whatever the length are taken off. */
const generous = 3;
const shortest = isLong ? 8000 : 1000;

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

  it.each(pieces)('takes steps in proportion to a draft of %j', async (piece) => {
    const runs = await Promise.all([1, 2, 4].map((times) => workOn(draftOf(piece, times * shortest))));
    const [first = 0, second = 0, third = 0] = stepsOf(runs);
    expect((third - second) / (2 * Math.max(second - first, 2000))).toBeLessThan(generous / 2);
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
