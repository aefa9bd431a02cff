import type { Rule } from './rule';
import { balanceCheck, balanceMessages } from './support/balance';
import { formDocument } from './support/basis';

/** The results of a column add up to （七）总计. Inferred from the layout of the form. */
export const resultTotal: Rule = {
  code: 'result-total',
  severity: 'error',
  class: 'must',
  fixable: true,
  basis: { document: formDocument, article: '表三版式（推断）' },
  name: { zh: '办理结果合计', en: 'Total of results' },
  messages: balanceMessages({
    zh: '「{column}」一列：「{row}」填报 {reported}，各办理结果合计 {computed}，相差 {difference}{where}。',
    en: 'Column “{column}”: {row} is given as {reported}, the results add up to {computed}; the difference is {difference}{where}.',
  }),
  ...balanceCheck('result-total'),
};
