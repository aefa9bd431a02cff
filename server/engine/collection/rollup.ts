import { evaluate } from '../balance/evaluate';
import { findRepairs, onlyRepair, type Change } from '../balance/repair';
import { isTotal, type Equation, type Slot } from '../form/form';
import type { Reading } from '../reading/reading';
import { add, compare, isZero, negate, subtract, zero, type Decimal } from '../text/decimal';
import type { Company, Unit } from './company';
import type { KnownReport } from './profile';
import { evaluateRelations, type RelationResult } from './relations';
import { flatMap } from '../text/lists';

/** The code of the relation between a whole and its parts. */
export const rollupRule = 'rollup-sum';

/** What the whole says beyond the sum of its parts, cell by cell. */
export interface Rollup {
  readonly results: readonly RelationResult[];
  /** Those that differ, in the order of the form. */
  readonly failed: readonly RelationResult[];
  /** Whether every figure of the whole and of its parts is known. */
  readonly isWhole: boolean;
}

/** Holds a whole against the sum of its parts; null where it has none, or not all of them are known. */
export function rollUp(reading: Reading, company: Company): Rollup | null {
  const results = evaluateRelations(rollupRule, reading, company);
  if (results.length === 0) return null;
  return {
    results,
    failed: results.filter(({ status }) => status === 'failed'),
    isWhole: results.every(({ status }) => status !== 'unknown'),
  };
}

/** What one unit would explain. */
export interface Explanation {
  readonly kind: 'leftOut' | 'doubled' | 'version';
  readonly unit: Unit;
  /** For a version: the report that is counted. */
  readonly counted: KnownReport | null;
}

/**
 * The units that explain all that the whole differs by: one that was left out, or counted twice, or counted by another
 * of its reports. Never where a single figure does: the difference must span two independent figures or more.
 */
export function explanationsOf(reading: Reading, company: Company, rollup: Rollup): Explanation[] {
  const { parts } = company;
  if (!parts || !rollup.isWhole) return [];
  const residuals = new Map(
    rollup.results.map(({ relation, reported, expected }) => [relation.shown, subtract(reported, expected)]),
  );
  const isExplained = (part: (slot: Slot) => Decimal | undefined): boolean =>
    [...residuals].every(([slot, residual]) => {
      const value = part(slot);
      return value !== undefined && compare(value, residual) === 0;
    });
  const found: Explanation[] = [];
  const spans = independentIn(reading, (slot) => residuals.get(slot) ?? zero) > 1;
  for (const unit of parts.units) {
    const [base, ...others] = unit.versions;
    const valueOf = (slot: Slot): Decimal | undefined => base.valueOf(slot.id);
    if (spans && isExplained((slot) => minus(valueOf(slot)))) found.push({ kind: 'leftOut', unit, counted: null });
    if (spans && isExplained(valueOf)) found.push({ kind: 'doubled', unit, counted: null });
    for (const other of others) {
      const changeOf = (slot: Slot): Decimal | undefined => {
        const [was, is] = [valueOf(slot), other.valueOf(slot.id)];
        return was && is && subtract(is, was);
      };
      if (independentIn(reading, (slot) => changeOf(slot) ?? zero) < 2) continue;
      if (isExplained(changeOf)) found.push({ kind: 'version', unit, counted: other });
      else if (rollup.failed.length === 0) found.push({ kind: 'version', unit, counted: base });
    }
  }
  return found;
}

function minus(value: Decimal | undefined): Decimal | undefined {
  return value && negate(value);
}

/**
 * How many figures could have changed on their own to make these differences: the details that differ, less one for each
 * equation without a total among them, which ties them together.
 */
function independentIn({ form }: Reading, valueOf: (slot: Slot) => Decimal): number {
  const totals = new Set(
    flatMap(form.tables, (table) => [...form.slots.values()].filter((slot) => isTotal(table, slot))),
  );
  const details = [...form.slots.values()].filter((slot) => !totals.has(slot) && !isZero(valueOf(slot)));
  const sums = form.equations.filter(({ total }) => total !== null);
  const isTied = ({ total, left, right }: Equation): boolean => {
    if (total !== null) return false;
    const own = [...left, ...right];
    const within = flatMap(own, (slot) => [
      slot,
      ...(sums.find((sum) => sum.total === slot && sum.each === 'column')?.right ?? []),
    ]);
    return details.some((slot) => within.includes(slot));
  };
  return details.length - form.equations.filter(isTied).length;
}

/**
 * The one figure of a table whose change makes both the equations of the form and the sums of the parts hold; null where
 * none does, or several do. Each figure of a group of table 4 stands in two equations then, which cross in it alone.
 */
export function locatedBy(reading: Reading, rollup: Rollup, table: string): Change | null {
  if (!reading.evaluations.some(({ status, equation }) => status === 'failed' && equation.table === table)) return null;
  const sums = rollup.results
    .filter(({ status, relation }) => status !== 'unknown' && relation.table === table)
    .map(({ relation, expected }): Equation => {
      const { shown } = relation;
      return {
        ...relation,
        each: 'row',
        subject: shown.row,
        left: [shown],
        right: [],
        total: null,
        constant: expected,
      };
    });
  const own = reading.evaluations.filter(({ equation }) => equation.table === table);
  const groups = findRepairs([...own, ...sums.map((sum) => evaluate(sum, reading.valueOf))], reading.valueOf);
  for (const group of groups) {
    const codes = new Set(group.failures.map(({ equation }) => equation.rule));
    const [change, ...others] = onlyRepair(group)?.changes ?? [];
    if (change && others.length === 0 && codes.has(rollupRule) && codes.size > 1) return change;
  }
  return null;
}

/** The sum of a figure over reports; undefined where one does not give it. */
export function sumOf(id: string, reports: readonly KnownReport[]): Decimal | undefined {
  let sum = zero;
  for (const report of reports) {
    const value = report.valueOf(id);
    if (value === undefined) return undefined;
    sum = add(sum, value);
  }
  return sum;
}
