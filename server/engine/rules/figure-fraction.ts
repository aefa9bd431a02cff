import { namePath } from '../form/form';
import { isFraction } from '../text/decimal';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { spanOfFigure } from '../reading/figures';
import { statusOfFigures } from './support/status';

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
  },
  *check({ binding }) {
    for (const figure of binding.figures.values()) {
      const { slot, cell, value } = figure;
      if (!value || slot.column.type !== 'count' || !isFraction(value)) continue;
      yield { args: { name: namePath(slot), raw: cell?.raw ?? '' }, subject: slot.id, span: spanOfFigure(figure) };
    }
  },
  status: statusOfFigures,
};
