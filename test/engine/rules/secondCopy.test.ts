import { describe, expect, it } from 'vitest';
import { checkText } from '../../support/check';
import { clean, edit } from '../../support/samples';

function insertsOf(text: string): string[] {
  return checkText(text).diagnoses.flatMap(({ rule, finding }) =>
    ['section-missing', 'table-missing'].includes(rule.code) ? [`${rule.code}: ${finding.fixes?.().length ?? 0}`] : [],
  );
}

const table = clean.slice(clean.indexOf('行政复议\t'), clean.indexOf('五、存在的'));

describe('no fix inserts a second copy', () => {
  it.each([
    ['by its number', '五、存在的主要问题及改进情况', '五、不足和打算'],
    ['by its number, of one with a table', '四、政府信息公开行政复议、行政诉讼情况', '四、救济情况'],
    ['by its words', '五、存在的主要问题及改进情况', '主要问题和改进情况'],
    ['by its words, with the number of another', '五、存在的主要问题及改进情况', '七、存在主要问题和改进情况'],
    ['by its words behind a number of another rank', '二、主动公开政府信息情况', '2.主动公开政府信息情况'],
    ['by its words behind the number of a part', '六、其他需要报告的事项', '第六部分 其他需要报告事项'],
    ['by its words behind a number with a mark', '五、存在的主要问题及改进情况', '5、存在的主要问题及改进情况'],
    ['by its place above its table', '三、收到和处理政府信息公开申请情况', '## 申请统计'],
  ])('of a section that is found %s', (_, from, to) => {
    for (const found of insertsOf(edit(clean, from, to))) expect(found).toMatch(/: 0$/);
  });

  it('of a table whose labels stand there in a state that is not read', () => {
    const labels = table
      .split(/[\t\n]+/)
      .filter((cell) => !/^[0-9]*$/.test(cell))
      .join('\n');
    for (const found of insertsOf(edit(clean, table, `${labels}\n\n`))) expect(found).toMatch(/: 0$/);
  });

  it('but what is nowhere is inserted', () => {
    expect(insertsOf(edit(clean, table, ''))).toEqual(['table-missing: 1']);
    expect(insertsOf(edit(clean, '五、存在的主要问题及改进情况\n', ''))).toEqual(['section-missing: 1']);
    expect(insertsOf(edit(clean, '三、收到和处理政府信息公开申请情况\n', ''))).toEqual(['section-missing: 1']);
    expect(
      insertsOf(edit(clean, '五、存在的主要问题及改进情况\n', '一、存在的问题：目录偏旧。\n\n二、改进措施：\n')),
    ).toEqual(['section-missing: 1']);
    expect(insertsOf(edit(clean, '六、其他需要报告的事项\n', '没有其他需要报告的事项。\n'))).toEqual([
      'section-missing: 1',
    ]);
  });
});
