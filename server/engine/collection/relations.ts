import type { Relation, Slot } from '../form/form';
import type { Reading } from '../reading/reading';
import { absolute, add, compare, parseDecimal, subtract, zero, type Decimal } from '../text/decimal';
import type { Company } from './company';
import type { KnownReport } from './profile';

/** A relation with its numbers. */
export interface RelationResult {
  readonly relation: Relation;
  readonly status: 'held' | 'failed' | 'unknown';
  /** The figure that the report gives, and the one that the terms give; 0 where unknown. */
  readonly reported: Decimal;
  readonly expected: Decimal;
}

/** Whether the other reports that a relation needs are known, all of them. */
export function hasCompany({ terms }: Relation, { previous, parts }: Company): boolean {
  return terms.every(
    ({ of }) => of === 'this' || (of === 'previous' ? previous !== null : parts !== null && parts.gaps.length === 0),
  );
}

/**
 * Works out a relation; `unknown` where a figure that it names is not known. What a body took over from others last year
 * may be in its figures, or not: it holds either way.
 */
export function evaluateRelation(relation: Relation, reading: Reading, company: Company): RelationResult {
  const unknown: RelationResult = { relation, status: 'unknown', reported: zero, expected: zero };
  const isRead = reading.tableOf(relation.table)?.status === 'read';
  const reported = isRead ? ownValue(relation, reading, relation.shown) : undefined;
  if (reported === undefined) return unknown;
  const { previous, takenOver } = company;
  const expected = expectedOf(relation, reading, company, [previous]);
  if (expected === undefined) return unknown;
  const most = parseDecimal(relation.tolerance ?? '0') ?? zero;
  const isHeld = (value: Decimal): boolean => compare(absolute(subtract(reported, value)), most) <= 0;
  if (isHeld(expected)) return { relation, status: 'held', reported, expected };
  if (previous && takenOver.length > 0) {
    const withOthers = expectedOf(relation, reading, company, [previous, ...takenOver]);
    if (withOthers === undefined) return unknown;
    if (isHeld(withOthers)) return { relation, status: 'held', reported, expected: reported };
  }
  return { relation, status: 'failed', reported, expected };
}

/** What the terms of a relation give; undefined where one of them is not known. */
function expectedOf(
  relation: Relation,
  reading: Reading,
  { parts }: Company,
  previous: readonly (KnownReport | null)[],
): Decimal | undefined {
  let expected = zero;
  for (const { of, slot, isTakenOff } of relation.terms) {
    const others = of === 'previous' ? previous : (parts?.units ?? []).map(({ versions }) => versions[0]);
    const values =
      of === 'this' ? [ownValue(relation, reading, slot)] : others.map((report) => valueIn(relation, report, slot));
    for (const value of values) {
      if (value === undefined) return undefined;
      expected = isTakenOff ? subtract(expected, value) : add(expected, value);
    }
  }
  return expected;
}

function ownValue({ skipsBlanks }: Relation, reading: Reading, slot: Slot): Decimal | undefined {
  return skipsBlanks && reading.binding.figures.get(slot)?.value === null ? undefined : reading.valueOf(slot);
}

function valueIn({ skipsBlanks }: Relation, report: KnownReport | null, { id }: Slot): Decimal | undefined {
  return skipsBlanks && report?.isBlank(id) ? undefined : report?.valueOf(id);
}

/** The relations of one rule, worked out; none where the reports that they need are not known. */
export function evaluateRelations(rule: string, reading: Reading, company: Company): RelationResult[] {
  // Each relation names a figure of another report, and most reports are checked alone.
  if (!company.previous && !company.parts) return [];
  return reading.form.relations
    .filter((relation) => relation.rule === rule && hasCompany(relation, company))
    .map((relation) => evaluateRelation(relation, reading, company));
}
