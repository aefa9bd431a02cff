import { add, compare, formatDecimal, zero, type Decimal } from '../text/decimal';
import { findSlot, totalOfRow } from '../form/form';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { rowName, spanOfFigure } from '../reading/figures';

const least: Decimal = { units: 5n, scale: 0 };

/** Most requests ended neither granted nor refused for a reason that the form knows: the text should say how. */
export const otherShare: Rule = {
  code: 'other-share',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: regulation, article: '第五十条（二）（推断）' },
  name: { zh: '“其他”占比过高', en: 'Most requests under “other”' },
  messages: {
    default: {
      zh: '办结的 {all} 件中有 {other} 件填在「{row}」，超过一半，请核对分类，或在正文中说明。',
      en: '{other} of {all} requests are under “{row}”, more than half: check how they are classed, or explain it in the text.',
    },
  },
  *check({ form, binding, valueOf }) {
    const other = findSlot(form, 'requests', 'other.other', 'total');
    const row = form.tables.find(({ key }) => key === 'requests')?.rows.find(({ key }) => key === 'concluded');
    const all = row && totalOfRow(form, row);
    const figure = other && binding.figures.get(other);
    const value = other && valueOf(other);
    const whole = all && valueOf(all);
    if (!figure || !value || !whole || compare(whole, zero) <= 0) return;
    if (compare(value, least) < 0 || compare(add(value, value), whole) <= 0) return;
    yield {
      args: { other: formatDecimal(value), all: formatDecimal(whole), row: rowName(other.row) },
      subject: other.id,
      span: spanOfFigure(figure),
    };
  },
};
