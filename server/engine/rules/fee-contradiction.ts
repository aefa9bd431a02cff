import type { FeesStated } from '../prose/fees';
import { compareStatement, nameSum } from '../reading/stated';
import type { Reading } from '../reading/reading';
import { compare, formatDecimal, zero } from '../text/decimal';
import type { Finding, Rule } from './rule';
import { cellsOf, cellTexts } from './support/cells';

/**
 * What is said of fees does not contradict itself: no money is asked for without a notice, and no more comes than was
 * asked for. No table has these fees; where a sentence names 行政事业性收费, it is held against table 2.
 */
export const feeContradiction: Rule = {
  code: 'fee-contradiction',
  severity: 'error',
  class: 'must',
  fixable: false,
  basis: { document: '国办函〔2020〕109号', article: '年度报告列报要求' },
  name: { zh: '收费情况自相矛盾', en: 'Fees that contradict themselves' },
  messages: {
    default: {
      zh: '没有发出收费通知，通知的总金额却写作 {amount} 元。',
      en: 'No notice was sent, but the amount of the notices is {amount} 元.',
    },
    unasked: {
      zh: '没有发出收费通知，却实际收取 {amount} 元；如系以前年度通知的，请写明。',
      en: 'No notice was sent, but {amount} 元 came in. If they were asked for in an earlier year, say so.',
    },
    more: {
      zh: '实际收取 {amount} 元，超过通知的总金额 {charged} 元；如含以前年度通知的，请写明。',
      en: '{amount} 元 came in, more than the {charged} 元 of the notices. If some were asked for in an earlier year, say so.',
    },
    table: {
      zh: '正文写作 {stated}，表中「{name}」为 {value} {unit}。',
      en: 'The sentence says {stated}; in the table “{name}” is {value} {unit}.',
    },
    notices: { zh: '没有发出通知', en: 'No notice' },
    charged: { zh: '通知的总金额', en: 'The amount of the notices' },
    ...cellTexts,
  },
  *check(reading) {
    for (const fees of reading.prose.fees) yield* contradictionsIn(fees);
    yield* againstTable(reading);
  },
  status: ({ prose }) =>
    prose.fees.length === 0 && !prose.statements.some(({ step }) => step !== null) ? 'skipped' : null,
};

function* contradictionsIn({ notices, charged, paid }: FeesStated): Iterable<Finding> {
  const isNone = notices !== undefined && compare(notices.value, zero) === 0;
  const isAsked = charged !== undefined && compare(charged.value, zero) > 0;
  if (isNone && isAsked) {
    yield {
      args: { amount: formatDecimal(charged.value) },
      subject: 'charged',
      span: charged.span,
      related: [{ message: 'notices', span: notices.span }],
    };
  } else if (paid && charged && compare(paid.value, charged.value) > 0 && isAsked) {
    const args = { amount: formatDecimal(paid.value), charged: formatDecimal(charged.value) };
    yield {
      message: 'more',
      severity: 'warning',
      args,
      subject: 'paid',
      span: paid.span,
      related: [{ message: 'charged', span: charged.span }],
    };
  } else if (isNone && paid && compare(paid.value, zero) > 0) {
    yield {
      message: 'unasked',
      severity: 'warning',
      args: { amount: formatDecimal(paid.value) },
      subject: 'paid',
      span: paid.span,
      related: [{ message: 'notices', span: notices.span }],
    };
  }
}

const longestUnit = 4;

function* againstTable(reading: Reading): Iterable<Finding> {
  for (const statement of reading.prose.statements.filter(({ step }) => step !== null)) {
    const compared = compareStatement(reading, statement);
    const [meant] = compared?.meant ?? [];
    if (!compared || compared.agrees || !meant) continue;
    const [slot] = meant.slots;
    const { start, end } = statement.number;
    const stated = reading.source.slice({
      start,
      end: end + (/^\s?[万亿]?\s?元/.exec(reading.source.text.slice(end, end + longestUnit))?.[0].length ?? 0),
    });
    yield {
      message: 'table',
      severity: 'warning',
      args: { stated, name: nameSum(meant.slots), value: formatDecimal(meant.value), unit: slot?.column.unit ?? '' },
      subject: `${meant.slots.map(({ id }) => id).join('+')}=${stated}`,
      span: statement.number,
      about: meant.slots,
      related: cellsOf(reading, meant.slots),
    };
  }
}
