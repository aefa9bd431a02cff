import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixAll } from '../../server/engine/rules/fixAll';
import { checkText, codes, draftOf, find } from '../support/check';

const folder = process.env['GOUJI_CASES'];

/** What is found in each case, as `code line`; the page beside it says in words what a careful reader expects. */
const expected: Readonly<Record<string, readonly string[]>> = {
  '00-base-clean': [],
  '01-blank-in-force-filled-with-0': ['figure-blank 14'],
  '02-title-on-two-lines-office': ['prose-figure 7', 'prose-figure 7', 'prose-figure 7'],
  '05-csv-header-commas-changed': [],
  '06-unreadable-tables-pass-in-silence': ['row-total 29', 'carry-balance 52'],
  '06b-full-width-bars': ['row-total 29', 'carry-balance 52'],
  '07-invisible-mark-behind-a-figure': [],
  '08-title-with-version-note': ['row-total 29', 'carry-balance 52'],
  '20-one-cell-a-line-blank-cells-are-blank-lines': [
    'figure-blank 46',
    'figure-suspect 48',
    'figure-suspect 50',
    'carry-balance 422',
    'carry-balance 424',
  ],
  '04-table-four-blank-one-cell-a-line': ['table-blank 55'],
  '14-wrong-article-of-law': ['government-duties 9'],
  '15-label-with-a-long-note': [],
  '18-sublabels-of-a-group-lost': ['row-label 33'],
  '19-blank-table-two-blank-lines': ['table-blank 11'],
  '22-count-in-a-money-column': ['figure-unplaced 24'],
};

if (folder === undefined || folder === '') {
  it.skip('GOUJI_CASES names no folder: the cases were not read', () => undefined);
} else {
  const texts = new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => [name.slice(0, -4), readFileSync(path.join(folder, name), 'utf8')]),
  );
  const textOf = (name: string): string => texts.get(name) ?? '';

  describe('the cases', () => {
    it.each(Object.entries(expected))('%s', (name, found) => {
      expect(texts.has(name)).toBe(true);
      expect(codes(textOf(name))).toEqual(found);
    });

    it.each([
      '01-blank-in-force-filled-with-0',
      '04-table-four-blank-one-cell-a-line',
      '05-csv-header-commas-changed',
      '22-count-in-a-money-column',
    ])('%s is changed by no fix that is offered', (name) => {
      const { diagnoses } = checkText(textOf(name));
      expect(diagnoses.flatMap(({ finding }) => finding.fixes?.() ?? [])).toEqual([]);
      expect(fixAll(textOf(name), diagnoses, (text) => checkText(text).diagnoses)).toEqual([]);
    });

    it('a name on the line above the title is read whatever its ending', () => {
      expect(draftOf(textOf('02-title-on-two-lines-office')).title?.institution).toBe('禾川县人民政府办公室');
    });

    it('blank cells that are blank lines have their places', () => {
      const figures = [
        ...(draftOf(textOf('20-one-cell-a-line-blank-cells-are-blank-lines')).reading?.binding.figures.values() ?? []),
      ];
      expect(
        figures.filter(({ slot }) => slot.id.startsWith('requests/received/')).map(({ cell }) => cell?.raw),
      ).toEqual(['16', '4', '', '', '', '', '20']);
    });

    it('the duties of governments are cited by their item', () => {
      expect(find(textOf('14-wrong-article-of-law'), 'government-duties').rule.basis.article).toBe('第五十条（四）');
    });

    it('a label with a long note names its row, and its figures are read', () => {
      const figures = [...(draftOf(textOf('15-label-with-a-long-note')).reading?.binding.figures.values() ?? [])];
      expect(
        figures.filter(({ slot }) => slot.id.startsWith('disclosure/otherServices/')).map(({ cell }) => cell?.raw),
      ).toEqual(['40', '0', '61']);
    });
  });
}
