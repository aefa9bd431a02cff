import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Collection, nothingAsked, type Asked } from '../../../server/engine/collection/collection';
import { compile, type Compilation } from '../../../server/engine/collection/compile';
import { readCsv } from '../../../server/engine/collection/csv';
import { profileOf } from '../../../server/engine/collection/profile';
import { readRoster } from '../../../server/engine/collection/roster';
import { officialForms } from '../../../server/engine/form/editions';
import { createEngine } from '../../../server/engine/reading/engine';
import type { WrittenLayout } from '../../../server/engine/report/tables/layouts';
import { formatDecimal } from '../../../server/engine/text/decimal';
import { failuresIn, writeCompiled } from '../../../server/engine/writing/compiled';
import { drawFigures, form, printReport, randomOf, sumOf, withTotals, type InventedReport } from '../../support/bodies';
import { draftOf } from '../../support/check';
import { isLong } from '../../support/runs';

const engine = createEngine(officialForms);
const institution = '桐岭县人民政府';
const unit = (name: string, figures: InventedReport['figures'], year = 2024): InventedReport => ({
  institution: name,
  year,
  figures,
  prose: [],
});

function compiling(texts: Readonly<Record<string, string>>, asked: Partial<Asked> = {}): Compilation {
  const collection = new Collection([...officialForms]);
  for (const [name, text] of Object.entries(texts)) collection.set(profileOf(draftOf(text), { id: name, name }));
  return compile(collection, { institution, year: 2024 }, { ...nothingAsked, ...asked });
}
const rosterOf = (csv: string): Partial<Asked> => ({ roster: readRoster(readCsv(csv)) });
const told = ({ obstacles }: Compilation): string[] => obstacles.map(({ kind, name }) => `${kind} ${name}`);

const clean = {
  a: printReport(unit('甲局', drawFigures(randomOf(1), 30))),
  b: printReport(unit('乙局', drawFigures(randomOf(2), 30))),
};

describe('the sums of parts', () => {
  it('are those of their figures, cell by cell, in every layout, and balance', () => {
    const layouts: readonly WrittenLayout[] = ['tabs', 'pipes', 'html'];
    fc.assert(
      fc.property(
        fc.array(fc.record({ seed: fc.nat(), size: fc.integer({ min: 1, max: 400 }) }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(...layouts),
        (drawn, layout) => {
          const figures = drawn.map(({ seed, size }) => drawFigures(randomOf(seed), size));
          const texts = figures.map((own, index) => [`${index}.txt`, printReport(unit(`单位${index}`, own))] as const);
          const { compiled, obstacles } = compiling(Object.fromEntries(texts));
          expect(obstacles).toEqual([]);
          const made = writeCompiled(engine, compiled!, layout, []);
          const draft = draftOf(made.text, { layout });
          const sums = sumOf(figures);
          for (const slot of form.slots.values())
            expect(formatDecimal(draft.reading!.valueOf(slot)!), slot.id).toBe(String(sums[slot.id] ?? 0));
          expect(failuresIn(engine, made, form.edition)).toBe(0);
          expect(draft.title).toMatchObject({ institution, year: 2024 });
        },
      ),
      { numRuns: isLong ? 300 : 12 },
    );
  }, 600_000);

  it('leave out the whole’s own report, last year’s, and copies', () => {
    const found = compiling({
      ...clean,
      copy: clean.a,
      whole: printReport(unit(institution, {})),
      last: printReport(unit('甲局', {}, 2023)),
    });
    expect(told(found)).toEqual([]);
    expect(found.compiled?.units.map(({ name }) => name)).toEqual(['甲局', '乙局']);
    expect(found.wholes.map(({ profile }) => profile.id)).toEqual(['whole']);
    expect(found.others).toEqual([]);
  });

  it('are of the bodies that the roster has the whole count, under any of their names', () => {
    const csv = `名称,别名,上级,计入上级\n${institution},,,\n甲委,甲局,${institution},是\n丙局,,${institution},是\n乙局,,${institution},否\n`;
    const found = compiling(clean, rosterOf(csv));
    expect(told(found)).toEqual(['missing 丙局']);
    expect(found.compiled?.units.map(({ name }) => name)).toEqual(['甲委']);
    expect(found.others.map(({ report, why }) => [report.profile.id, why])).toEqual([['b', 'elsewhere']]);
  });

  it('are not those of a unit that is not whole, and say which', () => {
    const stale = printReport(unit('丙局', {}, 2023));
    const other = printReport(unit('甲局', withTotals({ 'disputes/review/upheld': 77 })));
    const unread = clean.b.replace(/\t[0-9]+\t/, '\t若干\t');
    const lacking = clean.b.replace(/^三、本年度办理结果\t（一）.*\n/m, '');
    expect(lacking).not.toBe(clean.b);
    expect(told(compiling({ ...clean, stale }))).toEqual(['otherYear 丙局']);
    expect(told(compiling({ ...clean, other }))).toEqual(['versions 甲局']);
    expect(told(compiling({ ...clean, b: unread }))).toEqual(['unread 乙局']);
    expect(told(compiling({ ...clean, b: lacking }))).toEqual(['unread 乙局']);
    expect(told(compiling({ ...clean, b: clean.b.replace('2024年', '') }))).toEqual(['untold b']);
    expect(compiling({ b: unread }).compiled).toBeNull();
    expect(compiling({}).compiled).toBeNull();
  });

  it('tell where bodies were left out, in a place that has to be taken out', () => {
    const { compiled } = compiling(clean);
    const { text } = writeCompiled(engine, compiled!, 'tabs', ['丙局', '丁局']);
    expect(text).toContain('（此处填写：以下单位未计入汇总，补齐后删去本段：丙局、丁局）');
  });

  it('show by their equations that a part does not balance', () => {
    const wrong = { ...drawFigures(randomOf(3), 30), 'disputes/review/total': 999 };
    const { compiled } = compiling({ ...clean, c: printReport(unit('丙局', wrong)) });
    expect(failuresIn(engine, writeCompiled(engine, compiled!, 'tabs', []), form.edition)).toBeGreaterThan(0);
  });
});
