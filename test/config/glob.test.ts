import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesGlob, partsOf, readGlob } from '../../server/config/glob';

function matches(pattern: string, path: string): boolean {
  const glob = readGlob(pattern);
  if (!glob) throw new Error(`${pattern} is no glob`);
  return matchesGlob(glob, path);
}

describe('a glob', () => {
  it.each([
    ['*.md', '甲局.md'],
    ['*.md', '各单位/甲局.md'],
    ['旧稿', '旧稿/甲局.md'],
    ['旧稿/', '各单位/旧稿/甲局.md'],
    ['旧稿/**', '旧稿/2023/甲局.md'],
    ['./旧稿/*.txt', '旧稿/甲局.txt'],
    ['**/旧稿/*.txt', '旧稿/甲局.txt'],
    ['**/旧稿/**/*.txt', '各单位/旧稿/2022/一/甲局.txt'],
    ['各单位/*局?.{txt,md}', '各单位/档案局2.md'],
    ['甲*乙*', '甲丙乙丁乙'],
    ['?.txt', '😀.txt'],
    ['caf\u00e9.txt', 'cafe\u0301.txt'],
  ])('%s matches %s', (pattern, path) => expect(matches(pattern, path)).toBe(true));

  it.each([
    ['*.md', '甲局.txt'],
    ['各单位/*.md', '各单位/甲/乙.md'],
    ['旧稿/**', '各单位/旧稿/甲局.md'],
    ['旧稿', '旧稿2/甲局.md'],
    ['甲局.m?', '甲局.m'],
    ['a.c', 'abc'],
    ['甲*乙', '甲丙乙丁'],
  ])('%s does not match %s', (pattern, path) => expect(matches(pattern, path)).toBe(false));

  it.each([
    '/etc/*',
    '../*.md',
    'a/../b',
    'C:/x',
    'a\\b',
    '',
    '{a',
    'a//b',
    '{a,{b,c}}',
    '{1,2,3,4,5,6,7,8,9}{1,2,3,4,5,6,7,8,9}',
  ])('%s is refused', (pattern) => {
    expect(readGlob(pattern)).toBeNull();
  });

  it('takes no longer than its length and the path’s tell, however many stars', () => {
    expect(matches(`${'*甲'.repeat(400)}乙`, '甲'.repeat(5000))).toBe(false);
    expect(matches(`${'**/甲/'.repeat(100)}乙`, '甲/'.repeat(3000) + '丙')).toBe(false);
  });

  it('finds every path by the path itself', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z甲乙😀 .-]{1,6}$/), { minLength: 1, maxLength: 4 }), (names) => {
        const path = names.join('/');
        if (partsOf(path)?.length === names.length) expect(matches(path, path)).toBe(true);
      }),
    );
  });
});
