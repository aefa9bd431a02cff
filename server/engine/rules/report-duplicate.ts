import type { Rule } from './rule';
import { regulation } from './support/basis';
import { versionsFinding, versionsOf, versionText } from './support/versions';

/** A body has one report on a year: of two whose figures differ, one is the wrong one. */
export const reportDuplicate: Rule = {
  code: 'report-duplicate',
  severity: 'error',
  class: 'must',
  fixable: false,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '同一年报有两份，数字不同', en: 'Two reports of one body and year' },
  messages: {
    default: {
      zh: '“{institution}”{year} 年的报告另有 {count} 份，数字不同：{documents}。请只留下应报的一份。',
      en: 'Other reports of “{institution}” on {year} have other figures: {count} ({documents}). Keep the one that is to be handed in.',
    },
    version: versionText,
  },
  *check(reading, { versions, isSet }) {
    // Drafts of one report lie side by side on a clerk's own disk; in what is handed in they must not.
    const others = isSet ? versionsOf(reading, versions, false) : [];
    if (others.length > 0) yield versionsFinding(reading, others);
  },
  status: (_, { isSet }) => (isSet ? null : 'skipped'),
};
