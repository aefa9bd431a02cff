import fc from 'fast-check';
import { describe, it } from 'vitest';
import { applyEdits, safeEdits, type CheckResult } from '../../server/rules/check';
import type { Edit, Fix } from '../../server/rules/rule';
import { checkText } from '../support/check';
import { runs } from '../support/runs';
import { anyDraft } from './drafts';

function flawsOf(text: string, edits: readonly Edit[]): string[] {
  const flaws: string[] = [];
  let before = 0;
  if (edits.length === 0) flaws.push('edits nothing');
  for (const { span, text: replacement } of edits) {
    if (span.start < before || span.end < span.start) flaws.push('edits out of order');
    if (span.end > text.length) flaws.push('edits behind the end');
    if (replacement === text.slice(span.start, span.end)) flaws.push('writes what stands there');
    before = Math.max(span.end, span.start + 1);
  }
  return flaws;
}
function countsOf({ diagnoses }: CheckResult, code: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, finding } of diagnoses) {
    if (rule.code === code) counts.set(finding.subject, (counts.get(finding.subject) ?? 0) + 1);
  }
  return counts;
}
const total = (c: Map<string, number>): number => [...c.values()].reduce((a, b) => a + b, 0);
const shape = ({ title, edits }: Fix): string => JSON.stringify([title, edits[0]?.span.start, edits.map((e) => e.text)]);

describe('collect', () => {
  it('x', () => {
    const seen = new Map<string, [number, string]>();
    const note = (k: string, w: string): void => {
      const s = seen.get(k);
      seen.set(k, [(s?.[0] ?? 0) + 1, s && s[1].length <= w.length ? s[1] : w]);
    };
    fc.assert(
      fc.property(anyDraft, (text) => {
        const result = checkText(text);
        const cache = new Map<string, CheckResult>();
        for (const { rule, finding, key } of result.diagnoses) {
          for (const fix of finding.fixes?.() ?? []) {
            const bad = (k: string): void => note(`${k} ${rule.code} ${fix.title}`, JSON.stringify({ key, edits: fix.edits, text }));
            for (const f of flawsOf(text, fix.edits)) bad(f);
            const edits = JSON.stringify(fix.edits);
            const after = cache.get(edits) ?? checkText(applyEdits(text, fix.edits));
            cache.set(edits, after);
            const [was, is] = [countsOf(result, rule.code), countsOf(after, rule.code)];
            if ([...is].some(([s, n]) => n > (was.get(s) ?? 0))) bad('newkey');
            if (total(is) > total(was)) bad('more');
            if ((is.get(finding.subject) ?? 0) >= (was.get(finding.subject) ?? 0)) bad('still');
            for (const d of after.diagnoses) {
              if (d.rule === rule) for (const f of d.finding.fixes?.() ?? []) if (shape(f) === shape(fix)) bad('again');
            }
          }
        }
        const safe = safeEdits(result.diagnoses);
        const again = safeEdits(checkText(applyEdits(text, safe.flatMap(({ edits }) => edits))).diagnoses);
        if (again.length) note(`fixall ${again.map((a) => a.diagnosis.rule.code).join()}`, JSON.stringify({ safe: safe.map((s) => [s.diagnosis.key, s.edits]), again: again.map((s) => [s.diagnosis.key, s.edits]), text }));
      }),
      runs(400, 3_000),
    );
    for (const [k, v] of [...seen].sort()) console.log(`@@${v[0]} ${k}\n${v[1]}`);
  });
});
