import { expect, it } from 'vitest';
import { endsBlankLed, readRow, typedIn } from '../../../client/writing/tables/row';

/** What stands before ‸ in its cell. */
function typed(marked: string): string {
  const row = readRow(marked.replace('‸', ''), 0);
  if (!row) throw new Error('no row');
  return typedIn(row, marked.indexOf('‸'));
}

it.each([
  ['a\t1\t‸', 'empty'],
  ['a\t1\t‸9', 'typed'],
  ['| a | 1 |  ‸ |', 'empty'],
  ['a\t1\t=‸', 'asked'],
  ['a\t1\t＝‸', 'asked'],
  ['| a | 1 | =‸ |', 'asked'],
  ['\t、‸\t3', 'asked'],
  ['a\t=2‸\t', 'asked'],
  ['a\t1\t2‸', 'typed'],
  ['a\t1\t29‸\t', 'typed'],
  ['| a | 1 | 2‸ |', 'typed'],
  ['‸a\t1', 'typed'],
  ['| a | ‸1 |', 'typed'],
  ['| ‸ | 1 |', 'empty'],
  ['执法‸\t1\t2', 'typed'],
])('in the cell of the cursor in %j stands what is %s', (marked, expected) => {
  expect(typed(marked)).toBe(expected);
});

it.each([
  ['\t2.重复申请\t0‸', true],
  ['  \t（七）总计\t0‸', true],
  ['\t2.重复申请\t‸0', false],
  ['一、本年新收\t\t21‸', false],
  ['| | 总计 | 0 |‸', false],
])('Enter in %j begins a line without tabs: %s', (marked, expected) => {
  const row = readRow(marked.replace('‸', ''), 0);
  expect(row && endsBlankLed(row, marked.indexOf('‸'))).toBe(expected);
});
