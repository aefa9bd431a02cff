import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatedIn } from '../../../server/config/forms/diagnosability';
import type { Form, Slot } from '../../../server/engine/form/form';
import { compileForm } from '../../../server/engine/form/compile';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { formatDecimal } from '../../../server/engine/text/decimal';
import { draftOf, engine } from '../../support/check';
import { writers } from '../../support/layouts';
import { formFile } from '../../support/forms';

const long = process.env['GOUJI_LONG'] !== undefined;
const names = ['道路养护', '绿化管护', '设施更新', '排水疏浚', '环卫保洁', '照明维护', '桥梁检测', '公厕改造'];
const columns = ['市级安排', '县级配套', '自筹部分', '其他来源'];
const groups = ['东部片区', '西部片区', '北部片区'];

/** Trees of rows with totals in their groups and over all, and columns with a total. */
const forms = fc
  .record({
    sizes: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 3 }),
    width: fc.integer({ min: 2, max: 4 }),
    hasRowTotal: fc.boolean(),
    rate: fc.option(
      fc.record({ digits: fc.integer({ min: 0, max: 2 }), isEven: fc.boolean(), isSigned: fc.boolean() }),
    ),
    isList: fc.boolean(),
    note: fc.constantFrom(null, 'first', 'last'),
    seed: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 48, maxLength: 48 }),
  })
  .map(({ sizes, width, hasRowTotal, rate, note, isList, seed }) => {
    const namesOf = (group: number): string[] =>
      Array.from(
        { length: sizes[group] ?? 0 },
        (_, at) => `${names[(group * 3 + at) % names.length] ?? ''}项目${group + 1}`,
      );
    const rows = sizes.map((_, group) => ({
      label: groups[group] ?? '',
      rows: [...(isList ? [{ label: '项目', list: true }] : namesOf(group)), { label: '小计', total: true }],
    }));
    const rounding = rate?.isEven ? 'half-even' : 'half-up';
    const words = { label: '承办单位', type: 'text' };
    const heads = [
      ...(note === 'first' ? [words] : []),
      ...columns.slice(0, width),
      ...(hasRowTotal ? [{ label: '总计', total: true }] : []),
      ...(rate ? [{ label: '占比', type: 'percent', digits: rate.digits, rounding }] : []),
      ...(note === 'last' ? [words] : []),
    ];
    const { form, problems } = formFile({
      'gouji-form': 1,
      id: 'random',
      title: '项目经费执行报告',
      sections: [{ title: '经费执行情况', table: 't' }],
      tables: [
        {
          key: 't',
          corner: '项目名称',
          columns: heads,
          rows: [...rows, { label: '合计', total: true }],
          equations: rate ? ['占比 = 市级安排 / 县级配套'] : [],
        },
      ],
    });
    if (!form) throw new Error(JSON.stringify(problems));
    const whole = form.template
      ? compileForm(form.template, (_, list) => namesOf(groups.findIndex((group) => list.startsWith(group))))
      : form;
    return { form, whole, figures: withRates(balanced(whole, seed), rate), sign: rate?.isSigned ? '%' : '' };
  });

const isText = ({ column }: Slot): boolean => column.type === 'text';

/** The rates of a column of percentages, worked out in whole numbers: halves up, or to the even digit. */
function withRates(
  values: ReadonlyMap<Slot, number>,
  rate: { readonly digits: number; readonly isEven: boolean } | null,
): Map<Slot, number | string> {
  const figures = new Map<Slot, number | string>(values);
  for (const slot of rate ? values.keys() : []) {
    if (slot.column.type !== 'percent' || !rate) continue;
    const valueAt = (label: string): number =>
      [...values].find(([other]) => other.row === slot.row && other.column.label === label)?.[1] ?? 0;
    const [over, under] = [valueAt('市级安排') * 100 * 10 ** rate.digits, valueAt('县级配套')];
    const isHalf = (over * 2) % under === 0 && ((over * 2) / under) % 2 === 1;
    const up = Math.floor((over * 2 + under) / (under * 2));
    const units = rate.isEven && isHalf && up % 2 === 1 ? up - 1 : up;
    figures.set(slot, (units / 10 ** rate.digits).toFixed(rate.digits));
  }
  return figures;
}

/** Figures that satisfy every equation: details as given, then totals of the columns by groups, then over all. */
function balanced(form: Form, seed: readonly number[]): Map<Slot, number> {
  const values = new Map<Slot, number>();
  const totals = new Set(form.equations.map(({ total }) => total));
  const slots = form.tables.flatMap(({ rows }) => rows.flatMap((row) => row.slots));
  slots.forEach(
    (slot, at) => totals.has(slot) || isText(slot) || values.set(slot, (seed[at % seed.length] ?? 0) + at + 1),
  );
  for (let round = 0; round < 4; round++) {
    for (const { total, right, quotient } of form.equations) {
      if (quotient) continue;
      const parts = right.map((slot) => values.get(slot));
      if (total && parts.every((part) => part !== undefined))
        values.set(
          total,
          parts.reduce<number>((sum, part) => sum + part, 0),
        );
    }
  }
  for (const slot of totals) if (slot?.column.type === 'percent') values.set(slot, 0);
  return values;
}

const textOf = (
  form: Form,
  write: (typeof writers)[string],
  figures: ReadonlyMap<Slot, number | string>,
  sign: string,
): string => {
  const [table] = form.tables;
  const units = ['市政中心', '园林绿化管护服务中心一队', '无'];
  const texts = form.tables.flatMap(({ rows }) => rows.flatMap((row) => row.slots.filter(isText)));
  const written = new Map<string, string>([
    ...texts.map(({ id }, at) => [id, units[at % 3] ?? ''] as const),
    ...[...figures].map(([slot, value]) => [slot.id, `${value}${slot.column.type === 'percent' ? sign : ''}`] as const),
  ]);
  return table ? `松岭市某处2031年项目经费执行报告\n\n一、经费执行情况\n\n${write(table, written)}\n` : '';
};

describe('any form of rows, columns and totals', () => {
  it.each(Object.entries(writers))('is read exactly in %s, and balanced figures give no error', (name, write) => {
    fc.assert(
      fc.property(forms, ({ form, whole, figures, sign }) => {
        const draft = draftOf(textOf(whole, write, figures, sign), {}, withForms(engine, [form]));
        const read = [...(draft.reading?.binding.figures ?? [])]
          .filter(([slot]) => !isText(slot))
          .map(([slot, { value }]) => [slot.id, value && formatDecimal(value)]);
        // With a cell a line, or spaces between, texts may not be told from labels: nothing is read then, which is said.
        const isHard = form.template !== undefined || form.tables[0]?.rows[0]?.slots.some(isText);
        const isRead = !(isHard && read.length === 0 && /^(?:one cell|spaces)/.test(name));
        expect(new Map(read as [string, string][])).toEqual(
          new Map(isRead ? [...figures].map(([slot, value]) => [slot.id, String(value)]) : []),
        );
        expect(
          check(draft, rules, {}).diagnoses.filter(
            ({ severity, rule }) => severity === 'error' && (isRead || rule.code !== 'table-missing'),
          ),
        ).toEqual([]);
      }),
      { numRuns: long ? 100 : 4 },
    );
  });

  it('has single slips located just as gouji form check foretells', () => {
    const write = writers['tabs'];
    if (!write) throw new Error('no tabs');
    fc.assert(
      fc.property(forms, fc.nat(), fc.integer({ min: 1, max: 500 }), ({ form, whole, figures, sign }, pick, more) => {
        const isLocated = locatedIn(whole);
        const slots = [...figures.keys()];
        const slot = slots[pick % slots.length];
        if (!slot) return;
        const wrong = new Map(figures).set(slot, String(Number(figures.get(slot) ?? 0) + more));
        const draft = draftOf(textOf(whole, write, wrong, sign), {}, withForms(engine, [form]));
        const repairs = draft.reading?.failures.flatMap((group) => group.repairs) ?? [];
        const single = repairs.filter(({ changes }) => changes.length === 1);
        expect(single.some(({ changes: [change] }) => change?.slot.id === slot.id)).toBe(true);
        if (isLocated(slot)) expect(repairs).toHaveLength(1);
      }),
      { numRuns: long ? 500 : 40 },
    );
  });
});
