import type { Change } from '../balance/repair';
import type { RelationResult } from '../collection/relations';
import { locatedBy, rollUp, rollupRule } from '../collection/rollup';
import type { FormTable } from '../form/form';
import { nameOf, rowName, spanOfFigure } from '../reading/figures';
import type { Reading } from '../reading/reading';
import { spanOfWhole } from '../reading/structure';
import { absolute, formatDecimal, subtract } from '../text/decimal';
import type { Args, Finding, Related, Rule } from './rule';
import { regulation } from './support/basis';
import { gapsTold, gapTexts } from './support/gaps';
import { ownMessage, ownTexts } from './support/ownMessage';
import { statusOfRelations } from './support/previous';
import { flatMap } from '../text/lists';

/** So many differences stand in the message, and so many are shown beside it. */
const mostNamed = 3;
const mostShown = 40;

/** Each figure of the whole is the sum of the parts' figures. */
export const rollupSum: Rule = {
  code: rollupRule,
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条（推断）' },
  name: { zh: '与各单位之和不符', en: 'Differs from the sum of the parts' },
  messages: {
    default: {
      zh: '「{table}」有 {count} 个数字与 {units} 个单位之和不符：{differences}。汇总或单位的报告可能有误，请核对。',
      en: '“{table}”: figures that differ from the sum of the {units} parts: {count} ({differences}). The whole or a part may be wrong; check both.',
    },
    located: {
      zh: '「{table}」有 {count} 个数字与 {units} 个单位之和不符：{differences}。「{name}」由 {from} 改为 {to}，表内的勾稽关系和各单位之和就都成立。',
      en: '“{table}”: figures that differ from the sum of the {units} parts: {count} ({differences}). With “{name}” changed from {from} to {to}, both the equations of the table and the sums of the parts hold.',
    },
    ...ownTexts,
    ...gapTexts,
    cell: {
      zh: '「{name}」填报 {reported}，各单位合计 {expected}，差 {difference}',
      en: '“{name}” is {reported}; the parts add up to {expected}: a difference of {difference}',
    },
  },
  *check(reading, company) {
    const rollup = rollUp(reading, company);
    if (!rollup) return;
    for (const { form } of reading.binding.tables) {
      const failed = rollup.failed.filter(({ relation }) => relation.table === form.key);
      const change = failed.length > 0 ? locatedBy(reading, rollup, form.key) : null;
      const units = company.parts?.units.length ?? 0;
      for (const group of groupsOf(failed)) yield findingOf(reading, form, group, change, units);
    }
  },
  status: (reading, company) =>
    company.parts && company.parts.gaps.length > 0 ? 'unknown' : statusOfRelations(rollupRule, reading, company),
  unchecked: (reading, company) => gapsTold(company, rollUp(reading, company)?.results ?? []),
};

/** One finding a table; of one's own, one for each severity, and for each figure with a message of its own. */
function groupsOf(failed: readonly RelationResult[]): readonly (readonly RelationResult[])[] {
  const groups = new Map<unknown, RelationResult[]>();
  for (const result of failed) {
    const { message, severity } = result.relation;
    const key = message ? result : severity;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()];
}

function findingOf(
  reading: Reading,
  table: FormTable,
  failed: readonly RelationResult[],
  located: Change | null,
  units: number,
): Finding {
  const [first] = failed;
  const change = failed.some(({ relation }) => relation.shown === located?.slot) ? located : null;
  const figure = first && reading.binding.figures.get(change?.slot ?? first.relation.shown);
  const from = change && reading.valueOf(change.slot);
  const { message, severity } = first?.relation ?? {};
  const args = {
    table: table.title,
    count: failed.length,
    units,
    differences: differencesIn(failed),
    ...(change
      ? { name: nameOf(change.slot), to: formatDecimal(change.to), from: from ? formatDecimal(from) : '' }
      : {}),
  };
  return {
    ...(change ? { message: 'located' } : {}),
    args,
    ...(first && message ? ownMessage(message, { ...args, ...ownArgsOf(first) }) : {}),
    ...(severity ? { severity } : {}),
    subject: first && message ? first.relation.shown.id : table.key,
    span: figure ? spanOfFigure(figure) : spanOfWhole(reading),
    related: flatMap(failed.slice(0, mostShown), (result): Related[] => {
      const own = reading.binding.figures.get(result.relation.shown);
      return own ? [{ message: 'cell', args: argsOf(result), span: spanOfFigure(own) }] : [];
    }),
    values: Object.fromEntries(
      failed.map(({ relation, reported, expected }) => [
        relation.shown.id,
        `${formatDecimal(reported)}/${formatDecimal(expected)}`,
      ]),
    ),
  };
}

/** What messages of one's own have places for. */
function ownArgsOf({ relation: { shown }, reported, expected }: RelationResult): Args {
  return {
    row: rowName(shown.row),
    column: shown.column.label,
    left: formatDecimal(reported),
    right: formatDecimal(expected),
    difference: formatDecimal(absolute(subtract(reported, expected))),
  };
}

function argsOf({ relation, reported, expected }: RelationResult): Args {
  const difference = subtract(reported, expected);
  return {
    name: nameOf(relation.shown),
    reported: formatDecimal(reported),
    expected: formatDecimal(expected),
    difference: `${difference.units > 0n ? '+' : ''}${formatDecimal(difference)}`,
  };
}

/** The first few, each with its sign: the whole less the sum of the parts. */
function differencesIn(failed: readonly RelationResult[]): string {
  const told = failed.slice(0, mostNamed).map((result) => {
    const { name, difference } = argsOf(result);
    return `${name} ${difference}`;
  });
  return told.join('，') + (failed.length > mostNamed ? '…' : '');
}
