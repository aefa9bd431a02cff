import { describe, expect, it } from 'vitest';
import { applyFix, checkText, codes, draftOf, find, messageOf } from '../../support/check';
import { realDrafts } from '../../support/drafts';
import { isLong } from '../../support/runs';
import { clean } from '../../support/samples';
import { slipsOf } from './slips';

const drafts = [{ name: 'samples/clean.gouji.txt', text: clean }, ...(realDrafts ?? [])];

describe.each(drafts)('$name', ({ text }) => {
  it('has an error on the right total for any one figure changed; in table 3 the preferred fix restores it', () => {
    let count = 0;
    for (const slip of slipsOf(text)) {
      // Of the sample every figure, of a real draft every fifth, or all of them at length.
      if (count++ % 5 > 0 && text !== clean && !isLong) continue;
      const { row, column, id } = slip.slot;
      const errors = checkText(slip.text).diagnoses.filter(({ severity }) => severity === 'error');
      const right = errors.filter(({ rule, finding: { subject } }) => {
        if (rule.code === 'row-total' || rule.code === 'case-total') return subject === `${row.table}/${row.key}`;
        return subject === `${row.table}/${column.key}`;
      });
      expect(right.length, id).toBeGreaterThan(0);
      expect(errors.length, id).toBe(right.length);
      const [first] = errors;
      if (row.table !== 'requests' || !first) continue;
      expect(first.finding.fixes?.()[0]?.preferred, id).toBe(true);
      expect(applyFix(slip.text, first), id).toBe(text);
    }
    expect(count).toBe(190);
  });

  const sections = draftOf(text).reading?.report.sections ?? [];
  it.each(sections.map(({ section }) => section.key))('misses section %s alone when it is cut out', (key) => {
    const section = sections.find((candidate) => candidate.section.key === key);
    if (!section) throw new Error(key);
    for (const end of [section.heading.titleSpan.end, section.end]) {
      const cut = text.slice(0, section.start) + text.slice(end);
      const missing = checkText(cut).diagnoses.filter(({ rule }) => rule.code === 'section-missing');
      expect(missing.map(messageOf)).toEqual([`缺少栏目「${section.section.heading}」。`]);
      const fixed = applyFix(cut, find(cut, 'section-missing'));
      const after = draftOf(fixed).reading?.report.sections ?? [];
      expect(after.map(({ section: { index } }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
      const [first] = after;
      const inserted = after.find((candidate) => candidate.section.key === key);
      const line = fixed.split('\n')[inserted?.heading.line ?? 0];
      expect(line).toBe(`${'#'.repeat(first?.heading.level ?? 0)} ${section.section.heading}`.trim());
      expect(codes(fixed).filter((code) => /^(?:section-(?!empty)|table-missing|row-)/.test(code))).toEqual([]);
    }
  });
});
