import { evaluateRelations } from '../collection/relations';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { isFollowed, lastYearText, relationFinding, statusOfRelations } from './support/previous';

/** What was carried over from last year is what last year's report carried over, column by column. */
export const previousCarry: Rule = {
  code: 'previous-carry',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条（二）（推断）' },
  name: { zh: '与上年结转不符', en: 'Differs from last year’s carry-over' },
  messages: {
    default: {
      zh: '「{name}」填报 {reported}，上年年报（{document}）「{last}」为 {expected}，相差 {difference}。两份中可能有一份填错，请核对；属实的请说明。',
      en: '“{name}” is {reported}; in last year’s report ({document}) “{last}” is {expected}, a difference of {difference}. Either report may be the wrong one: check both, or explain.',
    },
    lastYear: lastYearText,
  },
  *check(reading, company) {
    const { previous } = company;
    if (!previous) return;
    const failed = evaluateRelations('previous-carry', reading, company).filter(({ status }) => status === 'failed');
    for (const result of failed) {
      const finding = isFollowed(reading, result, failed) ? null : relationFinding(reading, previous, result);
      if (finding) yield finding;
    }
  },
  status: (reading, company) => statusOfRelations('previous-carry', reading, company),
};
