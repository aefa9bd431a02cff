import type { Localized } from '../../engine/form/form';
import type { Language } from '../../engine/rules/check';
import { basisOf, type Rule } from '../../engine/rules/rule';
import { localize } from '../problem';
import { padEnd, widthOf } from '../../engine/text/width';

/** The rules as a table without lines, one a line, with a line end; `formBasis` is the document that prescribes the form. */
export function formatRulesAsText(rules: readonly Rule[], formBasis: string, language: Language): string {
  const rows = rules.map((rule) => [
    rule.code,
    rule.severity,
    rule.class,
    rule.fixable ? localize(fixable, language) : '',
    localize(rule.name, language),
    basisOf(rule, formBasis),
  ]);
  const widths = rows.reduce<number[]>(
    (widest, row) => row.map((text, index) => Math.max(widest[index] ?? 0, widthOf(text))),
    [],
  );
  return rows
    .map(
      (row) =>
        `${row
          .map((text, index) => padEnd(text, widths[index] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

const fixable: Localized = { zh: '可修正', en: 'fixable' };
