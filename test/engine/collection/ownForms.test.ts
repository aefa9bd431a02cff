import { describe, expect, it } from 'vitest';
import { Collection, nothingAsked } from '../../../server/engine/collection/collection';
import { compile, type Compilation } from '../../../server/engine/collection/compile';
import { profileOf } from '../../../server/engine/collection/profile';
import { withForms } from '../../../server/engine/reading/engine';
import { formatDecimal } from '../../../server/engine/text/decimal';
import { draftOf, engine } from '../../support/check';
import { formFile } from '../../support/forms';

const columns = ['预算', '支出', { label: '执行率', type: 'percent', digits: 1 }, { label: '备注', type: 'text' }];
const compiling = (rows: readonly object[]): Compilation => {
  const { form } = formFile({
    'gouji-form': 1,
    id: 'budget',
    title: '经费执行报告',
    sections: [{ title: '执行情况', table: 't' }],
    tables: [{ key: 't', corner: '项目', columns, rows, equations: ['执行率 = 支出 / 预算'] }],
  });
  if (!form) throw new Error('no form');
  const text = (body: string, budget: number, rate: string): string =>
    `${body}2031年经费执行报告\n\n一、执行情况\n\n| 项目 | 预算 | 支出 | 执行率 | 备注 |\n| --- | --- | --- | --- | --- |\n` +
    `| 道路 | ${budget} | 50 | ${rate} | 好 |\n| 合计 | ${budget} | 50 | ${rate} | |\n`;
  const collection = new Collection([form]);
  for (const [name, report] of [
    ['a', text('青禾县水务局', 100, '50.0%')],
    ['b', text('青禾县住建局', 300, '16.7%')],
  ] as const)
    collection.set(profileOf(draftOf(report, {}, withForms(engine, [form])), { id: name, name }));
  return compile(collection, { institution: '青禾县人民政府', year: 2031 }, nothingAsked);
};
const total = { label: '合计', total: true };

describe('the sums of parts by a form of one’s own', () => {
  it('are of what can be added up: a rate is that of the sums, and texts are none', () => {
    const { compiled } = compiling([{ label: '道路' }, total]);
    expect([...(compiled?.sums ?? [])].map(([{ id }, sum]) => [id, formatDecimal(sum)])).toEqual([
      ['t/道路/预算', '400'],
      ['t/道路/支出', '100'],
      ['t/合计/预算', '400'],
      ['t/合计/支出', '100'],
      ['t/道路/执行率', '25.0'],
      ['t/合计/执行率', '25.0'],
    ]);
  });

  it('are not worked out where each has rows of its own', () => {
    const { compiled, obstacles } = compiling([{ label: '项目', list: true }, total]);
    expect(compiled).toBeNull();
    expect(obstacles.map(({ kind }) => kind)).toEqual(['ownRows', 'ownRows']);
  });
});
