import { officialForms } from '../../server/engine/form/editions';
import { check, textOf, type CheckResult, type Diagnosis } from '../../server/engine/rules/check';
import { Draft, type ReadOptions } from '../../server/engine/reading/draft';
import { createEngine } from '../../server/engine/reading/engine';
import { rules } from '../../server/engine/rules/index';
import { applyEdits } from '../../server/engine/text/edits';

export const engine = createEngine(officialForms);

const usual: ReadOptions = { form: 'auto', isReport: false, layout: 'tabs' };

export function draftOf(text: string, options: Partial<ReadOptions> = {}, by = engine): Draft {
  return new Draft(text, by, { ...usual, ...options });
}

export function checkText(text: string, options: Partial<ReadOptions> = {}): CheckResult {
  return check(draftOf(text, options), rules, {});
}

/** The findings of a text, as `code line`; of all severities or of some. */
export function codes(text: string, options: Partial<ReadOptions> = {}, severities?: readonly string[]): string[] {
  const draft = draftOf(text, options);
  const found = check(draft, rules, {}).diagnoses;
  return found
    .filter(({ severity }) => severities?.includes(severity) ?? true)
    .map(({ rule, finding }) => `${rule.code} ${draft.source.positionAt(finding.span.start).line + 1}`);
}

export function find(text: string, code: string): Diagnosis {
  const found = checkText(text).diagnoses.find(({ rule }) => rule.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
}

/** `text` with the fix of the given number of a finding applied. */
export function applyFix(text: string, { finding }: Diagnosis, index = 0): string {
  const fix = finding.fixes?.()[index];
  if (!fix) throw new Error('no such fix');
  return applyEdits(text, fix.edits);
}

export function messageOf({ rule, finding }: Diagnosis): string {
  return textOf(rule, finding.message ?? 'default', finding.args, 'zh-cn');
}
