import { expect, it } from 'vitest';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf, engine } from '../../support/check';
import { formFile } from '../../support/forms';

const { form } = formFile({
  'gouji-form': 1,
  id: 'budget',
  title: '经费执行报告',
  sections: [{ title: '经费', table: 't' }],
  tables: [
    {
      key: 't',
      columns: [
        { label: '预算', type: 'amount' },
        { label: '支出', type: 'amount' },
      ],
      rows: ['培训', '印刷', { label: '合计', total: true }],
    },
  ],
});

function found(...cells: readonly string[]): string[] {
  if (!form) throw new Error('no form');
  const [a, b, c, d, e, f] = cells;
  const rows = `| 项目 | 预算 | 支出 |\n| 培训 | ${a} | ${b} |\n| 印刷 | ${c} | ${d} |\n| 合计 | ${e} | ${f} |`;
  const draft = draftOf(`松岭市某处2031年经费执行报告\n\n一、经费\n\n${rows}\n`, {}, withForms(engine, [form]));
  return check(draft, rules, {}).diagnoses.map(({ rule }) => rule.code);
}

it('sums of money in a form of one’s own may part their thousands, and a mark may stand for nothing', () => {
  expect(found('1,200.00', '12,345,678', '300', '—', '1,500.00', '12,345,678.00')).toEqual([]);
  expect(found('1,200.00', '5', '300', '—', '1,600.00', '5')).toEqual(['form-equation']);
  expect(found('１２００', '5', '300', '1', '1500', '6')).toEqual(['figure-format']);
  expect(found('1200', '5', '300', '', '1500', '5')).toEqual(['figure-blank']);
});
