import type { Relation } from '../form/form';
import type { Reading } from '../reading/reading';
import { add, isZero, subtract, zero, type Decimal } from '../text/decimal';
import type { Company } from './company';

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
    ({ of }) => of === 'this' || (of === 'previous' ? previous !== null : parts !== null && parts.missing.length === 0),
  );
}

/** Works out a relation; `unknown` where a figure that it names is not known. */
export function evaluateRelation(relation: Relation, reading: Reading, company: Company): RelationResult {
  const unknown: RelationResult = { relation, status: 'unknown', reported: zero, expected: zero };
  const isRead = reading.tableOf(relation.table)?.status === 'read';
  const reported = isRead ? reading.valueOf(relation.shown) : undefined;
  if (reported === undefined) return unknown;
  let expected = zero;
  for (const { of, slot, isTakenOff } of relation.terms) {
    const values =
      of === 'this'
        ? [reading.valueOf(slot)]
        : of === 'previous'
          ? [company.previous?.valueOf(slot.id)]
          : (company.parts?.units ?? []).map(({ versions }) => versions[0].valueOf(slot.id));
    for (const value of values) {
      if (value === undefined) return unknown;
      expected = isTakenOff ? subtract(expected, value) : add(expected, value);
    }
  }
  const status = isZero(subtract(reported, expected)) ? 'held' : 'failed';
  return { relation, status, reported, expected };
}

/** The relations of one rule, worked out; none where the reports that they need are not known. */
export function evaluateRelations(rule: string, reading: Reading, company: Company): RelationResult[] {
  return reading.form.relations
    .filter((relation) => relation.rule === rule && hasCompany(relation, company))
    .map((relation) => evaluateRelation(relation, reading, company));
}
