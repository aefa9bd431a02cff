import type { FormColumn, Measure, ProseResult } from '../form/form';
import type { Clause } from './clause';
import type { Setting } from './context';
import type { Quantity } from './quantity';
import type { Statement } from './statement';

/** A number in its clause, with what the clause names. */
export interface Counted {
  readonly clause: Clause;
  readonly quantity: Quantity;
  readonly measures: readonly Measure[];
  readonly measure: Measure | undefined;
  readonly columns: readonly FormColumn[] | undefined;
  readonly result: ProseResult | undefined;
}

/** What a number says of these sums, where nothing else bears on it. */
export function statementOf(
  { number, value, isNumeral }: Quantity,
  alternatives: Statement['alternatives'],
  { prose, sentence }: Setting,
): Statement {
  return {
    number: prose.spanOf(number),
    value,
    isNumeral,
    sentence,
    alternatives,
    whole: null,
    assumes: [],
    ofNew: null,
    mayBePart: false,
    step: null,
  };
}
