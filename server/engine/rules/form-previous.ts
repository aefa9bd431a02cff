import { evaluateRelations, type RelationResult } from '../collection/relations';
import type { KnownReport } from '../collection/profile';
import { nameOf, rowName, spanOfFigure } from '../reading/figures';
import type { Reading } from '../reading/reading';
import { formatDecimal } from '../text/decimal';
import type { Finding, Related, Rule } from './rule';
import { ownMessage, ownTexts } from './support/ownMessage';
import { isFollowed, relationFinding, statusOfRelations } from './support/previous';
import { flatMap } from '../text/lists';

const code = 'form-previous';
/** So many of last year's figures stand in the message. */
const mostNamed = 3;

/** An equation of a form of one's own with figures of last year's report holds. */
export const formPrevious: Rule = {
  code,
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: '自定格式', article: '勾稽关系' },
  name: { zh: '与上年的报告接不上', en: 'Differs from last year’s report' },
  messages: {
    default: {
      zh: '「{row} · {column}」填报 {reported}，按“{words}”应为 {expected}，相差 {difference}；上年的报告（{document}）：{last}。两份中可能有一份填错，请核对；属实的请说明。',
      en: '“{row} · {column}” is {reported}; by “{words}” it should be {expected}, a difference of {difference}; last year’s report ({document}): {last}. Either report may be the wrong one: check both, or explain.',
    },
    lastYear: {
      zh: '上年的报告（{document}）「{name}」为 {value}',
      en: 'Last year’s report ({document}): “{name}” is {value}',
    },
    alone: { zh: '没有找到上年的报告', en: 'last year’s report was not found' },
    unknown: {
      zh: '两份中有数字没有填或者读不出：{count} 处',
      en: 'figures that are blank or not known in either report: {count}',
    },
    listed: { zh: '清单里的行各份不同：{count} 处', en: 'in rows of lists, which are each report’s own: {count}' },
    part: { zh: '「{name}」{value}', en: '“{name}” {value}' },
    ...ownTexts,
  },
  *check(reading, company) {
    const { previous } = company;
    if (!previous) return;
    const failed = evaluateRelations(code, reading, company).filter(({ status }) => status === 'failed');
    for (const result of failed) {
      const finding = isFollowed(reading, result, failed) ? null : relationFinding(reading, previous, result);
      if (finding) yield inWords(finding, reading, previous, result);
    }
  },
  status(reading, company) {
    if (!reading.form.relations.some(({ rule }) => rule === code)) return 'skipped';
    return company.previous ? statusOfRelations(code, reading, company) : 'unknown';
  },
  unchecked(reading, company) {
    if (!company.previous) return [{ message: 'alone', args: {} }];
    const open = evaluateRelations(code, reading, company).filter(({ status }) => status === 'unknown');
    const listed = open.filter(({ relation }) => relation.shown.row.isItem).length;
    const counts = { unknown: open.length - listed, listed };
    return flatMap(Object.entries(counts), ([message, count]) => (count > 0 ? [{ message, args: { count } }] : []));
  },
};

/** The finding in the words of the form, with its message and its severity where it has them. */
function inWords(
  finding: Finding,
  reading: Reading,
  previous: KnownReport,
  { relation: { shown, terms, words, message, severity }, reported, expected }: RelationResult,
): Finding {
  const last = terms.filter(({ of }) => of === 'previous');
  const named = last.slice(0, mostNamed).map(({ slot }) => {
    const value = previous.valueOf(slot.id);
    return `${nameOf(slot)} ${value ? formatDecimal(value) : ''}`;
  });
  const args = {
    ...finding.args,
    row: rowName(shown.row),
    column: shown.column.label,
    words: words ?? '',
    last: named.join('，') + (last.length > mostNamed ? '…' : ''),
    ...(message ? { left: formatDecimal(reported), right: formatDecimal(expected) } : {}),
  };
  return {
    ...finding,
    args,
    ...(message ? ownMessage(message, args) : {}),
    ...(severity ? { severity } : {}),
    related: flatMap(terms, ({ of, slot }): Related[] => {
      const figure = of === 'this' ? reading.binding.figures.get(slot) : undefined;
      const value = figure && reading.valueOf(slot);
      return figure && value
        ? [{ message: 'part', args: { name: nameOf(slot), value: formatDecimal(value) }, span: spanOfFigure(figure) }]
        : [];
    }),
  };
}
