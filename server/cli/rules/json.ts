import type { Language } from '../../engine/rules/check';
import { basisOf, type Rule } from '../../engine/rules/rule';
import { writeJson } from '../json';
import { localize } from '../problem';

/** The rules as JSON, with a line end: `{rules}`; `formBasis` is the document that prescribes the form. */
export function formatRulesAsJson(rules: readonly Rule[], formBasis: string, language: Language): string {
  const list = rules.map((rule) => ({
    code: rule.code,
    severity: rule.severity,
    class: rule.class,
    fixable: rule.fixable,
    basis: basisOf(rule, formBasis),
    name: localize(rule.name, language),
  }));
  return `${writeJson({ rules: list })}\n`;
}
