import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Form } from '../../../server/engine/form/form';
import { withForms } from '../../../server/engine/reading/engine';
import { Draft } from '../../../server/engine/reading/draft';
import type { WrittenLayout } from '../../../server/engine/report/tables/layouts';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { isReadAs, reportTitle, skeletonOf, type Skeleton, type Wish } from '../../../server/engine/writing/skeleton';
import { engine } from '../../support/check';
import { formFile, problemsOf } from '../../support/forms';
import { readProject } from '../../support/samples';

const long = process.env['GOUJI_LONG'] !== undefined;
const layouts: readonly WrittenLayout[] = ['tabs', 'pipes', 'html'];
const wish = { institution: '青禾市柳湾区城市管理局', year: 2031, level: '' } as const;

function formOf(file: object | string): Form {
  const read = formFile(file);
  if (!read.form) throw new Error(problemsOf(read).join('; '));
  return read.form;
}

const read = (form: Form, { text, layout }: Skeleton): Draft =>
  new Draft(text, withForms(engine, [form]), { form: 'auto', isReport: false, layout });

/** What asks for something that is still blank. */
const blanks = ['placeholder', 'table-blank', 'figure-blank', 'section-empty'];

const rowNames = ['道路养护', '绿化管护', '设施更新', '排水疏浚', '环卫保洁', '照明维护', '桥梁检测', '公厕改造'];
const columnNames = ['市级安排', '县级配套', '自筹部分', '其他来源'];
const groupNames = ['东部片区', '西部片区', '北部片区'];

/** Forms with sections of all kinds and a table: flat or in groups, with lists, totals, texts and rates, down or across. */
const forms = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    isGrouped: fc.boolean(),
    isList: fc.boolean(),
    isAcross: fc.boolean(),
    width: fc.integer({ min: 1, max: 4 }),
    hasTotals: fc.boolean(),
    note: fc.constantFrom(null, 'first', 'last'),
    hasRate: fc.boolean(),
    type: fc.constantFrom('count', 'amount'),
    sections: fc.array(
      fc.record(
        {
          leastLength: fc.integer({ min: 1, max: 60 }),
          mentions: fc.constantFrom(['安全生产'], ['安全|安全生产', '汛期']),
          required: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 4 },
    ),
    place: fc.nat(),
    isYearless: fc.boolean(),
    name: fc.constantFrom('经费执行报告', '季度工作报告', '半年度工作总结', '项目进展情况报告'),
  })
  .map(({ sizes, isGrouped, isList, isAcross, width, hasTotals, note, hasRate, type, sections, place, ...own }) => {
    const total = (label: string): object[] => (hasTotals ? [{ label, total: true }] : []);
    const leaves = (group: number, size: number): object[] =>
      isList && !isAcross
        ? [{ label: '项目', list: true }]
        : // One figure alone is no table.
          Array.from({ length: size + (isAcross ? 1 : 0) }, (_, at) => ({
            label: `${rowNames[(group * 3 + at) % 8] ?? ''}${group + 1}`,
          }));
    const rows = isGrouped
      ? sizes.map((size, group) => ({
          label: groupNames[group],
          rows: [...leaves(group, size), ...(isAcross ? [] : total('小计'))],
        }))
      : leaves(0, (sizes[0] ?? 1) + 1);
    const text = { label: '承办单位', type: 'text' };
    const isPlain = isAcross;
    const columns = [
      ...(note === 'first' && !isPlain ? [text] : []),
      ...columnNames.slice(0, width).map((label) => ({ label, type })),
      ...(hasTotals && width > 1 ? [{ label: '总数', total: true }] : []),
      ...(hasRate && width > 1 && !isPlain ? [{ label: '占比', type: 'percent', digits: 1 }] : []),
      ...(note === 'last' && !isPlain ? [text] : []),
    ];
    const titles = ['工作开展情况', '存在的问题', '下步安排', '其他事项'];
    const all: object[] = sections.map((section, at) => ({ title: titles[at], ...section }));
    all.splice(place % (all.length + 1), 0, { title: '经费情况', table: 't' });
    return formOf({
      'gouji-form': 1,
      id: 'random',
      title: { name: own.name, ...(own.isYearless ? { year: false } : {}) },
      sections: all,
      tables: [
        {
          key: 't',
          corner: '项目名称',
          ...(isAcross ? { across: true } : {}),
          columns,
          rows: [...rows, ...(isAcross ? [] : total('合计'))],
          equations: hasRate && width > 1 && !isPlain ? ['占比 = 市级安排 / 县级配套'] : [],
        },
      ],
    });
  });

describe('a new report by a form of one’s own', () => {
  it('reads back in every layout with every cell in its place, and asks for nothing but what is blank', () => {
    fc.assert(
      fc.property(forms, fc.constantFrom(...layouts), (form, layout) => {
        const made = skeletonOf(form, { ...wish, layout }, null);
        const draft = read(form, made);
        expect(draft.form?.edition, made.text).toBe(form.edition);
        const { reading } = draft;
        const slots = reading?.form.tables.flatMap(({ rows }) => rows.flatMap((row) => row.slots)) ?? [];
        const found = new Set([...(reading?.binding.figures.keys() ?? [])].map(({ id }) => id));
        expect(
          slots.map(({ id }) => id).filter((id) => !found.has(id)),
          made.text,
        ).toEqual([]);
        if (form.template) expect(slots.filter(({ row }) => row.isItem).length, made.text).toBeGreaterThan(2);
        const other = check(draft, rules, {}).diagnoses.filter(({ rule }) => !blanks.includes(rule.code));
        expect(
          other.map(({ key }) => key),
          made.text,
        ).toEqual([]);
        const { start, end } = made.first;
        expect(start === made.text.length || made.text.slice(start, end).includes('此处填写')).toBe(true);
      }),
      { numRuns: long ? 2000 : 60 },
    );
  });

  it('has blocks beside each other, and every cell of both reads back', () => {
    const rowsOf = (size: number, at: number): object[] => [
      ...Array.from({ length: size }, (_, row) => ({ label: `${rowNames[row] ?? ''}${at}` })),
      { label: '合计', total: true },
    ];
    const size = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(size, size, fc.boolean(), fc.constantFrom(...layouts), (left, right, isWide, layout) => {
        const columns = isWide ? ['预算', '决算'] : ['金额'];
        const blocks = [
          { label: '收入', corner: '收入项目', columns, rows: rowsOf(left, 1) },
          { label: '支出', corner: '支出项目', columns, rows: rowsOf(right, 2) },
        ];
        const form = formOf({
          'gouji-form': 1,
          id: 'beside',
          title: '收支执行报告',
          sections: [{ title: '收支情况', table: 't' }],
          tables: [{ key: 't', beside: blocks, equations: [`收入.合计 = 支出.合计`] }],
        });
        const made = skeletonOf(form, { ...wish, layout }, null);
        const draft = read(form, made);
        const found = new Set([...(draft.reading?.binding.figures.keys() ?? [])].map(({ id }) => id));
        expect(
          [...form.slots.keys()].filter((id) => !found.has(id)),
          made.text,
        ).toEqual([]);
        const other = check(draft, rules, {}).diagnoses.filter(({ rule }) => !blanks.includes(rule.code));
        expect(
          other.map(({ key }) => key),
          made.text,
        ).toEqual([]);
      }),
      { numRuns: long ? 500 : 30 },
    );
  });

  it.each(['quarterly', 'projects'])('of the sample %s is clean but for its blanks', (name) => {
    const form = formOf(readProject(`samples/forms/${name}.gouji-form.json`));
    for (const layout of layouts) {
      const made = skeletonOf(form, { ...wish, period: '第二季度', layout }, null);
      expect(made.text.split('\n')[0]?.replace(/^# /, '')).toBe(
        `青禾市柳湾区城市管理局2031年第二${form.title.name.startsWith('季度') ? '' : '季度'}${form.title.name}`,
      );
      const codes = check(read(form, made), rules, {}).diagnoses.map(({ rule }) => rule.code);
      expect(
        codes.filter((code) => !blanks.includes(code)),
        made.text,
      ).toEqual([]);
      expect(codes).toContain('placeholder');
    }
  });

  it('changes an edition: what the form adds to a section is asked for, beside what the edition has there', () => {
    const form = formOf(readProject('samples/forms/province.gouji-form.json'));
    const made = skeletonOf(form, { ...wish, level: 'department', layout: 'tabs' }, null);
    expect(made.text).toContain('（此处填写业务培训）');
    expect(made.text).toContain('（此处填写主动公开');
  });

  it.each<[string, string, Partial<Wish>, string]>([
    ['季度工作报告', 'is said once', { period: '第二季度' }, '青禾局2031年第二季度工作报告'],
    ['工作报告单', 'stands before the name', { period: '上半年' }, '青禾局2031年上半年工作报告单'],
    ['半年工作总结', 'may be half of the name', { period: '上半年' }, '青禾局2031年上半年工作总结'],
    ['月度工作简报', 'is another word', { period: '3月' }, '青禾局2031年3月度工作简报'],
    ['季度工作报告', 'may be absent', {}, '青禾局2031年季度工作报告'],
  ])('is titled %s: the part of the year %s', (title, _, changes, expected) => {
    const own = { institution: '青禾局', year: 2031, ...changes };
    const form = formOf({ 'gouji-form': 1, id: 'a', title });
    expect(reportTitle(form, own)).toBe(expected);
    expect(isReadAs(form, own)).toBe(true);
  });

  it('is none of a body or a part of the year that a title would not be read to name', () => {
    const form = formOf({ 'gouji-form': 1, id: 'a', title: '季度工作报告' });
    expect(isReadAs(form, { institution: '关于印发', year: 2031 })).toBe(false);
    expect(isReadAs(form, { institution: '青禾局', year: 2031, period: '第九周' })).toBe(false);
  });
});
