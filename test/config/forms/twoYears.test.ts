import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Collection, nothingAsked } from '../../../server/engine/collection/collection';
import { profileOf } from '../../../server/engine/collection/profile';
import { compileForm } from '../../../server/engine/form/compile';
import type { Form, Slot } from '../../../server/engine/form/form';
import type { Draft } from '../../../server/engine/reading/draft';
import { withForms } from '../../../server/engine/reading/engine';
import { check, type CheckResult } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf, engine } from '../../support/check';
import { writers, type Writer } from '../../support/layouts';
import { formFile, problemsOf } from '../../support/forms';

const long = process.env['GOUJI_LONG'] !== undefined;
const names = ['道路养护', '绿化管护', '设施更新', '排水疏浚', '环卫保洁', '照明维护', '桥梁检测', '公厕改造'];
const groups = ['东部片区', '西部片区', '北部片区'];
const measures = ['市级安排', '县级配套', '自筹部分'];

interface Years {
  readonly form: Form;
  /** The form with the rows that its lists have this year. */
  readonly whole: Form;
  readonly last: ReadonlyMap<string, number>;
  readonly own: ReadonlyMap<string, number>;
}

/**
 * Two years of a form: rows in groups with totals, or lists; for each measure a column, and one for what it was last year;
 * and a stock that is carried over.
 */
const years: fc.Arbitrary<Years> = fc
  .record({
    sizes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    width: fc.integer({ min: 1, max: 3 }),
    isList: fc.boolean(),
    seed: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 40, maxLength: 40 }),
  })
  .map(({ sizes, width, isList, seed }) => {
    const namesOf = (group: number): string[] =>
      Array.from(
        { length: sizes[group] ?? 0 },
        (_, at) => `${names[(group * 3 + at) % names.length] ?? ''}项目${group + 1}`,
      );
    const columns = measures.slice(0, width);
    const { form, problems, source } = formFile({
      'gouji-form': 1,
      id: 'years',
      title: '项目经费执行报告',
      sections: [
        { title: '经费执行情况', table: 't' },
        { title: '项目结转', table: 's' },
      ],
      tables: [
        {
          key: 't',
          corner: '项目名称',
          columns: columns.flatMap((label) => [label, `上年${label}`]),
          rows: [
            ...sizes.map((_, group) => ({
              label: groups[group] ?? '',
              rows: [...(isList ? [{ label: '项目', list: true }] : namesOf(group)), { label: '小计', total: true }],
            })),
            { label: '合计', total: true },
          ],
          equations: columns.map((label) => `上年${label} = previous.${label}`),
        },
        {
          key: 's',
          corner: '事项',
          columns: ['市管工程', '县管工程'],
          rows: ['上年结转', '本年新开', '本年完工', '结转下年'],
          equations: [
            '上年结转 = previous.结转下年',
            { of: '结转下年 = previous.结转下年 + 本年新开 - 本年完工', tolerance: 1 },
          ],
        },
      ],
    });
    if (!form) throw new Error(problemsOf({ problems, source } as Parameters<typeof problemsOf>[0]).join());
    const whole = form.template
      ? compileForm(form.template, (_, list) => namesOf(groups.findIndex((group) => list.startsWith(group))))
      : form;
    const given = (year: number): Map<string, number> => {
      const values = new Map<string, number>();
      [...whole.slots.keys()].forEach((id, at) => values.set(id, (seed[(at * (year + 1)) % 40] ?? 0) + at));
      for (const column of ['市管工程', '县管工程']) {
        const at = (row: string): number => values.get(`s/${row}/${column}`) ?? 0;
        values.set(`s/本年完工/${column}`, at('本年新开') % 7);
      }
      return values;
    };
    const last = summed(whole, given(0));
    const own = given(1);
    for (const { shown, terms } of whole.relations)
      own.set(
        shown.id,
        terms.reduce(
          (sum, { of, slot, isTakenOff }) =>
            sum + ((of === 'this' ? own : last).get(slot.id) ?? 0) * (isTakenOff ? -1 : 1),
          0,
        ),
      );
    return { form, whole, last, own: summed(whole, own) };
  });

/** With the totals of what stands in them, from the inner ones to the outer. */
function summed({ equations }: Form, values: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map(values);
  for (let round = 0; round < 3; round++)
    for (const { total, right } of equations)
      if (total)
        sums.set(
          total.id,
          right.reduce((sum, { id }) => sum + (sums.get(id) ?? 0), 0),
        );
  return sums;
}

const reportOf = (
  { form, whole }: Years,
  year: number,
  values: ReadonlyMap<string, number | string>,
  write: Writer | undefined = writers['pipes'],
): Draft => {
  const [t, s] = whole.tables.map((table) => write?.(table, new Map([...values].map(([id, v]) => [id, String(v)]))));
  const text = `松岭市某处${year}年项目经费执行报告\n\n一、经费执行情况\n\n${t}\n\n二、项目结转\n\n${s}\n`;
  return draftOf(text, {}, withForms(engine, [form]));
};

const checked = (own: Draft, last: Draft | null): CheckResult => {
  const collection = new Collection([]);
  if (last) collection.set(profileOf(last, { id: 'last', name: 'last' }), last.reading?.form);
  return check(own, rules, {}, collection.companyOf(profileOf(own, { id: 'own', name: 'own' }), nothingAsked));
};
/** The figures that differ from last year's. */
const foundIn = ({ diagnoses }: CheckResult): string[] =>
  diagnoses.filter(({ rule }) => rule.code === 'form-previous').map(({ finding }) => finding.subject);

/** The figures of which something is said, but those of lists and totals. */
const details = ({ whole }: Years): Slot[] => {
  const totals = new Set(whole.equations.map(({ total }) => total));
  return [...new Set(whole.relations.map(({ shown }) => shown))].filter(
    (slot) => !totals.has(slot) && !slot.row.isItem,
  );
};

describe('two years of any form', () => {
  it.each(['pipes', 'tabs', 'html'].filter((name) => writers[name]))('that agree have no finding, in %s', (name) => {
    fc.assert(
      fc.property(years, (all) => {
        const write = writers[name];
        const result = checked(reportOf(all, 2031, all.own, write), reportOf(all, 2030, all.last, write));
        expect(result.diagnoses.map(({ rule, finding }) => [rule.code, finding.args])).toEqual([]);
        expect(result.checks['form-previous']).toBe(all.form.template ? 'unknown' : 'held');
        expect(checked(reportOf(all, 2031, all.own, write), null).checks['form-previous']).toBe('unknown');
      }),
      { numRuns: long ? 500 : 12 },
    );
  });

  it('have one slip found where it is, and totals that follow are not told of', () => {
    fc.assert(
      fc.property(years, fc.nat(), fc.integer({ min: 2, max: 500 }), fc.boolean(), (all, pick, more, isLast) => {
        const slots = details(all);
        const slot = slots[pick % slots.length];
        if (!slot) return;
        const [relation] = all.whole.relations.filter(({ shown }) => shown === slot);
        const source = relation?.terms.find(({ of }) => of === 'previous')?.slot;
        const [values, id] = isLast ? [all.last, source?.id ?? ''] : [all.own, slot.id];
        const wrong = summed(all.whole, new Map(values).set(id, (values.get(id) ?? 0) + more));
        const [own, last] = isLast ? [all.own, wrong] : [wrong, all.last];
        const found = foundIn(checked(reportOf(all, 2031, own), reportOf(all, 2030, last)));
        expect(found).toContain(slot.id);
        // A slip in the stock of last year, which two equations name, shows in both.
        const expected = isLast && source?.row.key === '结转下年' ? 2 : 1;
        expect(found).toHaveLength(expected);
      }),
      { numRuns: long ? 1000 : 40 },
    );
  });

  it('are not checked at a figure that one of them leaves blank, which is said', () => {
    fc.assert(
      fc.property(years, fc.nat(), fc.boolean(), fc.constantFrom('', '—', '若干'), (all, pick, isLast, blank) => {
        const slots = details(all);
        const slot = slots[pick % slots.length];
        if (!slot) return;
        const [relation] = all.whole.relations.filter(({ shown }) => shown === slot);
        const source = relation?.terms.find(({ of }) => of === 'previous')?.slot;
        const own = new Map<string, number | string>(all.own);
        const last = new Map<string, number | string>(all.last);
        if (isLast) last.set(source?.id ?? '', blank);
        else own.set(slot.id, blank);
        const result = checked(reportOf(all, 2031, own), reportOf(all, 2030, last));
        expect(foundIn(result)).toEqual([]);
        expect(result.checks['form-previous']).toBe('unknown');
      }),
      { numRuns: long ? 500 : 30 },
    );
  });

  it('are held against each other below a list, whose rows are not', () => {
    fc.assert(
      fc.property(
        years.filter(({ form }) => form.template !== undefined),
        fc.integer({ min: 1, max: 500 }),
        (all, more) => {
          const item = all.whole.relations.find(({ shown }) => shown.row.isItem)?.shown.id ?? '';
          const alone = new Map(all.own).set(item, (all.own.get(item) ?? 0) + more);
          expect(foundIn(checked(reportOf(all, 2031, alone), reportOf(all, 2030, all.last)))).toEqual([]);
          const found = foundIn(checked(reportOf(all, 2031, summed(all.whole, alone)), reportOf(all, 2030, all.last)));
          expect(found).toHaveLength(1);
          expect(found[0]).toMatch(/小计\/上年/);
        },
      ),
      { numRuns: long ? 300 : 15 },
    );
  });
});
