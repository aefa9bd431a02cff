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
    renamed: {
      zh: '正文有 {percent}% 的文字与“{body}”上年的年报（{document}）相同，其中整句相同的 {sentences} 句。今年没有“{body}”的年报：如果它就是本机关改名之前，请在名册的“别名”中写明，即与上年年报对照；否则请核对是否照抄，或说明理由。',
      en: '{percent} % of the text stands in last year’s report of “{body}” ({document}) as well; whole sentences: {sentences}. “{body}” has no report this year: if that was the name of this body, write it into the roster’s aliases, and last year’s report is held against this one; else see whether it was copied, or explain.',
    },
    sentence: sentenceText,
    other: { zh: '相同的年报（{document}）', en: 'The other report ({document})' },
  },
  *check(reading, { shared }) {
    const [first, ...others] = shared;
    if (!first) return;
    const finding = reuseFinding(reading, first.other, first.share, 'text');
    yield others.length === 0
      ? { ...finding, ...(first.mayBeItself ? { message: 'renamed' } : {}) }
      : { ...finding, message: 'several', args: { ...finding.args, others: others.length } };
  },
  status: (_, { isSet }) => (isSet ? null : 'skipped'),
};
