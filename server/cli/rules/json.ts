import type { Language } from '../../engine/rules/check';
import type { Rule } from '../../engine/rules/rule';
import { basisOf } from '../check/diagnostic';
import { writeJson } from '../json';
import { localize } from '../problem';

/** The rules as JSON, with a line end: `{rules}`. */
export function formatRulesAsJson(rules: readonly Rule[], language: Language): string {
  const list = rules.map((rule) => ({
    code: rule.code,
    severity: rule.severity,
    class: rule.class,
    fixable: rule.fixable,
    basis: basisOf(rule),
    name: localize(rule.name, language),
  }));
  return `${writeJson({ rules: list })}\n`;
}
