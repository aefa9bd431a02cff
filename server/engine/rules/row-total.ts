import type { Rule } from './rule';
import { balanceCheck, balanceMessages } from './support/balance';
import { formDocument } from './support/basis';

/** The columns of a row add up to its 总计. Inferred from the layout of the form. */
export const rowTotal: Rule = {
  code: 'row-total',
  severity: 'error',
  class: 'must',
  fixable: true,
  basis: { document: formDocument, article: '表三版式（推断）' },
  name: { zh: '横向合计', en: 'Row total' },
  messages: balanceMessages({
    zh: '「{row}」一行：「{column}」填报 {reported}，各列合计 {computed}，相差 {difference}{where}。',
    en: 'Row “{row}”: {column} is given as {reported}, the columns add up to {computed}; the difference is {difference}{where}.',
  }),
  ...balanceCheck('row-total'),
};
