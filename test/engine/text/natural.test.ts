import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareNaturally } from '../../../server/engine/text/natural';

it.each([
  [['第1批', '第2批', '第11批', '第100批']],
  [['第一批', '第二批', '第十批', '第十一批', '第二十批', '第二十一批', '第一百零二批']],
  [['附件１', '附件2', '附件１０']],
  [['2023年', '2024年', '二〇二五年']],
  [['一、甲', '二、甲', '三、甲', '十、甲']],
  [['a', 'a2', 'a10', 'b1']],
  [['01', '1', '02', '2', '10']],
  [['9007199254740993', '9007199254740994']],
  [['a-1', 'a.1', 'a/1', 'a1', 'aA']],
])('puts %j in this order', (names) => {
  expect([...names].reverse().sort(compareNaturally)).toEqual(names);
});

it('is an order: total, the same both ways, and one behind the other', () => {
  const name = fc.string({
    unit: fc.constantFrom('0', '1', '9', '２', '一', '二', '十', '百', '第', 'a', '/', '\u{2070E}'),
    maxLength: 6,
  });
  fc.assert(
    fc.property(name, name, name, (a, b, c) => {
      expect(Math.sign(compareNaturally(a, b))).toBe(0 - Math.sign(compareNaturally(b, a)));
      expect(compareNaturally(a, b) === 0).toBe(a === b);
      if (compareNaturally(a, b) < 0 && compareNaturally(b, c) < 0) expect(compareNaturally(a, c)).toBeLessThan(0);
    }),
  );
});
