import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config/config';
import { applyAcceptances, type WithAcceptances } from '../../server/config/applyAcceptances';
import { areSame, valuesOf } from '../../server/config/values';
import { check } from '../../server/engine/rules/check';
import { rules } from '../../server/engine/rules/index';
import { draftOf, find } from '../support/check';
import { clean, edit, mistakes } from '../support/samples';

function settled(text: string, ...entries: object[]): WithAcceptances {
  const accepted = entries.map((entry) => ({ file: 'a.txt', reason: '沿用登记系统导出的口径', ...entry }));
  const config = readConfig(JSON.stringify({ accepted }), { forms: [], codes: [] });
  expect(config.problems).toEqual([]);
  const draft = draftOf(text);
  return applyAcceptances(draft, check(draft, rules, {}), config.accepted);
}
const broken = edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t');
const key = 'row-total:requests/granted';
const values = valuesOf(find(broken, 'row-total'), draftOf(broken));

describe('an accepted finding', () => {
  it('rests on the figures of its equation that are not 0', () => {
    expect(values).toEqual({
      'requests/granted/natural': 8,
      'requests/granted/business': 2,
      'requests/granted/nonprofit': 1,
      'requests/granted/legalService': 1,
      'requests/granted/total': 13,
    });
  });

  it('is kept while its equation stands as it was, whatever is done elsewhere', () => {
    const kept = (text: string): boolean => settled(text, { key, values }).accepted.length === 1;
    expect(kept(broken)).toBe(true);
    expect(kept(`\n\n${broken.replaceAll('\n', '\r\n')}`)).toBe(true);
    expect(kept(edit(broken, '行政许可\t146\t', '行政许可\t147\t'))).toBe(true);
    expect(kept(edit(broken, '（一）予以公开\t\t8\t2\t0\t', '（一）予以公开\t\t8\t2\t\t'))).toBe(true);
  });

  it('is open again when a figure of its equation changes, though the difference stays', () => {
    const moved = edit(broken, '（一）予以公开\t\t8\t2\t', '（一）予以公开\t\t7\t3\t');
    const { accepted, lapsed, unknown, diagnoses } = settled(moved, { key, values });
    expect({ accepted, unknown }).toEqual({ accepted: [], unknown: [] });
    expect(lapsed.map(({ diagnosis }) => diagnosis.key)).toEqual([key]);
    expect(diagnoses).toContain(lapsed[0]?.diagnosis);
  });

  it('is unknown once the equation holds', () => {
    const { accepted, lapsed, unknown } = settled(clean, { key, values });
    expect({ accepted, lapsed }).toEqual({ accepted: [], lapsed: [] });
    expect(unknown).toMatchObject([{ key }]);
  });

  it('is kept by any one of several entries, and without values as long as it is there', () => {
    expect(settled(broken, { key, values: { a: 1 } }, { key, values }).accepted).toHaveLength(1);
    expect(settled(broken, { key }).accepted).toHaveLength(1);
  });

  it('leaves all others open, each once', () => {
    const all = settled(mistakes).diagnoses;
    for (const { key: one } of all) {
      const { accepted, diagnoses } = settled(mistakes, { key: one });
      expect(accepted.map(({ diagnosis }) => diagnosis.key)).toEqual([one]);
      expect(diagnoses.map((other) => other.key)).toEqual(
        all.map((other) => other.key).filter((other) => other !== one),
      );
    }
  });

  it('rests on what its message names and the text it marks, where it is no equation', () => {
    const draft = draftOf(mistakes);
    for (const diagnosis of check(draft, rules, {}).diagnoses) {
      const own = valuesOf(diagnosis, draft);
      expect(Object.keys(own).length, diagnosis.key).toBeGreaterThan(0);
      if (!diagnosis.finding.figures) expect(own).toMatchObject(diagnosis.finding.args ?? {});
      expect(areSame(own, valuesOf(diagnosis, draft))).toBe(true);
    }
    expect(areSame({ a: 1 }, { a: '1' })).toBe(true);
    expect(areSame({ a: 1 }, { a: 1, b: 2 })).toBe(false);
    expect(areSame({ a: 1 }, { constructor: 1 })).toBe(false);
  });
});
