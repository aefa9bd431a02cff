import type { Rule } from './rule';
import { regulation } from './support/basis';
import { versionsFinding, versionsOf, versionText } from './support/versions';

/** Another file holds the same report, with the same figures. */
export const reportCopy: Rule = {
  code: 'report-copy',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '同一报告有两份，数字相同', en: 'A copy of the report' },
  messages: {
    default: {
      zh: '“{institution}”{year} 年的报告另有 {count} 份，数字相同：{documents}。',
      en: 'Other files hold the report of “{institution}” on {year} with the same figures: {count} ({documents}).',
    },
    version: versionText,
  },
  *check(reading, { versions, isSet }) {
    const others = isSet ? versionsOf(reading, versions, true) : [];
    if (others.length > 0) yield versionsFinding(reading, others);
  },
  status: (_, { isSet }) => (isSet ? null : 'skipped'),
};
