import type { Rule } from './rule';
import { balanceCheck, balanceMessages } from './support/balance';
import { formDocument } from './support/basis';

/** In each column, received plus carried in equals concluded plus carried out: stated in the form itself. */
export const carryBalance: Rule = {
  code: 'carry-balance',
  severity: 'error',
  class: 'must',
  fixable: true,
  basis: { document: formDocument, article: '表三表头：第一项加第二项之和，等于第三项加第四项之和' },
  name: { zh: '收办平衡', en: 'Balance of requests' },
  messages: balanceMessages({
    zh: '「{column}」一列：新收与上年结转之和为 {reported}，办理总计与结转下年之和为 {computed}，相差 {difference}{where}。',
    en: 'Column “{column}”: received and carried in add up to {reported}, concluded and carried out to {computed}; the difference is {difference}{where}.',
  }),
  ...balanceCheck('carry-balance'),
};
