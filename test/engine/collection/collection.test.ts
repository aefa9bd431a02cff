import { describe, expect, it } from 'vitest';
import { Collection, nothingAsked } from '../../../server/engine/collection/collection';
import { readCsv } from '../../../server/engine/collection/csv';
import { readRoster } from '../../../server/engine/collection/roster';
import { profileOf, type Profile } from '../../../server/engine/collection/profile';
import { officialForms } from '../../../server/engine/form/editions';
import { drawProse, printReport, randomOf } from '../../support/bodies';
import { draftOf } from '../../support/check';

const random = randomOf(9);
const prose = drawProse(random);
const profile = (institution: string, year: number, own = drawProse(random)): Profile =>
  profileOf(draftOf(printReport({ institution, year, figures: {}, prose: own })), {
    id: `${institution}${String(year)}`,
    name: `${institution}${String(year)}`,
  });

function collectionOf(...profiles: readonly Profile[]): Collection {
  const collection = new Collection(officialForms);
  for (const one of profiles) collection.set(one);
  return collection;
}

describe('the year that is asked for', () => {
  const asked = { ...nothingAsked, year: 2024, isSet: true };
  const [last, own, alone] = [profile('甲县水利局', 2023), profile('甲县水利局', 2024), profile('甲县林业局', 2023)];

  it('makes an earlier report stale only where its body has none of that year', () => {
    const collection = collectionOf(last, own, alone);
    expect(collection.companyOf(last, asked).year).toBeNull();
    expect(collection.companyOf(own, asked).year).toBe(2024);
    expect(collection.companyOf(alone, asked).year).toBe(2024);
    expect(collectionOf(last).companyOf(last, asked).year).toBe(2024);
  });

  it('makes a later report stale', () => {
    const later = profile('甲县水利局', 2025);
    expect(collectionOf(own, later).companyOf(later, asked).year).toBe(2024);
  });
});

describe('an alias that is another body’s name', () => {
  const roster = readRoster(readCsv('名称,别名\n甲县民政局,甲县档案局；甲县民政办\n甲县档案局,\n'));
  const asked = { ...nothingAsked, isSet: true, roster };
  const [civil, archive, office] = [
    profile('甲县民政局', 2024),
    profile('甲县档案局', 2024),
    profile('甲县民政办', 2024),
  ];

  it('is no name of the body: their reports are no versions of one', () => {
    const collection = collectionOf(civil, archive);
    expect(collection.companyOf(civil, asked).versions).toEqual([]);
    expect(collection.companyOf(archive, asked).versions).toEqual([]);
  });

  it('leaves its other aliases what they are', () => {
    const collection = collectionOf(civil, archive, office);
    expect(collection.companyOf(civil, asked).versions.map(({ profile: { id } }) => id)).toEqual([office.id]);
  });
});

describe('text shared with last year’s report of another name', () => {
  const own = profile('甲县水务局', 2024, prose);
  const before = profile('甲县水利局', 2023, prose);
  const asked = { ...nothingAsked, isSet: true };
  const beside = (...others: readonly Profile[]): boolean[] => {
    const collection = collectionOf(own, before, ...others);
    const other = collection.get(before.id);
    return collection
      .companyOf(own, asked, other ? [{ other, share: 1 }] : [])
      .shared.map(({ mayBeItself }) => mayBeItself);
  };

  it('may be that of the body itself, where nobody has that name this year and no report of its own name is known', () => {
    expect(beside()).toEqual([true]);
    expect(beside(profile('甲县水利局', 2024))).toEqual([false]);
    expect(beside(profile('甲县水务局', 2023))).toEqual([false]);
  });
});
