import { namePath } from '../form/form';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { spanOfFigure } from '../reading/figures';
import { statusOfFigures } from './support/status';

/** A count is not below zero; only the change of the 2019 form may be. */
export const figureNegative: Rule = {
  code: 'figure-negative',
  severity: 'error',
  class: 'must',
  fixable: false,
  basis: { document: formDocument, article: '填报要求（推断）' },
  name: { zh: '负数', en: 'Negative figure' },
  messages: {
    default: { zh: '「{name}」填报 {raw}，不能是负数。', en: '“{name}” is given as {raw}; it cannot be below zero.' },
  },
  *check({ binding }) {
    for (const figure of binding.figures.values()) {
      const { slot, cell, value } = figure;
      if (!value || value.units >= 0n || slot.column.signed) continue;
      yield { args: { name: namePath(slot), raw: cell?.raw ?? '' }, subject: slot.id, span: spanOfFigure(figure) };
    }
  },
  status: statusOfFigures,
};
