import type { Slot, TallyRow } from '../form/form';
import { isFraction } from '../text/decimal';
import type { Span } from '../text/source';
import type { Clause, Kind } from './clause';
import { inUnit, moneyOf } from './money';
import type { ProseText } from './proseText';
import type { Quantity } from './quantity';
import type { Statement } from './statement';
import { flatMap } from '../text/lists';

/** What the clauses before say for a count, within a sentence. */
interface Scope {
  /** What was named last, and what was done with it. */
  readonly row: TallyRow | null;
  readonly column: string | null;
  readonly isPast: boolean;
  /** Whether the report's own year was named. */
  readonly isPresent: boolean;
  /** Whether a clause before tells something that is not known: what follows may be of that. */
  readonly isLed: boolean;
  /** Behind 其中 nothing is of the whole. */
  readonly isOver: boolean;
}

const fresh: Scope = { row: null, column: null, isPast: false, isPresent: false, isLed: false, isOver: false };
const known: ReadonlySet<Kind> = new Set<Kind>(['filler', 'present', 'ownTime', 'list', 'tallyRow', 'tallyColumn']);

/** Around the clauses: their sentence, whether it names the body, and whether one before may tell of others. */
interface Around {
  readonly prose: ProseText;
  readonly sentence: Span;
  readonly isSelf: boolean;
  readonly isLed: boolean;
}

/** The counts of the clauses of a sentence. */
export function readTallies(clauses: readonly Clause[], around: Around): Statement[] {
  const found: Statement[] = [];
  let scope: Scope = fresh;
  for (const clause of clauses) {
    if (clause.depth > 0) continue;
    const [statement, next] = readClause(clause, scope, around);
    if (next.isOver) return found;
    if (statement) found.push(statement);
    scope = next;
  }
  return found;
}

/** The count of a clause, and what it leaves for those behind it. */
function readClause(clause: Clause, before: Scope, around: Around): readonly [Statement | null, Scope] {
  const {
    kinds,
    quantities: [quantity, ...others],
  } = clause;
  if (kinds.has('part')) return [null, { ...before, isOver: true }];
  if (kinds.has('compare') || kinds.has('negation')) return [null, before];
  const isPresent = kinds.has('present') || kinds.has('ownTime');
  const scope = {
    ...before,
    isPresent: before.isPresent || isPresent,
    isPast: !isPresent && (before.isPast || kinds.has('past') || kinds.has('pastYear')),
  };
  const rows = flatMap(clause.tokens, (token) =>
    token.kind === 'word' && token.meaning.kind === 'tallyRow' ? [token.meaning.row] : [],
  );
  const columns = flatMap(clause.tokens, (token) =>
    token.kind === 'word' && token.meaning.kind === 'tallyColumn' ? [token.meaning.column] : [],
  );
  const isKnown = [...kinds].every(
    (kind) => known.has(kind) || (scope.isPast && (kind === 'past' || kind === 'pastYear')),
  );
  if (!isKnown || others.length > 0 || rows.length > 1 || columns.length > 1)
    return [null, { ...scope, row: null, column: null, isLed: true }];
  // 行政处罚 19 件 behind 作出行政许可决定 213 件; 废止 6 件 behind 制发行政规范性文件 14 件
  const isNamed = rows.length + columns.length > 0;
  const row = rows[0] ?? scope.row;
  const column = columns[0] ?? rows[0]?.column ?? scope.column;
  const next = { ...scope, row, column };
  if (!quantity) return [null, isNamed ? next : scope];
  if (!isNamed) return [null, { ...next, row: null, column: null }];
  const slot = row?.row.slots.find((one) => one.column.key === column);
  return [
    row && slot && !next.isPast ? toStatement(quantity, row, slot, around, !isOfAll(row, next, around)) : null,
    next,
  ];
}

/**
 * Whether a count is of all that the body did in its year: its sentence says one of both, and nothing before. 深化水资源管理。全年作出行政处罚决定31件
 * may be of a field where the body is not named, too.
 */
function isOfAll({ isDivided }: TallyRow, { isPresent, isLed }: Scope, around: Around): boolean {
  return !isLed && (isPresent || around.isSelf) && ((isPresent && around.isSelf) || !isDivided || !around.isLed);
}

/** Null where the number is not exact, or not of the row's kind. */
function toStatement(
  quantity: Quantity,
  { units }: TallyRow,
  slot: Slot,
  { prose, sentence }: Around,
  mayBePart: boolean,
): Statement | null {
  const { number, value, unit, isNumeral, isInexact } = quantity;
  const common = {
    number: prose.spanOf(number),
    isNumeral,
    sentence,
    alternatives: [[slot]],
    whole: null,
    assumes: [],
    ofNew: null,
    mayBePart,
  };
  if (units.length > 0)
    return isInexact || isFraction(value) || !units.includes(unit) ? null : { ...common, value, step: null };
  const money = moneyOf(quantity, prose.text);
  const [sum, step] = money
    ? [inUnit(money.value, slot.column.unit ?? ''), inUnit(money.step, slot.column.unit ?? '')]
    : [];
  return sum && step ? { ...common, value: sum, step } : null;
}
