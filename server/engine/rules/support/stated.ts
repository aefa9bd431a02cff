import type { Reading } from '../../reading/reading';
import { compareStatement } from '../../reading/stated';
import type { Span } from '../../text/source';

/** Whether the table has another number than the one that a sentence has at `span`: it may be the one that is wrong. */
export function isDoubted(reading: Reading, { start }: Span): boolean {
  const statement = reading.prose.statements.find(({ number }) => number.start === start);
  return statement !== undefined && compareStatement(reading, statement)?.agrees === false;
}
