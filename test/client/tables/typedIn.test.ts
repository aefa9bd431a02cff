import { expect, it } from 'vitest';
import { readRow, typedBefore } from '../../../client/writing/tables/row';

/** What stands before ‸ in its cell. */
function typed(marked: string): string {
  const row = readRow(marked.replace('‸', ''), 0);
  if (!row) throw new Error('no row');
  return typedBefore(row, marked.indexOf('‸'));
}

it.each([
  ['a\t1\t‸', 'empty'],
  ['a\t1\t‸9', 'empty'],
  ['| a | 1 |  ‸ |', 'empty'],
  ['a\t1\t=‸', 'asked'],
  ['a\t1\t＝‸', 'asked'],
  ['| a | 1 | =‸ |', 'asked'],
  ['\t、‸\t3', 'asked'],
  ['a\t=2‸\t', 'asked'],
  ['a\t1\t2‸', 'typed'],
  ['a\t1\t29‸\t', 'typed'],
  ['| a | 1 | 2‸ |', 'typed'],
  ['‸a\t1', 'empty'],
  ['执法‸\t1\t2', 'typed'],
])('before the cursor in %j stands what is %s', (marked, expected) => {
  expect(typed(marked)).toBe(expected);
});
