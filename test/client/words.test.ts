import { expect, it } from 'vitest';
import { en } from '../../client/checkAll/words';

it('counts one as one and more as more', () => {
  expect([en.passed(1), en.passed(2)]).toEqual(['1 more file is no report', '2 more files are no reports']);
  expect([en.checked(1, '9:00'), en.checked(0, '9:00')]).toEqual([
    'Checked at 9:00: 1 report',
    'Checked at 9:00: 0 reports',
  ]);
  expect([en.cancelled(1), en.cancelled(3)]).toEqual([
    'cancelled: 1 file was not looked at',
    'cancelled: 3 files were not looked at',
  ]);
  expect([en.more(1), en.more(9)]).toEqual([
    '1 more is not listed; open the draft to see it.',
    '9 more are not listed; open the draft to see them.',
  ]);
});
