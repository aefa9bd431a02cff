import type { Rule } from './rule';
import { regulation } from './support/basis';

/** Every body of the roster has its report on the year. It stands on the roster's line: there is no report to show it on. */
export const reportMissing: Rule = {
  code: 'report-missing',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第四十九条' },
  name: { zh: '缺少单位的报告', en: 'A body without a report' },
  messages: {
    default: {
      zh: '没有“{name}”{year} 年的报告。',
      en: 'There is no report of “{name}” on {year}.',
    },
  },
  check: () => [],
  *checkRoster(roster, year, hasReport) {
    for (const entry of roster.dueIn(year)) {
      if (!hasReport(entry)) yield { args: { name: entry.name, year }, entry };
    }
  },
  status: () => 'skipped',
};
