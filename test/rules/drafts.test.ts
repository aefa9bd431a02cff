import { describe, expect, it } from 'vitest';
import { codes, draftOf } from '../support/check';
import { realDrafts } from '../support/drafts';

const expectedHints: Readonly<Record<string, readonly string[]>> = {
  '000': ['heading-level 45', 'heading-level 76', 'heading-level 83', 'heading-level 89'],
  '002': ['heading-level 48', 'heading-level 80', 'heading-level 87', 'heading-level 93'],
  '004': ['list-number 76', 'list-number 82'],
};

describe.skipIf(realDrafts === null)('the real drafts', () => {
  for (const { name, text } of realDrafts ?? []) {
    it(`${name}: every figure is read, every equation holds`, () => {
      const reading = draftOf(text).reading;
      expect(reading?.binding.figures.size).toBe(200);
      expect([...(reading?.binding.figures.values() ?? [])].every(({ status }) => status === 'number')).toBe(true);
      expect(reading?.evaluations.map(({ status }) => status)).toEqual(new Array(42).fill('held'));
    });

    it(`${name}: nothing but the hints that are right`, () => {
      const found = codes(text);
      const rest = found.filter((code) => !/^(?:heading-level|list-number|table-layout) /.test(code));
      expect(rest).toEqual([]);
      expect(found).toEqual(expect.arrayContaining([...(expectedHints[name.slice(0, 3)] ?? [])]));
      expect(found.some((code) => code.startsWith('table-layout '))).toBe(true);
    });
  }
});

it('says so where the real drafts are not at hand', () => {
  if (realDrafts === null) console.log('GOUJI_DRAFTS is not set: the real drafts were not read.');
  else expect(realDrafts.length).toBeGreaterThan(0);
});
