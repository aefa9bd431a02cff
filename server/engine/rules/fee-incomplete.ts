import type { Rule } from './rule';
import { statementsOf } from './support/statements';

/** What is said of the fees names the notices, their amount and the amount received. */
export const feeIncomplete: Rule = {
  code: 'fee-incomplete',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: '国办函〔2020〕109号', article: '年度报告列报要求' },
  name: { zh: '信息处理费报告不全', en: 'Fees reported in part' },
  messages: {
    default: { zh: '关于{name}，还应写明：{points}。', en: 'On {name}, the report should also give: {points}.' },
  },
  *check(reading) {
    for (const { section, statement, paragraphs, texts } of statementsOf(reading)) {
      const [first] = paragraphs;
      if (!first) continue;
      const missing = statement.named.filter(
        ({ words }) => !words.some((word) => texts.some((text) => text.includes(word))),
      );
      if (missing.length === 0) continue;
      yield {
        args: { name: statement.name, points: missing.map(({ title }) => title).join('、') },
        subject: section.section.key,
        span: first,
      };
    }
  },
  status(reading) {
    if (!reading.form.sections.some(({ statement }) => statement)) return 'skipped';
    return statementsOf(reading).some(({ paragraphs }) => paragraphs.length > 0) ? null : 'skipped';
  },
};
