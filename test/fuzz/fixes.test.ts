import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckResult, Diagnosis } from '../../server/engine/rules/check';
import { fixAll } from '../../server/engine/rules/fixAll';
import type { Fix } from '../../server/engine/rules/rule';
import { applyEdits, type Edit } from '../../server/engine/text/edits';
import { checkText } from '../support/check';
import { hold } from '../support/runs';
import { anyDraft } from './drafts';

/** What is wrong with the edits of a fix as such: each must name a place of its own, in order, and change what stands there. */
function flawsOf(text: string, edits: readonly Edit[]): string[] {
  const flaws = edits.length === 0 ? ['changes nothing'] : [];
  let next = 0;
  for (const { span, text: replacement } of edits) {
    if (span.start < next || span.end < span.start || span.end > text.length)
      flaws.push('is out of order or out of the text');
    if (replacement === text.slice(span.start, span.end)) flaws.push('writes what stands there');
    next = Math.max(span.end, span.start + 1);
  }
  return flaws;
}

/** How often the rule of that code finds each thing; a thing is what its key names. */
function countsOf({ diagnoses }: CheckResult, code: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {
    rule,
    finding: { subject },
  } of diagnoses) {
    if (rule.code === code) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return counts;
}

/** A fix as one would see it again: what it is called, where it begins, and what it writes. */
const looksOf = ({ title, edits }: Fix): string =>
  JSON.stringify([title, edits[0]?.span.start, edits.map(({ text }) => text)]);

/** What a fix does wrong, in words. */
function wrongsOf(before: CheckResult, { rule, finding }: Diagnosis, fix: Fix, after: CheckResult): string[] {
  const [was, is] = [countsOf(before, rule.code), countsOf(after, rule.code)];
  const offered = after.diagnoses
    .filter((other) => other.rule === rule)
    .flatMap((other) => other.finding.fixes?.() ?? []);
  return [
    ...[...is].flatMap(([subject, count]) => (count > (was.get(subject) ?? 0) ? [`finds ${subject} anew`] : [])),
    // To recompute all totals is offered beside every sum of the table, also one that a wrong part breaks; blanks that
    // nothing proves to be 0 are left when those that are proven are filled in.
    ...(!['setAllTotals', 'fillProven'].includes(fix.title) &&
    (is.get(finding.subject) ?? 0) >= (was.get(finding.subject) ?? 0)
      ? ['leaves its finding']
      : []),
    ...(offered.some((other) => looksOf(other) === looksOf(fix)) ? ['is offered again'] : []),
  ];
}

describe('on drafts with random mishaps', () => {
  it('every fix applies, settles its finding, adds none of its rule, and is nothing the second time', async () => {
    let tried = 0;
    const property = fc.property(anyDraft, (text) => {
      const before = checkText(text);
      // The findings of one slip share their fixes: each text is checked once.
      const known = new Map<string, CheckResult>();
      for (const diagnosis of before.diagnoses) {
        for (const fix of diagnosis.finding.fixes?.() ?? []) {
          const fixed = applyEdits(text, fix.edits);
          const after = known.get(fixed) ?? checkText(fixed);
          known.set(fixed, after);
          tried++;
          const wrongs = [...flawsOf(text, fix.edits), ...wrongsOf(before, diagnosis, fix, after)];
          expect(
            wrongs,
            `${diagnosis.key}, ${fix.title}, ${JSON.stringify(fix.edits)}, of ${JSON.stringify(text)}`,
          ).toEqual([]);
        }
      }
    });
    await hold(property, 25, 10_000);
    expect(tried).toBeGreaterThan(50);
  });

  it('fix-all is disjoint, replaces nothing but what differs, and is nothing the second time', async () => {
    const diagnosesOf = (text: string): readonly Diagnosis[] => checkText(text).diagnoses;
    const all = (text: string): Edit[] =>
      fixAll(text, diagnosesOf(text), diagnosesOf).map(({ span, text: written }) => ({ span, text: written }));
    let fixed = 0;
    const property = fc.property(anyDraft, (text) => {
      const edits = all(text);
      if (edits.length === 0) return;
      fixed++;
      const what = `${JSON.stringify(edits)} of ${JSON.stringify(text)}`;
      expect(flawsOf(text, edits), what).toEqual([]);
      expect(all(applyEdits(text, edits)), what).toEqual([]);
    });
    await hold(property, 75, 20_000);
    expect(fixed).toBeGreaterThan(5);
  });
});
