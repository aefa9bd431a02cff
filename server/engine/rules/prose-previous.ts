import type { Company } from '../collection/company';
import { deniedByLastYear, type Denied } from '../collection/lastYear';
import type { KnownReport } from '../collection/profile';
import { since } from '../collection/since';
import { nameOf } from '../reading/figures';
import type { Reading } from '../reading/reading';
import { nameSum } from '../reading/stated';
import { formatDecimal, isZero } from '../text/decimal';
import type { Finding, Rule } from './rule';
import { regulation } from './support/basis';
import { nameOfText } from './support/hash';
import { lastYearText } from './support/previous';
import { flatMap } from '../text/lists';

/** What a sentence says of last year, its count or the way from it, is what last year's report has. */
export const prosePrevious: Rule = {
  code: 'prose-previous',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条（二）（推断）' },
  name: { zh: '正文所说的上年与上年年报不符', en: 'Sentence and last year’s report differ' },
  messages: {
    default: {
      zh: '正文写上年为 {stated}；上年年报（{document}）{list}。两份中可能有一份写错，请核对；属实的请说明。',
      en: 'The sentence says {stated} for last year; in last year’s report ({document}) {list}. Either may be the wrong one: check both, or explain.',
    },
    change: {
      zh: '正文写作“{stated}”；本年为 {now}，上年年报（{document}）{list}，变化为 {right}。两份中可能有一份写错，请核对；属实的请说明。',
      en: 'The sentence says “{stated}”; this year it is {now}, in last year’s report ({document}) {list}, a change of {right}. Either may be the wrong one: check both, or explain.',
    },
    lastYear: lastYearText,
  },
  *check(reading, company) {
    const { previous } = company;
    if (!previous) return;
    for (const denied of deniedByLastYear(reading, company)) yield toFinding(reading, previous, denied);
  },
  status: statusOf,
};

function toFinding(reading: Reading, previous: KnownReport, { span, meant, now }: Denied): Finding {
  const stated = reading.source.slice(span);
  const list = meant.map(({ slots, value }) => `「${nameSum(slots)}」= ${formatDecimal(value)}`).join('，');
  const [first] = meant;
  const change = now && since(first.value, now);
  const right = change && (change.percent === null ? change.difference : `${change.difference}（${change.percent}）`);
  const slots = [...new Set(flatMap(meant, (one) => one.slots))];
  return {
    ...(now ? { message: 'change' } : {}),
    args: {
      stated,
      list,
      document: previous.profile.name,
      ...(now ? { now: formatDecimal(now), right: right ?? '' } : {}),
    },
    subject: nameOfText(`${first.slots.map(({ id }) => id).join('+')} ${stated}`),
    span,
    values: {
      stated,
      expected: meant.map(({ value }) => formatDecimal(value)).join(' '),
      ...(now ? { now: formatDecimal(now) } : {}),
    },
    elsewhere: slots
      .filter(({ id }) => !isZero(previous.valueOf(id) ?? first.value) || slots.length === 1)
      .slice(0, mostPlaces)
      .map((slot) => ({
        message: 'lastYear',
        args: {
          name: nameOf(slot),
          value: formatDecimal(previous.valueOf(slot.id) ?? first.value),
          document: previous.profile.name,
        },
        document: previous.profile,
        range: previous.rangeOf(slot.id),
      })),
  };
}

/** A group of results has a few rows. */
const mostPlaces = 10;

/** Nothing of last year is said, or no report of it is known. */
function statusOf(reading: Reading, { previous }: Company): 'skipped' | null {
  if (!previous) return 'skipped';
  const { counts, comparisons } = reading.saidOfLastYear;
  return counts.length + comparisons.length > 0 ? null : 'skipped';
}
