import { isFraction } from '../text/decimal';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { statusOfFigures } from './support/status';
import { wrongFigures } from './support/wrongFigures';

/** A count is a whole number; only amounts of money may have decimals. */
export const figureFraction: Rule = {
  code: 'figure-fraction',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: formDocument, article: '填报要求（推断）' },
  name: { zh: '小数', en: 'Fraction in a count' },
  messages: {
    default: {
      zh: '「{name}」填报 {raw}，件数应为整数。',
      en: '“{name}” is given as {raw}; a count is a whole number.',
    },
    many: {
      zh: '「{name}」等 {count} 处填报的不是整数，如 {raw}；件数应为整数。',
      en: '“{name}” and others are no whole numbers, such as {raw}: {count} in all. A count is a whole number.',
    },
    same: { zh: '「{name}」填报 {raw}', en: '“{name}” is given as {raw}' },
  },
  *check({ binding }) {
    for (const table of binding.tables)
      yield* wrongFigures(
        table,
        ({ slot, value }) => value !== null && slot.column.type === 'count' && isFraction(value),
      );
  },
  status: statusOfFigures,
};
