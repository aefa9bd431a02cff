import { describe, expect, it } from 'vitest';
import { officialForms } from '../../../server/engine/form/editions';
import type { Form, FormTable } from '../../../server/engine/form/form';
import type { Draft } from '../../../server/engine/reading/draft';
import { check, type Diagnosis } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { checkText, draftOf, messageOf } from '../../support/check';
import { writers, type Vary } from '../../support/layouts';
import { slotsOf } from '../../support/write';

const overview =
  '（一）主动公开。平稳。\n（二）依申请公开。平稳。\n（三）政府信息管理。平稳。\n（四）平台建设。平稳。\n（五）监督保障。平稳。';
const fees = '信息处理费：发出收费通知0件，总金额0元，实际收取0元。';

/** A report with 0 in every figure but those that `isBlank`, its tables in one layout. */
function report(
  form: Form,
  layout: string,
  isBlank: (id: string) => boolean,
  vary?: (table: FormTable) => Vary | undefined,
): string {
  const year = form.years.from ?? 2019;
  const figures = new Map(
    slotsOf(form)
      .filter(({ id }) => !isBlank(id))
      .map(({ id }) => [id, '0']),
  );
  const parts = form.sections.map(({ heading, table: key }) => {
    const table = form.tables.find((other) => other.key === key);
    const text = table ? writers[layout]?.(table, figures, vary?.(table)) : `${overview}\n${fees}`;
    return `${heading}\n\n${text ?? ''}\n`;
  });
  return `青禾县水务局${year}年政府信息公开工作年度报告\n\n统计期限为${year}年1月1日至${year}年12月31日。\n\n${parts.join('\n')}`;
}

/** How a table stands in its lines, and how a PDF parts words, are matters of the layout. */
const ofLayout = /^(?:table-layout|punctuation):/;
/** What is found in a draft, but for its layout. */
const foundIn = (draft: Draft): Diagnosis[] =>
  check(draft, rules, {}).diagnoses.filter(({ key }) => !ofLayout.test(key));
const keysIn = (draft: Draft): string[] => foundIn(draft).map(({ key }) => key);
const keys = (text: string): string[] => keysIn(draftOf(text));

const states: Readonly<
  Record<string, { readonly isBlank: (id: string) => boolean; readonly keys: readonly string[] }>
> = {
  'nothing blank': { isBlank: () => false, keys: [] },
  'all blank': {
    isBlank: () => true,
    keys: ['table-blank:disclosure', 'table-blank:requests', 'table-blank:disputes'],
  },
  'table 2 blank': { isBlank: (id) => id.startsWith('disclosure/'), keys: ['table-blank:disclosure'] },
  'table 3 blank': { isBlank: (id) => id.startsWith('requests/'), keys: ['table-blank:requests'] },
  'table 4 blank': { isBlank: (id) => id.startsWith('disputes/'), keys: ['table-blank:disputes'] },
  'one row of table 3 blank': {
    isBlank: (id) => id.startsWith('requests/granted/'),
    keys: ['figure-blank:requests/granted'],
  },
  'many rows of table 3 blank': {
    isBlank: (id) => /^requests\/(?:refused|unavailable|declined)/.test(id),
    keys: ['figure-blank:requests'],
  },
  'a row of several figures blank in table 2': {
    isBlank: (id) => id.startsWith('disclosure/normative'),
    keys: ['figure-blank:disclosure/normativeDocuments'],
  },
  'a row of one figure blank in table 2': {
    isBlank: (id) => id.startsWith('disclosure/licences/'),
    keys: ['figure-blank:disclosure/licences'],
  },
};

describe.each(officialForms.map((form) => ({ edition: form.edition, form })))('the form of $edition', ({ form }) => {
  describe.each(Object.entries(states))('%s', (_, state) => {
    it.each(Object.keys(writers))('is found to be so in %s', (layout) => {
      const text = report(form, layout, state.isBlank);
      // Too few of its lines have a tab to be known as a table: it is said not to be read, and nothing false is said.
      const draft = draftOf(text);
      const isUnread = draft.reading?.binding.tables.some(({ status }) => status === 'unread') === true;
      if (isUnread) {
        const [only, ...others] = foundIn(draft);
        expect(others).toEqual([]);
        expect(only && messageOf(only)).toMatch(/^读不出/);
        expect(only?.finding.fixes?.() ?? []).toEqual([]);
      }
      if (!isUnread) expect(keysIn(draft)).toEqual(state.keys);
      expect(isUnread).toBe(isUnread && layout === 'one cell a line, a tab before all but the first');
    });
  });
});

const [form2019, form2021] = officialForms as [Form, Form];
const isNone = (): boolean => false;
/** Layouts that leave what is written in cells as it is varied. */
const varied = Object.keys(writers).filter((name) => name !== 'html');

describe('a writer’s note behind a label is no part of it', () => {
  const note =
    '（本局窗口承办的给付、确认、奖励、裁决、检查、征收以及代收、计量、巡查、登记等各类服务，含委托乡镇（街道）办理的部分，不含热线受理的咨询）';
  const withNote: Vary = (rows) =>
    rows.map((row) =>
      row.map((text) => (/^(?:行政许可|3\.补正后申请内容仍不明确|（七）总计)$/.test(text) ? text + note : text)),
    );

  it.each(varied)('however long it is, in %s', (layout) => {
    for (const form of [form2019, form2021]) {
      const text = report(form, layout, isNone, () => withNote);
      expect(text).toContain(note);
      const draft = draftOf(text);
      expect(keysIn(draft).filter((key) => !key.startsWith('row-label:'))).toEqual([]);
      expect(draft.reading?.binding.figures.size).toBe(slotsOf(form).length);
    }
  });
});

describe('the labels of a group’s rows are lost', () => {
  const lose =
    (labels: RegExp): Vary =>
    (rows) =>
      rows.map((row) => row.map((text) => (labels.test(text) ? '' : text)));
  const group = /^[1-8]\.(?:属于|其他法律|危及|保护)/;
  const drop = (form: Form, layout: string, labels: RegExp): string =>
    report(form, layout, isNone, (table) => (table.rows.length > 20 ? lose(labels) : undefined));

  it.each(varied)('and the rows between two that are known are read by their place, in %s', (layout) => {
    const text = drop(form2021, layout, group);
    const draft = draftOf(text);
    expect(foundIn(draft).map(messageOf)).toEqual([
      '自此行起有 8 行没有行标题，按其位置读作「1.属于国家秘密」至「8.属于行政查询事项」；请补上行标题。',
    ]);
    expect(draft.reading?.binding.figures.size).toBe(slotsOf(form2021).length);
  });

  it('where the group may be one row, too', () => {
    expect(keys(drop(form2021, 'tabs', /^[1-3]\.(?:申请人|其他$)/))).toEqual([
      'row-label:requests/other.lateCorrection',
    ]);
  });

  it('and nothing is guessed where there is a row more or less; the group is never called unknown', () => {
    const text = drop(form2021, 'tabs', group).replace(/(\n\t（三）不予公开[^\n]*\n)[^\n]*\n/, '$1');
    const found = checkText(text)
      .diagnoses.filter(({ rule }) => rule.code === 'row-unknown')
      .map(messageOf);
    expect(found).toEqual([
      '「（三）不予公开」之下的行没有各自的行标题，行数又与规定的不同，看不出哪一行是哪一项；请补上行标题。',
    ]);
  });
});
