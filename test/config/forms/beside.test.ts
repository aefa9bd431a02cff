import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatedIn } from '../../../server/config/forms/diagnosability';
import type { Form, Slot } from '../../../server/engine/form/form';
import { withForms } from '../../../server/engine/reading/engine';
import type { Draft } from '../../../server/engine/reading/draft';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { formatDecimal } from '../../../server/engine/text/decimal';
import { draftOf, engine } from '../../support/check';
import { writers } from '../../support/layouts';
import { formFile, problemsOf } from '../../support/forms';

const long = process.env['GOUJI_LONG'] !== undefined;
const names = [
  '道路养护',
  '绿化管护',
  '设施更新',
  '排水疏浚',
  '环卫保洁',
  '照明维护',
  '桥梁检测',
  '公厕改造',
  '管线迁移',
];
const sides = ['收入', '支出', '资产'];
const columns = ['预算数', '决算数', '调整数'];

interface Block {
  readonly size: number;
  readonly isGrouped: boolean;
  readonly width: number;
  readonly hasTotal: boolean;
}

const block = fc.record<Block>({
  size: fc.integer({ min: 1, max: 4 }),
  isGrouped: fc.boolean(),
  width: fc.integer({ min: 1, max: 3 }),
  hasTotal: fc.boolean(),
});

/** Blocks beside each other, of any height and width, whose labels are the same or not, and whose last totals are equal. */
const specs = fc.record({
  blocks: fc.array(block, { minLength: 2, maxLength: 3 }),
  hasHeads: fc.boolean(),
  isShared: fc.boolean(),
  isEqual: fc.boolean(),
  hasCorner: fc.boolean(),
  seed: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 40, maxLength: 40 }),
});

type Spec = typeof specs extends fc.Arbitrary<infer T> ? T : never;

function formOf({ blocks: given, hasHeads, isShared, isEqual, hasCorner, seed }: Spec): {
  readonly form: Form;
  readonly figures: Map<Slot, number>;
} {
  // What is equal in each column has the same columns.
  const [{ width, hasTotal } = { width: 1, hasTotal: false }] = given;
  const blocks = isEqual ? given.map((one) => ({ ...one, width, hasTotal })) : given;
  const rowsOf = ({ size, isGrouped }: Block, at: number): unknown[] => {
    const own = Array.from(
      { length: size },
      (_, no) => `${names[(no + (isShared ? 0 : at * 3)) % names.length] ?? ''}项`,
    );
    const end = isShared ? '' : (sides[at] ?? '');
    const group = { label: `${end}其中单列`, rows: [...own, { label: `${end}小计`, total: true }] };
    return [...(isGrouped ? [group] : own), `${end}结转结余`, { label: `${end}合计`, total: true }];
  };
  const { form, problems } = formFile({
    'gouji-form': 1,
    id: 'random',
    title: '收支执行情况报告',
    sections: [{ title: '收支情况', table: 't' }],
    tables: [
      {
        key: 't',
        ...(hasCorner ? { corner: '项目' } : {}),
        beside: blocks.map((one, at) => ({
          ...(hasHeads ? { label: sides[at], key: `b${at}` } : {}),
          columns: [
            ...columns.slice(0, one.width),
            ...(one.hasTotal && one.width > 1 ? [{ label: '总计', total: true }] : []),
          ],
          rows: rowsOf(one, at),
        })),
        equations: isEqual && hasHeads ? [isShared ? 'b0.合计 = b1.合计' : 'b0.收入合计 = b1.支出合计'] : [],
      },
    ],
  });
  if (!form) throw new Error(JSON.stringify(problems));
  return { form, figures: balanced(form, seed) };
}

/** Figures that satisfy every equation: details as given, totals from them, and what is left over as the balance of the second block. */
function balanced(form: Form, seed: readonly number[]): Map<Slot, number> {
  const values = new Map<Slot, number>();
  const sums = form.equations.filter(({ total, left }) => total && left.length === 1);
  const slots = form.tables.flatMap(({ rows }) => rows.flatMap((row) => row.slots));
  const isCross = ({ left, right }: Form['equations'][number]): boolean =>
    right.length === 1 && /合计$/.test(left[0]?.row.key ?? '') && /合计$/.test(right[0]?.row.key ?? '');
  const totals = new Set(sums.filter((equation) => !isCross(equation)).map(({ total }) => total));
  slots.forEach((slot, at) => totals.has(slot) || values.set(slot, (seed[at % seed.length] ?? 1) + at));
  const add = (): void => {
    for (let round = 0; round < 4; round++)
      for (const equation of sums)
        if (equation.total && !isCross(equation) && equation.right.every((slot) => values.has(slot)))
          values.set(
            equation.total,
            equation.right.reduce((sum, slot) => sum + (values.get(slot) ?? 0), 0),
          );
  };
  add();
  for (const equation of form.equations.filter(isCross).filter(({ shown }) => shown.column.label !== '总计')) {
    const [one, other] = [equation.left[0], equation.right[0]];
    if (!one || !other) continue;
    const difference = (values.get(one) ?? 0) - (values.get(other) ?? 0);
    const short = difference > 0 ? other : one;
    const balance = slots.find(
      ({ row, column }) =>
        row.key.startsWith(short.row.key.slice(0, 3)) &&
        row.key.endsWith('结转结余') &&
        column.key === short.column.key,
    );
    if (balance) values.set(balance, (values.get(balance) ?? 0) + Math.abs(difference));
  }
  add();
  return values;
}

const read = (form: Form, write: (typeof writers)[string], figures: ReadonlyMap<Slot, number>): Draft => {
  const [table] = form.tables;
  const written = new Map([...figures].map(([slot, value]) => [slot.id, String(value)]));
  const text = table ? write(table, written) : '';
  return draftOf(`松岭市某处2031年收支执行情况报告\n\n一、收支情况\n\n${text}\n`, {}, withForms(engine, [form]));
};
const figuresIn = (draft: Draft): Map<string, string | null> =>
  new Map(
    [...(draft.reading?.binding.figures ?? [])].map(([{ id }, { value }]) => [id, value && formatDecimal(value)]),
  );

describe('any blocks beside each other', () => {
  it.each(Object.entries(writers))('are read exactly in %s, and balanced figures give no error', (name, write) => {
    fc.assert(
      fc.property(specs, (spec) => {
        const { form, figures } = formOf(spec);
        const { isShared } = spec;
        const draft = read(form, write, figures);
        const found = figuresIn(draft);
        const expected = new Map([...figures].map(([{ id }, value]) => [id, String(value)]));
        const { diagnoses } = check(draft, rules, {});
        // Without columns, labels of several blocks may be of either: what is not certain is not read, and that is said.
        if (isShared && /^(?:one cell|spaces)|dropped|^pipes without/.test(name)) {
          for (const [id, value] of found) expect([id, value]).toEqual([id, expected.get(id)]);
          if (found.size < expected.size) expect(diagnoses.length).toBeGreaterThan(0);
        } else {
          expect(found).toEqual(expected);
          expect(diagnoses.filter(({ severity }) => severity === 'error')).toEqual([]);
        }
      }),
      { numRuns: long ? 300 : 12 },
    );
  });
});

describe('a slip in blocks beside each other', () => {
  it('is located just as gouji form check foretells', () => {
    const write = writers['pipes'];
    if (!write) throw new Error('no pipes');
    fc.assert(
      fc.property(specs, fc.nat(), fc.integer({ min: 1, max: 500 }), (spec, pick, more) => {
        const { form, figures } = formOf(spec);
        const slots = [...figures.keys()];
        const slot = slots[pick % slots.length];
        if (!slot) return;
        const wrong = new Map(figures).set(slot, (figures.get(slot) ?? 0) + more);
        const repairs = read(form, write, wrong).reading?.failures.flatMap((group) => group.repairs) ?? [];
        const single = repairs.filter(({ changes }) => changes.length === 1);
        if (form.equations.some(({ left, right }) => [...left, ...right].includes(slot)))
          expect(single.some(({ changes: [change] }) => change?.slot.id === slot.id)).toBe(true);
        if (locatedIn(form)(slot)) expect(repairs).toHaveLength(1);
      }),
      { numRuns: long ? 1000 : 60 },
    );
  });
});

const budget = {
  key: 'b',
  corner: '项目',
  beside: [
    { label: '收入', columns: ['预算', '决算'], rows: ['本级拨款', '上级补助', { label: '合计', total: true }] },
    {
      label: '支出',
      columns: ['预算', '决算'],
      rows: ['教育', '卫生', '农业', '其他', { label: '合计', total: true }],
    },
  ],
  equations: ['收入.合计 = 支出.合计'],
};
const fileOf = (table: object): object => ({
  'gouji-form': 1,
  id: 'own',
  title: '收支情况报告',
  sections: [{ title: '收支', table: 'b' }],
  tables: [table],
});
const draftWith = (lines: readonly string[]): Draft => {
  const { form, ...rest } = formFile(fileOf(budget));
  if (!form) throw new Error(problemsOf({ form, ...rest }).join());
  return draftOf(`松岭市某处2031年收支情况报告\n\n一、收支\n\n${lines.join('\n')}\n`, {}, withForms(engine, [form]));
};
const keys = (draft: Draft): string[] => check(draft, rules, {}).diagnoses.map(({ key }) => key);
const head = ['| 项目 | 预算 | 决算 | 项目 | 预算 | 决算 |', '| --- | --- | --- | --- | --- | --- |'];

describe('two blocks beside each other', () => {
  it('may be printed without blank cells before the shorter one’s total', () => {
    const draft = draftWith([
      ...head,
      '| 本级拨款 | 100 | 90 | 教育 | 50 | 45 |',
      '| 上级补助 | 20 | 20 | 卫生 | 30 | 25 |',
      '| 合计 | 120 | 110 | 农业 | 10 | 10 |',
      '| | | | 其他 | 30 | 30 |',
      '| | | | 合计 | 120 | 110 |',
    ]);
    expect(keys(draft)).toEqual([]);
    expect(figuresIn(draft).get('b/收入.合计/预算')).toBe('120');
    expect(figuresIn(draft).size).toBe(16);
  });

  it('are told by their own labels in rows of other widths', () => {
    const draft = draftWith([
      '项目 预算 决算 项目 预算 决算',
      '本级拨款 100 90 教育 50 45',
      '上级补助 20 20 卫生 30 25',
      '农业 10 10',
      '其他 30 30',
      '合计 120 110 合计 121 110',
    ]);
    expect(figuresIn(draft).get('b/支出.合计/预算')).toBe('121');
    expect(
      draft.reading?.failures.map(({ repairs }) => repairs.map(({ changes }) => changes.map(({ slot }) => slot.id))),
    ).toEqual([[['b/支出.合计/预算']]]);
  });

  it('do not share a row whose label both have, where one of them lacks it', () => {
    const draft = draftWith([
      '本级拨款\t100\t90\t教育\t50\t45',
      '上级补助\t20\t20\t卫生\t30\t25',
      '农业\t10\t10',
      '其他\t30\t30',
      '合计\t120\t110',
    ]);
    expect([...figuresIn(draft).keys()].filter((id) => id.includes('合计'))).toEqual([]);
    expect(keys(draft)).toEqual(['row-unknown:b/合计']);
  });

  it.each<[object, RegExp]>([
    [{ beside: budget.beside.slice(1) }, /beside 是左右并排的几块，2 到 4 块/],
    [{ rows: ['甲'] }, /这样的表自己不再写 rows、columns 和 across/],
    [{ beside: [...budget.beside, { columns: ['数'] }] }, /表应有 columns（列）和 rows（行）/],
    [
      { beside: [budget.beside[0], { columns: ['数'], rows: [{ label: '项目', list: true }] }] },
      /beside）里不能有 list/,
    ],
    [{ equations: ['合计 = 教育'] }, /叫“合计”的行不止一个，请写明是哪一个：收入\.合计、支出\.合计/],
    [{ beside: [{ ...budget.beside[0], row: [] }, budget.beside[1]] }, /没有“row”这一项，是不是“rows”/],
  ])('are refused where they make no sense: %j', (over, expected) => {
    expect(problemsOf(formFile(fileOf({ ...budget, equations: [], ...over })))).toContainEqual(
      expect.stringMatching(expected),
    );
  });
});
