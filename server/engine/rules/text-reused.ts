import { reusedFrom } from '../collection/sharing';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { reuseFinding, sentenceText, shareOfLast } from './support/reuse';

/** At least half of what the report says in words of its own stands in last year's. */
export const textReused: Rule = {
  code: 'text-reused',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '正文沿用上年', en: 'Text used again' },
  messages: {
    default: {
      zh: '正文有 {percent}% 的文字与上年年报（{document}）相同（不计数字、年份、机关名称、法定语句和标题），其中整句相同的 {sentences} 句。请改写为本年的情况，或说明理由。',
      en: '{percent} % of the text stands in last year’s report ({document}) as well (figures, years, the body’s names, sentences of the law and headings are not counted); whole sentences: {sentences}. Write what this year was like, or explain.',
    },
    sentence: sentenceText,
    other: { zh: '上年年报（{document}）', en: 'Last year’s report ({document})' },
  },
  *check(reading, { previous }) {
    const share = previous ? shareOfLast(reading, previous) : 0;
    if (previous && share >= reusedFrom) yield reuseFinding(reading, previous, share, 'text');
  },
  status: (_, { previous }) => (previous ? null : 'skipped'),
};
