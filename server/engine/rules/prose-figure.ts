import type { Reading } from '../reading/reading';
import { formatDecimal, type Decimal } from '../text/decimal';
import type { Finding, Fix, Rule } from './rule';
import { regulation } from './support/basis';
import { compareStatement, equationsOf, nameSum, writeAs, type Compared } from '../reading/stated';
import { cellsOf, cellTexts } from './support/cells';
import { flatMap } from '../text/lists';

/** A count in a sentence equals the figure of the table that it speaks of. */
export const proseFigure: Rule = {
  code: 'prose-figure',
  severity: 'warning',
  class: 'explain',
  fixable: true,
  basis: { document: regulation, article: '第五十条（一）（二）（三）' },
  name: { zh: '正文数字与表格不符', en: 'Sentence and table differ' },
  messages: {
    default: {
      zh: '正文写作 {stated}，表中「{name}」为 {value}。',
      en: 'The sentence says {stated}; in the table “{name}” is {value}.',
    },
    either: {
      zh: '正文写作 {stated}，表中{list}，与哪一项都不一致。',
      en: 'The sentence says {stated}; in the table {list}: it equals none of them.',
    },
    exceeds: {
      zh: '正文写作 {stated}，超过表中「{name}」的 {value}。',
      en: 'The sentence says {stated}, more than the {value} of “{name}” in the table.',
    },
    setWord: { zh: '将正文中的 {from} 改为 {to}', en: 'Change {from} in the sentence to {to}' },
    ...cellTexts,
  },
  *check(reading) {
    for (const statement of reading.prose.statements.filter(({ step }) => step === null)) {
      const compared = compareStatement(reading, statement);
      // Where an equation of the figure fails, the sentence is told of there: it may well be right.
      if (
        !compared ||
        compared.agrees ||
        equationsOf(
          reading,
          flatMap(compared.meant, ({ slots }) => slots),
        ).anyFailed
      )
        continue;
      yield toFinding(reading, compared);
    }
  },
  status: ({ prose }) => (prose.statements.length === 0 ? 'skipped' : null),
};

function toFinding(reading: Reading, compared: Compared): Finding {
  const { statement, meant } = compared;
  const stated = reading.source.slice(statement.number);
  const [only, ...others] = meant;
  const isOne = only !== undefined && others.length === 0;
  const list = meant.map(({ slots, value }) => `「${nameSum(slots)}」为 ${formatDecimal(value)}`).join('，');
  return {
    ...(isOne ? (statement.mayBePart ? { message: 'exceeds' } : {}) : { message: 'either' }),
    args: isOne ? { stated, name: nameSum(only.slots), value: formatDecimal(only.value) } : { stated, list },
    subject: `${meant[0]?.slots.map(({ id }) => id).join('+') ?? ''}=${stated}`,
    span: statement.number,
    about: flatMap(meant, ({ slots }) => slots),
    related: flatMap(meant, ({ slots }) => cellsOf(reading, slots)).filter(
      ({ span }, index, all) => all.findIndex((other) => other.span.start === span.start) === index,
    ),
    fixes: () => fixesOf(reading, compared, stated),
  };
}

/** One fix for each number that the sentence might mean; preferred where there is but one. */
function fixesOf(reading: Reading, { statement, meant }: Compared, from: string): Fix[] {
  // 因不掌握无法提供58件: more than all of the group, but how many it should be is not known.
  if (statement.mayBePart) return [];
  const certain = meant.filter(({ slots }) => equationsOf(reading, slots).allHeld);
  const values = new Map<string, Decimal>(certain.map(({ value }) => [formatDecimal(value), value]));
  return [...values.values()].map((value): Fix => {
    const to = writeAs(statement, value);
    return {
      title: 'setWord',
      args: { from, to },
      edits: [{ span: statement.number, text: to }],
      preferred: values.size === 1,
      changes: [],
    };
  });
}
