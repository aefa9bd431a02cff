import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { spanOfWhole } from '../reading/structure';

/** The report says from when to when its figures were counted. */
export const periodMissing: Rule = {
  code: 'period-missing',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: formDocument, article: '一、总体情况（惯例）' },
  name: { zh: '未写统计期限', en: 'Period missing' },
  messages: {
    default: {
      zh: '没有写明统计期限，通常写作“统计期限为报告年度的 1 月 1 日至 12 月 31 日”。',
      en: 'The period is not given; reports usually say from 1 January to 31 December of its year (统计期限).',
    },
  },
  *check(reading) {
    if (!reading.form.prose || reading.periods.hasTerm) return;
    yield { subject: 'period', span: spanOfWhole(reading) };
  },
  status: ({ form }) => (form.prose ? null : 'skipped'),
};
