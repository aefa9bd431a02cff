import { namePath } from '../form/form';
import { isFraction } from '../text/decimal';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { figuresWhere, spanOfFigure } from '../reading/figures';
import { statusOfFigures } from './support/status';
import { together } from './support/together';

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
    for (const { form, lines } of binding.tables) {
      const fractions = figuresWhere(
        lines,
        ({ slot, value }) => value !== null && slot.column.type === 'count' && isFraction(value),
      );
      const found = fractions.map((figure): Finding => {
        const { slot, cell } = figure;
        return { args: { name: namePath(slot), raw: cell?.raw ?? '' }, subject: slot.id, span: spanOfFigure(figure) };
      });
      const raw = found[0]?.args?.['raw'] ?? '';
      const rows = found.map(({ args }) => `${String(args?.['name'])} ${String(args?.['raw'])}`).join('；');
      yield* together(found, { message: 'many', args: { raw, rows }, subject: form.key, named: 'name' });
    }
  },
  status: statusOfFigures,
};
