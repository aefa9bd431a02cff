import { evaluateRelations } from '../collection/relations';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { lastYearText, relationFinding, statusOfRelations } from './support/previous';

/** What is in force is what was in force a year ago, with what was issued and without what was repealed since. Inferred. */
export const previousStock: Rule = {
  code: 'previous-stock',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第二十条（一）（推断）' },
  name: { zh: '现行有效件数接不上上年', en: 'Stock does not follow from last year’s' },
  messages: {
    default: {
      zh: '「{row}」现行有效填报 {reported}；上年年报（{document}）为 {lastValue}，加本年制发、减本年废止应为 {expected}，相差 {difference}。开展过清理、或上年填错的，请说明。',
      en: '“{row}”: {reported} in force; last year’s report ({document}) has {lastValue}, and with what was issued and repealed since that makes {expected}, a difference of {difference}. A clean-up, or an error in last year’s report, is a reason to give.',
    },
    lastYear: lastYearText,
  },
  *check(reading, company) {
    const { previous } = company;
    if (!previous) return;
    for (const result of evaluateRelations('previous-stock', reading, company)) {
      const finding = result.status === 'failed' ? relationFinding(reading, previous, result) : null;
      if (finding) yield finding;
    }
  },
  status: (reading, company) => statusOfRelations('previous-stock', reading, company),
};
