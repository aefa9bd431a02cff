import type { Reading } from '../../reading/reading';
import { compareStatement } from '../../reading/stated';
import type { Sentence } from '../../prose/sentence';
import type { Span } from '../../text/source';

/** Whether the table has another number than the one that a sentence has at `span`: it may be the one that is wrong. */
export function isDoubted(reading: Reading, { start }: Span): boolean {
  const statement = reading.prose.statements.find(({ number }) => number.start === start);
  return statement !== undefined && compareStatement(reading, statement)?.agrees === false;
}

/**
 * Whether a number of `sentence`, `at` in the folded text, is of a matter of the form but could not be read: 全县各级机关收到申请65件.
 * The table may then have another one, which nobody compared.
 */
export function isUnread(reading: Reading, sentence: Sentence, { start }: Span): boolean {
  const fact = reading.prose.facts.find(
    (one) => one.sentence === sentence && one.clause.quantities.some(({ number }) => number.start === start),
  );
  return fact?.count === null && fact.why !== 'shut';
}
