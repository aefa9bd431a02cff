import type { Rule } from './rule';
import { balanceCheck, balanceMessages } from './support/balance';
import { formDocument } from './support/basis';

/** The results of reviews and of suits add up to the 总计 of their group. Inferred from the layout of the form. */
export const caseTotal: Rule = {
  code: 'case-total',
  severity: 'error',
  class: 'must',
  fixable: true,
  basis: { document: formDocument, article: '表四版式（推断）' },
  name: { zh: '复议诉讼合计', en: 'Total of cases' },
  messages: balanceMessages({
    zh: '「{row}」：「{column}」填报 {reported}，各项结果合计 {computed}，相差 {difference}{where}。',
    en: '“{row}”: {column} is given as {reported}, the results add up to {computed}; the difference is {difference}{where}.',
  }),
  ...balanceCheck('case-total'),
};
