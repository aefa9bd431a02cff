import { evaluate, valueOfTotal, type Evaluation } from '../../balance/evaluate';
import type { Readings } from '../../balance/sums';
import type { Repair } from '../../balance/repair';
import { isTotal, type Equation, type FormTable, type Slot } from '../../form/form';
import { statesNumber } from '../../prose/stated';
import type { Reading } from '../../reading/reading';
import { compare, formatDecimal, zero, type Decimal } from '../../text/decimal';
import type { Edit } from '../../text/edits';
import type { Fix } from '../rule';
import { isPossible, nameOf, setFigure } from '../../reading/figures';
import { inOrder } from '../../reading/totals';
import { isDetermined } from '../../reading/vouched';
import { likelySlip, ranked, variants, withSlip } from '../../reading/slips';
import { flatMap } from '../../text/lists';

const mostChoices = 5;

/** The fixes of a failed equation, best first: the smallest repair, this total, all totals of the table. */
export function balanceFixes(reading: Reading, evaluation: Evaluation): Fix[] {
  const table = reading.tableOf(evaluation.equation.table)?.form;
  if (!table) return [];
  const fixes = [
    ...repairFixes(reading, evaluation, table),
    ...setTotal(reading, evaluation),
    ...setAllTotals(reading, evaluation, table),
  ];
  const seen = new Set<string>();
  return fixes.filter(({ edits }) => {
    const key = JSON.stringify(edits);
    if (edits.length === 0 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function repairFixes(reading: Reading, evaluation: Evaluation, table: FormTable): Fix[] {
  const all = ranked(reading, reading.failures.find(({ failures }) => failures.includes(evaluation))?.repairs ?? []);
  const repairs = all.filter(({ determined }) => determined !== false);
  const isTotalAlone = ({ changes }: Repair): boolean =>
    changes.length === 1 && changes.every(({ slot }) => isTotal(table, slot));
  const isStated = table.data.across === true && isReportedInProse(reading, evaluation);
  const isOnly = all.length === 1 && repairs.length === 1;
  // A part marked as nothing on purpose may be what was left out as well as the total may be wrong.
  const isFilled = all.some(
    (repair) => !isTotalAlone(repair) && repair.changes.some(({ slot }) => isNil(reading, slot)),
  );
  const best = isStated
    ? undefined
    : isOnly
      ? repairs[0]
      : table.data.across && !isFilled
        ? repairs.find(isTotalAlone)
        : undefined;
  const ordered = [...(best ? [best] : []), ...repairs.filter((repair) => repair !== best)].slice(0, mostChoices);
  return flatMap(ordered, (repair): Fix[] => {
    const edits = editsOf(
      reading,
      repair.changes.map(({ slot, to }) => [slot, to]),
    );
    if (!edits) return [];
    const changes = repair.changes.map(({ slot }) => slot);
    const isBest = repair === best && isProven(reading, repair);
    return [
      {
        ...titleOf(reading, repair),
        edits,
        changes,
        preferred: isBest,
        safe: isBest && isOnly && isTotalAlone(repair),
      },
    ];
  });
}

function isNil({ binding }: Reading, slot: Slot): boolean {
  return binding.figures.get(slot)?.status === 'nil';
}

/** Whether equations with other filled figures give each number of a repair: blanks beside it would do as well. */
function isProven({ binding, vouched }: Reading, { changes, settles, reads = [] }: Repair): boolean {
  const changed = new Set([...changes, ...reads].map(({ slot }) => slot));
  return changes.every(({ slot }) => isDetermined(slot, settles, binding.figures, vouched, changed));
}

function titleOf(reading: Reading, { changes, settles }: Repair): Pick<Fix, 'title' | 'args'> {
  const valueOf = (slot: Slot): string => formatDecimal(reading.valueOf(slot) ?? zero);
  const [only] = changes;
  const count = settles.length;
  const slip = likelySlip(reading, changes);
  if (only && changes.length === 1) {
    const isBlank = reading.binding.figures.get(only.slot)?.status !== 'number';
    return {
      title: isBlank ? 'fillIn' : withSlip('repair', slip),
      args: { name: nameOf(only.slot), from: valueOf(only.slot), to: formatDecimal(only.to), count },
    };
  }
  const list = changes.map(({ slot, to }) => `${nameOf(slot)} ${valueOf(slot)}→${formatDecimal(to)}`);
  return { title: withSlip('repairMany', slip), args: { list: list.join('；'), count } };
}

/** Where the prose states the reported total, the total is not what to mend. */
function isReportedInProse(reading: Reading, { equation }: Evaluation): boolean {
  const { total } = equation;
  const reported = total && reading.valueOf(total);
  return total !== null && reported != null && statesNumber(reading.report, total.row, reported);
}

function setTotal(reading: Reading, { equation }: Evaluation): Fix[] {
  const computed = valueOfTotal(equation, reading.valueOf);
  const edits = equation.total && computed && editsOf(reading, [[equation.total, computed]]);
  if (!equation.total || !computed || !edits) return [];
  const title = equation.quotient ? 'setQuotient' : 'setTotal';
  return [{ title, args: { name: nameOf(equation.total), to: formatDecimal(computed) }, edits }];
}

/**
 * Each row's total first, then the totals of the columns, so that the last one is the sum of both. Not offered where
 * it breaks another equation of the rule: a wrong part would only spread to the totals.
 */
function setAllTotals(reading: Reading, { equation }: Evaluation, table: FormTable): Fix[] {
  const computed = new Map<Slot, Decimal>();
  const valueOf = (slot: Slot): Decimal | undefined => computed.get(slot) ?? reading.valueOf(slot);
  for (const other of inOrder(table.equations)) {
    const value = other.total && valueOfTotal(other, valueOf);
    if (other.total && value) computed.set(other.total, value);
  }
  const fails = (other: Equation, of: Readings): boolean =>
    other.rule === equation.rule && evaluate(other, of).status === 'failed';
  if (table.equations.some((other) => fails(other, valueOf) && !fails(other, reading.valueOf))) return [];
  const changed = [...computed].filter(([slot, value]) => compare(reading.valueOf(slot) ?? zero, value) !== 0);
  const edits = editsOf(reading, changed);
  return edits ? [{ title: 'setAllTotals', args: { count: edits.length }, edits }] : [];
}

/** The edits in the order of the text; null where a figure has no cell. */
function editsOf(reading: Reading, changes: readonly (readonly [Slot, Decimal])[]): Edit[] | null {
  const edits: Edit[] = [];
  for (const [slot, value] of changes) {
    const figure = reading.binding.figures.get(slot);
    const edit = figure && isPossible(slot, value) ? setFigure(figure, value) : null;
    if (!edit) return null;
    edits.push(edit);
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** The titles of these fixes, for the rules that offer them. */
export const repairTexts = {
  ...variants('repair', {
    zh: '将「{name}」由 {from} 改为 {to}（{count} 条勾稽关系随之平衡{slip}）',
    en: 'Change “{name}” from {from} to {to} (equations settled: {count}{slip})',
  }),
  fillIn: {
    zh: '在「{name}」填 {to}（{count} 条勾稽关系随之平衡）',
    en: 'Write {to} into “{name}” (equations settled: {count})',
  },
  ...variants('repairMany', {
    zh: '同时修改：{list}（{count} 条勾稽关系随之平衡{slip}）',
    en: 'Change together: {list} (equations settled: {count}{slip})',
  }),
  setQuotient: { zh: '将「{name}」改为算得的 {to}', en: 'Set “{name}” to {to}, as it is worked out' },
  setTotal: { zh: '将「{name}」改为各部分之和 {to}', en: 'Set “{name}” to the sum of its parts, {to}' },
  setAllTotals: {
    zh: '重算本表全部总计（改 {count} 处）',
    en: 'Recompute all totals of this table (changes: {count})',
  },
} as const;
