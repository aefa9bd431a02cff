import type { Rule } from './rule';
import { formDocument } from './support/basis';

/** A report whose year no edition of the form covers is not checked, and that is said once. */
export const formNone: Rule = {
  code: 'form-none',
  severity: 'information',
  class: 'notice',
  fixable: false,
  basis: { document: formDocument, article: '适用年份' },
  name: { zh: '没有适用的格式', en: 'No form for the year' },
  messages: {
    default: {
      zh: '{year} 年的报告没有可以对照的格式，未作检查。',
      en: 'No form is known for reports on {year}; nothing was checked.',
    },
  },
  check: () => [],
  *checkUnread({ title }) {
    if (title?.year != null)
      yield { args: { year: title.year }, subject: 'title', span: { start: title.start, end: title.end } };
  },
};
