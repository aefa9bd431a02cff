import { describe, expect, it } from 'vitest';
import { Collection, nothingAsked } from '../../../server/engine/collection/collection';
import type { Company } from '../../../server/engine/collection/company';
import { profileOf } from '../../../server/engine/collection/profile';
import { aboutDifferences, aboutParts, differs } from '../../../server/lsp/features/parts';
import { form, printReport, withTotals, type Numbers } from '../../support/bodies';
import { draftOf } from '../../support/check';

const text = (institution: string, figures: Numbers): string =>
  printReport({ institution, year: 2024, figures, prose: [] });
const upheld = 'disputes/review/upheld';
const unit = (count: number): Numbers => withTotals({ [upheld]: count });

/** A whole with these figures among units that were upheld so often. */
function wholeOf(figures: Numbers, counts: readonly number[]) {
  const collection = new Collection([form]);
  counts.forEach((count, index) => {
    const name = `${'甲乙丙丁戊己庚辛壬癸'.charAt(index)}局`;
    collection.set(profileOf(draftOf(text(name, unit(count))), { id: name, name }));
  });
  const draft = draftOf(text('桐岭县人民政府', figures));
  const asked = { ...nothingAsked, parts: (id: string) => id !== 'whole' };
  const company: Company = collection.companyOf(profileOf(draft, { id: 'whole', name: 'whole' }), asked);
  return { reading: draft.reading!, company };
}
const slot = form.slots.get(upheld)!;

describe('a figure of a whole', () => {
  it('is told by the units that make it up, the greatest first, the rest together', () => {
    const { reading, company } = wholeOf(unit(60), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(aboutParts(slot, company, 'zh-cn')[0]?.split('\n')).toEqual([
      '| 单位 | 数字 |',
      '| :-- | --: |',
      ...[9, 8, 7, 6, 5, 4, 3, 2].map((count) => `| ${'甲乙丙丁戊己庚辛壬癸'.charAt(count)}局 | ${count} |`),
      '| 其余 1 个单位 | 1 |',
      '| 10 个单位合计 | 45 |',
    ]);
    expect(differs(reading, slot, company)).toBe(true);
    expect(aboutDifferences(reading, 'disputes', company, 'en')).toEqual([
      '**Figures that differ from the sum of 10 units**',
      expect.stringContaining('| 60 | 45 | +15 |'),
    ]);
  });

  it('has no differences where it is the sum, and no parts where the report is no whole', () => {
    const { reading, company } = wholeOf(unit(3), [1, 2]);
    expect([differs(reading, slot, company), aboutDifferences(reading, 'disputes', company, 'zh-cn')]).toEqual([
      false,
      [],
    ]);
    expect(aboutParts(slot, { ...company, parts: null }, 'zh-cn')).toEqual([]);
    expect(
      aboutParts(
        slot,
        { ...company, parts: { units: company.parts!.units, gaps: [{ kind: 'missing', name: '丁局', other: '' }] } },
        'zh-cn',
      ),
    ).toEqual([]);
  });
});
