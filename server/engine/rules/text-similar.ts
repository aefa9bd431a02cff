import { reusedFrom, similarFrom } from '../collection/sharing';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { reuseFinding, sentenceText, shareOfLast } from './support/reuse';

/** From three tenths to a half of what the report says in words of its own stands in last year's. */
export const textSimilar: Rule = {
  code: 'text-similar',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '正文与上年相近', en: 'Text near to last year’s' },
  messages: {
    default: {
      zh: '正文有 {percent}% 的文字与上年年报（{document}）相同，其中整句相同的 {sentences} 句。请看看哪些仍是上年的情况。',
      en: '{percent} % of the text stands in last year’s report ({document}) as well; whole sentences: {sentences}. See which of it is still of last year.',
    },
    sentence: sentenceText,
    other: { zh: '上年年报（{document}）', en: 'Last year’s report ({document})' },
  },
  *check(reading, { previous }) {
    const share = previous ? shareOfLast(reading, previous) : 0;
    if (previous && share >= similarFrom && share < reusedFrom) yield reuseFinding(reading, previous, share, 'text');
  },
  status: (_, { previous }) => (previous ? null : 'skipped'),
};
