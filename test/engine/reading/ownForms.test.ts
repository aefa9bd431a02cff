import { describe, expect, it } from 'vitest';
import { withForms } from '../../../server/engine/reading/engine';
import type { Draft } from '../../../server/engine/reading/draft';
import { draftOf, engine } from '../../support/check';
import { formSet } from '../../support/forms';

const form = (id: string, over: object = {}): object => ({
  'gouji-form': 1,
  id,
  title: '季度工作报告',
  sections: ['工作开展情况'],
  ...over,
});
const { forms } = formSet({
  'a.json': form('quarter'),
  'b.json': form('city', { title: '城市管理季度工作报告' }),
  'c.json': form('yearless', { title: { name: '专题调研报告', year: false } }),
  'd.json': form('province', { extends: '2021', title: undefined, years: { from: 2023 } }),
  'e.json': form('short', { title: '工作年度报告' }),
});
const own = withForms(engine, forms);
const read = (text: string, options = {}): Draft => draftOf(text, options, own);

describe('the form of a draft', () => {
  it.each([
    ['青禾市水务局2031年第三季度工作报告', 'quarter', '青禾市水务局', 2031],
    ['青禾市水务局2031年一季度工作报告', 'quarter', '青禾市水务局', 2031],
    ['青禾市城市管理季度工作报告', 'city', '青禾市', null],
    ['青禾市水务局专题调研报告', 'yearless', '青禾市水务局', null],
    ['青禾市水务局2023年政府信息公开工作年度报告', 'province', '青禾市水务局', 2023],
    ['青禾市水务局2022年政府信息公开工作年度报告', '2021', '青禾市水务局', 2022],
    ['青禾市水务局2020年政府信息公开工作年度报告', '2019', '青禾市水务局', 2020],
    ['青禾市水务局2031年度工作年度报告', 'short', '青禾市水务局', 2031],
    ['关于做好季度工作报告的通知', null, null, null],
    ['会议纪要', null, null, null],
  ])('%s: %s', (title, id, institution, year) => {
    const draft = read(`${title}\n\n一、工作开展情况\n\n各项工作按计划推进。\n`);
    expect(draft.form?.edition ?? null).toBe(id);
    if (id !== null) expect(draft.title).toMatchObject({ institution, year });
  });

  it('may be chosen by hand, an edition as well', () => {
    expect(read('会议纪要', { form: 'quarter', isReport: true }).form?.edition).toBe('quarter');
    expect(read('青禾市水务局2023年政府信息公开工作年度报告', { form: '2021' }).form?.edition).toBe('2021');
    expect(read('青禾市水务局2031年第三季度工作报告', { form: '2021' }).isReport).toBe(false);
  });

  it('has its table found by most of its labels, however short they are', () => {
    const { forms: short } = formSet({
      'a.json': form('short', {
        tables: [{ key: 't', columns: ['次数'], rows: ['甲', '乙', { label: '合计', total: true }] }],
      }),
    });
    const text =
      '青禾市水务局2031年第三季度工作报告\n\n一、工作开展情况\n\n| 片区 | 次数 |\n| --- | --- |\n| 甲 | 3 |\n| 乙 | 4 |\n| 合计 | 8 |\n';
    const draft = draftOf(text, {}, withForms(engine, short));
    expect(draft.reading?.evaluations.map(({ status }) => status)).toEqual(['failed']);
  });

  it('cites nothing of the law for a form altogether one’s own', () => {
    expect(read('青禾市水务局2031年第三季度工作报告').isOfOwn).toBe(true);
    expect(read('青禾市水务局2023年政府信息公开工作年度报告').isOfOwn).toBe(false);
  });
});
