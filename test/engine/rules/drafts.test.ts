import { describe, expect, it } from 'vitest';
import { codes, draftOf } from '../../support/check';
import { realDrafts } from '../../support/drafts';

/** The warnings of the real drafts: these and no other. */
const expectedWarnings: Readonly<Record<string, readonly string[]>> = {
  '002': ['year-stale 9', 'fee-missing 95'],
  '003': ['fee-missing 90'],
};

const expectedHints: Readonly<Record<string, readonly string[]>> = {
  '000': [
    'period-missing 3',
    'heading-level 45',
    'heading-level 76',
    'heading-level 83',
    'heading-level 89',
    'wording 9',
    'fee-incomplete 91',
  ],
  '001': [
    ...[7, 11, 15, 19, 23, 27].map((line) => `punctuation ${line}`),
    'wording 11',
    'wording 96',
    'fee-incomplete 96',
    'other-share 73',
  ],
  '002': [
    'heading-level 48',
    'heading-level 80',
    'heading-level 87',
    'heading-level 93',
    'punctuation 7',
    'punctuation 29',
    'wording 13',
  ],
  '003': ['period-missing 3', 'institution 86'],
  '004': ['period-missing 3', 'punctuation 3', 'list-number 76', 'list-number 82'],
};

describe.skipIf(realDrafts === null)('the real drafts', () => {
  for (const { name, text } of realDrafts ?? []) {
    it(`${name}: every figure is read, every equation holds`, () => {
      const reading = draftOf(text).reading;
      expect(reading?.binding.figures.size).toBe(200);
      expect([...(reading?.binding.figures.values() ?? [])].every(({ status }) => status === 'number')).toBe(true);
      expect(reading?.evaluations.map(({ status }) => status)).toEqual(new Array(42).fill('held'));
    });

    it(`${name}: no error, exactly the warnings, and the hints that are right`, () => {
      const of = name.slice(0, 3);
      expect(codes(text, {}, ['error'])).toEqual([]);
      expect(codes(text, {}, ['warning'])).toEqual(expectedWarnings[of] ?? []);
      const hints = codes(text, {}, ['hint']);
      expect(hints).toEqual(expect.arrayContaining([...(expectedHints[of] ?? [])]));
      expect(hints.some((code) => code.startsWith('table-layout '))).toBe(true);
      // Whatever else is said of them was looked at and is right.
      expect(hints.filter((code) => !expectedHints[of]?.includes(code) && !code.startsWith('table-layout '))).toEqual(
        [],
      );
    });
  }
});

it('says so where the real drafts are not at hand', () => {
  if (realDrafts === null) console.log('GOUJI_DRAFTS is not set: the real drafts were not read.');
  else expect(realDrafts.length).toBeGreaterThan(0);
});
