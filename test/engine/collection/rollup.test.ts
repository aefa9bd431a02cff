import { describe, expect, it } from 'vitest';
import { Collection, nothingAsked } from '../../../server/engine/collection/collection';
import { profileOf, type Profile } from '../../../server/engine/collection/profile';
import { explanationsOf, locatedBy, rollUp, type Explanation } from '../../../server/engine/collection/rollup';
import type { Reading } from '../../../server/engine/reading/reading';
import { formatDecimal } from '../../../server/engine/text/decimal';
import { draftOf } from '../../support/check';
import {
  drawFigures,
  form,
  pick,
  printReport,
  randomOf,
  sumOf,
  withTotals,
  type Numbers,
  type Random,
} from '../../support/bodies';
import { isLong } from '../../support/runs';

/** Counties that are drawn; 300 at length. */
const counties = isLong ? 300 : 12;
const unitsOfCounty = 48;

/** Half of the units have nothing to report, the others are skewed, as in real counties. */
function drawUnits(random: Random): Numbers[] {
  return Array.from({ length: unitsOfCounty }, () =>
    random() < 0.5 ? {} : drawFigures(random, 4 + Math.floor(random() ** 3 * 60)),
  );
}

const text = (institution: string, figures: Numbers): string =>
  printReport({ institution, year: 2024, figures, prose: [] });
/** A unit's profile without being read of a text: the same figures. */
function profileWith(name: string, figures: Numbers): Profile {
  return {
    ...empty,
    id: name,
    name,
    body: name,
    institution: name,
    values: [...form.slots.keys()].map((id) => String(figures[id] ?? 0)),
  };
}
const empty = profileOf(draftOf(text('甲局', {})), { id: '', name: '' });

interface County {
  readonly reading: Reading;
  readonly explained: readonly Explanation[];
  readonly located: (table: string) => string | null;
}

/** A county's report among those of its units. */
function countyOf(whole: Numbers, units: readonly Numbers[], more: readonly Profile[] = []): County {
  const collection = new Collection([form]);
  units.forEach((figures, index) => collection.set(profileWith(`单位${index}`, figures)));
  for (const profile of more) collection.set(profile);
  const draft = draftOf(text('桐岭县人民政府', whole));
  const { reading } = draft;
  if (!reading) throw new Error('no reading');
  const asked = { ...nothingAsked, parts: (id: string): boolean => id !== 'whole' };
  const company = collection.companyOf(profileOf(draft, { id: 'whole', name: 'whole' }), asked);
  const rollup = rollUp(reading, company);
  if (!rollup) throw new Error('no parts');
  return {
    reading,
    explained: explanationsOf(reading, company, rollup),
    located: (table) => {
      const change = locatedBy(reading, rollup, table);
      return change && `${change.slot.id} ${formatDecimal(change.to)}`;
    },
  };
}

const named = ({ explained }: County): string[] => explained.map(({ kind, unit }) => `${kind} ${unit.name}`);
/** Whether two independent figures or more of a unit are above 0: else nothing could be said of it. */
const spansTwo = (unit: Numbers): boolean =>
  ['disclosure', 'disputes'].reduce(
    (count, table) =>
      count +
      Object.entries(unit).filter(([id, value]) => id.startsWith(table) && !id.endsWith('/total') && value > 0).length,
    0,
  ) > 1;

describe('counties of 48 units, half of them empty', () => {
  it('name the unit that was left out, counted twice, or counted in an older version, or list it', () => {
    const counts = { named: 0, listed: 0 };
    for (let seed = 0; seed < counties; seed++) {
      const random = randomOf(seed);
      const units = drawUnits(random);
      const index = units.findIndex(spansTwo);
      const unit = units[index] ?? {};
      const [without, twice] = [units.filter((_, at) => at !== index), [...units, unit]];
      const older = drawFigures(random, 30);
      const cases: [string, County][] = [
        [`leftOut 单位${index}`, countyOf(sumOf(without), units)],
        [`doubled 单位${index}`, countyOf(sumOf(twice), units)],
        [
          `version 单位${index}`,
          countyOf(sumOf([...without, older]), units, [{ ...profileWith(`单位${index}`, older), id: 'older' }]),
        ],
      ];
      for (const [expected, county] of cases) {
        expect(named(county), `seed ${seed}`).toContain(expected);
        counts[county.explained.length === 1 ? 'named' : 'listed']++;
      }
      expect(named(countyOf(sumOf(units), units)), `seed ${seed}`).toEqual([]);
    }
    expect(counts.named, JSON.stringify(counts)).toBeGreaterThan(counts.listed * 4);
  }, 600_000);

  it('never blame a unit for a plain slip in one, whatever the figure', () => {
    for (let seed = 0; seed < counties; seed++) {
      const random = randomOf(1000 + seed);
      const units = drawUnits(random);
      const at = Math.floor(random() * units.length);
      const id = pick(
        random,
        [...form.slots.keys()].filter((slot) => !slot.endsWith('/total') && !slot.includes('concluded')),
      );
      const slipped = { ...units[at], [id]: (units[at]?.[id] ?? 0) + 1 + Math.floor(random() * 9) };
      const whole = sumOf(units);
      const seen = units.map((unit, index) => (index === at ? slipped : unit));
      const withSums = units.map((unit, index) => (index === at ? withTotals(slipped) : unit));
      for (const parts of [seen, withSums]) expect(named(countyOf(whole, parts)), `seed ${seed}, ${id}`).toEqual([]);
    }
  }, 600_000);

  it('locate every single slip in table 4', () => {
    const random = randomOf(5);
    const units = drawUnits(random);
    const whole = sumOf(units);
    for (const id of [...form.slots.keys()].filter((slot) => slot.startsWith('disputes/'))) {
      const county = countyOf({ ...whole, [id]: (whole[id] ?? 0) + 3 }, units);
      expect(county.located('disputes'), id).toBe(`${id} ${whole[id] ?? 0}`);
    }
    expect(countyOf(whole, units).located('disputes')).toBeNull();
  }, 600_000);
});
