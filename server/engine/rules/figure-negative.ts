import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { statusOfFigures } from './support/status';
import { wrongFigures } from './support/wrongFigures';

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
    many: {
      zh: '「{name}」等 {count} 处填报负数，如 {raw}；不能是负数。',
      en: '“{name}” and others are below zero, such as {raw}: {count} in all. None can be.',
    },
    same: { zh: '「{name}」填报 {raw}', en: '“{name}” is given as {raw}' },
  },
  *check({ binding }) {
    for (const table of binding.tables)
      yield* wrongFigures(table, ({ slot, value }) => value !== null && value.units < 0n && !slot.column.signed);
  },
  status: statusOfFigures,
};
