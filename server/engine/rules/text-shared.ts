import type { Rule } from './rule';
import { regulation } from './support/basis';
import { reuseFinding, sentenceText } from './support/reuse';

/** More than four tenths of what the report says in words of its own stands in the report of another body. */
export const textShared: Rule = {
  code: 'text-shared',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '正文与别的机关相同', en: 'Text shared with another body' },
  messages: {
    default: {
      zh: '正文有 {percent}% 的文字与“{body}”的年报（{document}）相同，其中整句相同的 {sentences} 句。请核对是哪一份照抄，或说明理由。',
      en: '{percent} % of the text stands in the report of “{body}” ({document}) as well; whole sentences: {sentences}. See which of the two was copied, or explain.',
    },
    several: {
      zh: '正文有 {percent}% 的文字与“{body}”的年报（{document}）相同，其中整句相同的 {sentences} 句；还与另外 {others} 份年报大量相同。请核对是哪一份照抄，或说明理由。',
      en: '{percent} % of the text stands in the report of “{body}” ({document}) as well; whole sentences: {sentences}. It shares much with other reports, too: {others}. See which of them was copied, or explain.',
    },
    sentence: sentenceText,
    other: { zh: '相同的年报（{document}）', en: 'The other report ({document})' },
  },
  *check(reading, { shared }) {
    const [first, ...others] = shared;
    if (!first) return;
    const finding = reuseFinding(reading, first.other, first.share, 'text');
    yield others.length === 0
      ? finding
      : { ...finding, message: 'several', args: { ...finding.args, others: others.length } };
  },
  status: (_, { isSet }) => (isSet ? null : 'skipped'),
};
