import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf, engine } from '../../support/check';
import { formFile } from '../../support/forms';
import { ways } from '../../support/parts';

const long = process.env['GOUJI_LONG'] !== undefined;

/** Where nothing shows where a head stands. */
const hard = /one cell|spaces/;

/** A column, or a group of columns. */
interface Column {
  readonly label: string;
  readonly columns?: readonly Column[];
}

/** How a head is written: merged cells blank or written out, and single columns in the upper or the lower row. */
interface Style {
  readonly isWrittenOut: boolean;
  readonly isLow: boolean;
}

const inner = (label: string, labels: readonly string[], isDeep: boolean): Column => ({
  label,
  columns: labels.map((own) =>
    isDeep ? { label: own, columns: [{ label: '在籍' }, { label: '离籍' }] } : { label: own },
  ),
});

const trees = fc
  .record({
    groups: fc.shuffledSubarray(['公办', '民办', '联办'], { minLength: 2 }),
    labels: fc.array(fc.shuffledSubarray(['男', '女', '未登记'], { minLength: 1 }), { minLength: 3, maxLength: 3 }),
    isDeep: fc.boolean(),
    hasSingle: fc.boolean(),
  })
  .map(({ groups, labels, isDeep, hasSingle }): Column[] => [
    ...(hasSingle ? [{ label: '外籍' }] : []),
    ...groups.map((group, at) => inner(group, labels[at] ?? [], isDeep)),
  ]);

const leavesOf = (columns: readonly Column[], path: readonly string[] = []): string[] =>
  columns.flatMap((column) =>
    column.columns ? leavesOf(column.columns, [...path, column.label]) : [[...path, column.label].join('.')],
  );
const depthOf = (columns: readonly Column[]): number =>
  Math.max(...columns.map((column) => (column.columns ? 1 + depthOf(column.columns) : 1)));

/** The columns, and those in each group, in an order that `seeds` give. */
function shuffled(columns: readonly Column[], seeds: readonly number[]): Column[] {
  return columns
    .map((column, at) => ({ seed: seeds[at % seeds.length] ?? 0, column }))
    .sort((a, b) => a.seed - b.seed)
    .map(({ column }) => (column.columns ? { ...column, columns: shuffled(column.columns, seeds.slice(1)) } : column));
}

function headRows(columns: readonly Column[], depth: number, style: Style): string[][] {
  const rows = columns.map(({ label, columns: own }): string[][] => {
    if (!own) return Array.from({ length: depth }, (_, at) => [at === (style.isLow ? depth - 1 : 0) ? label : '']);
    const below = headRows(own, depth - 1, style);
    const width = below[0]?.length ?? 1;
    return [Array.from({ length: width }, (_, at) => (at === 0 || style.isWrittenOut ? label : '')), ...below];
  });
  return Array.from({ length: depth }, (_, at) => rows.flatMap((own) => own[at] ?? []));
}

const cases = fc
  .record({
    tree: trees,
    seeds: fc.array(fc.nat({ max: 99 }), { minLength: 6, maxLength: 6 }),
    style: fc.record({ isWrittenOut: fc.boolean(), isLow: fc.boolean() }),
    values: fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ tree, seeds, style, values }) => {
    const { form, problems } = formFile({
      'gouji-form': 1,
      id: 'pupils',
      title: '学生统计报告',
      sections: [{ title: '人数', table: 't' }],
      tables: [
        {
          key: 't',
          corner: '学段',
          columns: [...tree, { label: '总计', total: true }],
          rows: ['小学', '初中', { label: '合计', total: true }],
        },
      ],
    });
    if (!form) throw new Error(JSON.stringify(problems));
    const written = shuffled([...tree, { label: '总计' }], seeds);
    const columns = leavesOf(written);
    const figures = new Map<string, number>();
    ['小学', '初中'].forEach((row, line) => {
      let sum = 0;
      leavesOf(tree).forEach((column, at) => {
        const value = values[(at * 2 + line) % values.length] ?? 0;
        figures.set(`${row}/${column}`, value);
        sum += value;
      });
      figures.set(`${row}/总计`, sum);
    });
    for (const column of columns)
      figures.set(`合计/${column}`, (figures.get(`小学/${column}`) ?? 0) + (figures.get(`初中/${column}`) ?? 0));
    const depth = depthOf(written);
    const textOf = (way: string, changed: ReadonlyMap<string, number>): string => {
      // One cell a line, a single column at the foot of a head may as well be one behind the groups.
      const own = { ...style, isLow: style.isLow && !hard.test(way) };
      const heads = headRows(written, depth, own).map((row, at) => [at === 0 ? '学段' : '', ...row]);
      const body = ['小学', '初中', '合计'].map((row) => [
        row,
        ...columns.map((column) => String(changed.get(`${row}/${column}`) ?? '')),
      ]);
      return (ways[way] ?? String)(['松岭市某校2031年学生统计报告', '一、人数', [...heads, ...body]]);
    };
    return { form, figures, textOf };
  });

it.each(Object.keys(ways))(
  'groups of columns in any order are read by their heads, or not at all, and slips are located: %s',
  (way) => {
    fc.assert(
      fc.property(cases, fc.nat(), fc.integer({ min: 1, max: 90 }), ({ form, figures, textOf }, pick, more) => {
        const draft = draftOf(textOf(way, figures), {}, withForms(engine, [form]));
        const read = [...(draft.reading?.binding.figures ?? [])];
        const codes = check(draft, rules, {}).diagnoses.map(({ rule }) => rule.code);
        if (hard.test(way) && codes.join() === 'figure-unplaced') {
          expect(read).toEqual([]);
          return;
        }
        expect(codes).toEqual([]);
        expect(new Map(read.map(([{ id }, { cell }]) => [id.slice(2), Number(cell?.raw)]))).toEqual(figures);
        const [slot = ''] = [...figures.keys()].slice(pick % figures.size);
        const wrong = new Map(figures).set(slot, (figures.get(slot) ?? 0) + more);
        const repairs =
          draftOf(textOf(way, wrong), {}, withForms(engine, [form])).reading?.failures.flatMap(
            (group) => group.repairs,
          ) ?? [];
        expect(repairs.map(({ changes }) => changes.map((change) => change.slot.id))).toEqual([[`t/${slot}`]]);
      }),
      { numRuns: long ? 300 : 12 },
    );
  },
);
