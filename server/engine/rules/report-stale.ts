import { spanOfWhole } from '../reading/structure';
import type { Rule } from './rule';
import { regulation } from './support/basis';

/** The report is one of the year that is asked for. */
export const reportStale: Rule = {
  code: 'report-stale',
  severity: 'error',
  class: 'must',
  fixable: false,
  basis: { document: regulation, article: '第四十九条' },
  name: { zh: '不是所要的年份', en: 'Report of another year' },
  messages: {
    default: {
      zh: '标题写的是 {stated} 年的年报，所要的是 {asked} 年的。',
      en: 'The title is that of a report on {stated}; reports on {asked} are asked for.',
    },
  },
  *check(reading, { year }) {
    const stated = reading.report.title?.year ?? null;
    if (year === null || stated === null || stated === year) return;
    yield { args: { stated, asked: year }, subject: 'title', span: spanOfWhole(reading) };
  },
  status(reading, { year }) {
    if (year === null) return 'skipped';
    return reading.report.title?.year == null ? 'unknown' : null;
  },
};
