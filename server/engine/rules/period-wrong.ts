import type { Rule } from './rule';
import { regulation } from './support/basis';
import { wrongParts } from './support/period';

/** The period that the report states is its year, from 1 January to 31 December. */
export const periodWrong: Rule = {
  code: 'period-wrong',
  severity: 'warning',
  class: 'must',
  fixable: true,
  basis: { document: regulation, article: '第四十九条、第五十条' },
  name: { zh: '统计期限有误', en: 'Wrong period' },
  messages: {
    default: {
      zh: '统计期限应为 {year} 年 1 月 1 日至 12 月 31 日。',
      en: 'The period should be 1 January to 31 December {year}.',
    },
    setDates: { zh: '改为 {year} 年 1 月 1 日至 12 月 31 日', en: 'Change to 1 January to 31 December {year}' },
  },
  *check(reading) {
    const year = reading.report.title?.year ?? null;
    if (year === null) return;
    for (const period of reading.periods.periods) {
      const wrong = wrongParts(period, year);
      if (wrong.length === 0) continue;
      const edits = wrong.map(({ part, expected }) => ({ span: part.span, text: String(expected) }));
      yield {
        args: { year },
        subject: 'period',
        span: period.span,
        fixes: () => [{ title: 'setDates', args: { year }, edits, preferred: true }],
      };
    }
  },
  status(reading) {
    if (reading.report.title?.year == null) return 'unknown';
    const { hasTerm, periods } = reading.periods;
    return periods.length > 0 ? null : hasTerm ? 'unknown' : 'skipped';
  },
};
