import { describe, expect, it } from 'vitest';
import { weaknessOf } from '../../server/config/reason';

describe('a reason', () => {
  it.each([
    '按台账核对过',
    '其中一件跨年办结',
    '  见县司法局备案登记表  ',
    '经核实无误差原因如下：重复登记',
    'See the register',
    '𠮷林省厅更正数据',
  ])('that says something stands: %s', (reason) => expect(weaknessOf(reason)).toBeNull());

  it.each(['', '   ', '已核对过了', '      五个字呢呢      ', '𠮷𠮷林省厅'])(
    'of fewer than six characters is refused: “%s”',
    (reason) => {
      expect(weaknessOf(reason)).toBe('short');
    },
  );

  it.each([
    '核实无误',
    '核实无误。',
    '无',
    '同上',
    '同上。',
    '核实无误，核实无误',
    '无无无无无无',
    '同上，核实无误！',
    '……………',
    '。。。。。。',
    '111111',
  ])('that says nothing is refused: %s', (reason) => expect(weaknessOf(reason)).not.toBeNull());
});
