import { evaluateRelations, type RelationResult } from '../collection/relations';
import { totalOfRow } from '../form/form';
import type { Reading } from '../reading/reading';
import { add, compare, subtract, zero } from '../text/decimal';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { lastYearText, relationFinding, statusOfRelations } from './support/previous';

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

/** Whether a total differs by just what the figures beside it differ: these are told of. */
function isFollowed(
  { form }: Reading,
  { relation, reported, expected }: RelationResult,
  failed: readonly RelationResult[],
): boolean {
  const { row } = relation.shown;
  if (totalOfRow(form, row) !== relation.shown) return false;
  const others = failed.filter((other) => other.relation.shown !== relation.shown && other.relation.shown.row === row);
  const sum = others.reduce((all, other) => add(all, subtract(other.reported, other.expected)), zero);
  return others.length > 0 && compare(sum, subtract(reported, expected)) === 0;
}
