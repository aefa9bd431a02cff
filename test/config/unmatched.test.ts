import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config/config';
import type { SetConfig } from '../../server/config/set';
import { rosterUnread, unmatchedIn } from '../../server/config/unmatched';

const text = (set: object): string => JSON.stringify({ set });
function read(set: object): SetConfig {
  const found = readConfig(text(set), { forms: [], codes: [] }).set;
  if (!found) throw new Error('no set');
  return found;
}

describe('what set names and is not there', () => {
  const set = {
    whole: './县.docx',
    previous: ['2023/**', '2022/*.{txt,docx}'],
    parts: ['单位/**', '单位/**'],
    roster: '名册.csv',
  };
  const told = (files: string[], left: ('previous' | 'parts')[] = []): string[] =>
    unmatchedIn(read(set), files, left).map(({ start, end }) => text(set).slice(start, end));

  it('is told at its place, each by itself, in the order of the file', () => {
    expect(told([])).toEqual(['"./县.docx"', '"2023/**"', '"2022/*.{txt,docx}"', '"单位/**"', '"单位/**"']);
    expect(told(['2023/甲.txt', '县.docx'])).toEqual(['"2022/*.{txt,docx}"', '"单位/**"', '"单位/**"']);
    expect(told(['2022/甲.docx', '单位/县.docx'], ['previous'])).toEqual(['"./县.docx"']);
    expect(unmatchedIn(null, ['a'])).toEqual([]);
  });

  it('is no more than one reads', () => {
    expect(unmatchedIn(read({ parts: Array.from({ length: 300 }, (_, index) => `${index}/*`) }), [])).toHaveLength(100);
  });

  it('is the roster where that cannot be read', () => {
    expect(rosterUnread(read(set))?.named.value).toBe('名册.csv');
    expect(rosterUnread(read({ parts: [] }))).toBeNull();
  });
});
