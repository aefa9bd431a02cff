import { describe, expect, it } from 'vitest';
import { propose } from '../../../server/config/forms/propose';
import { withForms } from '../../../server/engine/reading/engine';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf, engine } from '../../support/check';
import { formFile, known } from '../../support/forms';
import { ways, type Part } from '../../support/parts';

const title = (year: number): string => `松岭市某处${year}年经费执行报告`;
const read = Object.keys(ways).filter((way) => !/one cell|boxes|commas/.test(way));

/** What the report of one year has by the form proposed from that of the year before. */
const nextYear = (way: string, before: readonly Part[], after: readonly Part[]): readonly string[] => {
  const write = (year: number, parts: readonly Part[]): string => ways[way]?.([title(year), ...parts]) ?? '';
  const proposal = propose([write(2031, before)], engine, known);
  const { form } = formFile(proposal?.file ?? {});
  if (!form) throw new Error('no form');
  return check(draftOf(write(2032, after), {}, withForms(engine, [form])), rules, {}).diagnoses.map(
    ({ rule }) => rule.code,
  );
};

describe.each(read)('the report of the next year, of %s', (way) => {
  it.each<[string, readonly string[], string]>([
    ['a line with the unit', ['一、经费', '单位：万元'], '预算'],
    ['a line with the unit in brackets', ['一、经费', '（金额单位：亿元）'], '预算'],
    ['a head with its unit', ['一、经费'], '预算（万元）'],
    ['a head with a measure', ['一、经费'], '面积（平方米）'],
  ])('may have decimals below %s', (_, above, head) => {
    const rows = (first: string, sum: string): Part => [
      ['项目', head],
      ['道路', first],
      ['桥梁', '6'],
      ['合计', sum],
    ];
    expect(nextYear(way, [...above, rows('5', '11')], [...above, rows('5.5', '11.5')])).toEqual([]);
  });

  it('may have less than the year before', () => {
    const rows = (now: string, change: string): Part => [
      ['项目', '本年', '上年', '增减'],
      ['道路', now, '5', change],
      ['桥梁', '6', '6', '0'],
    ];
    expect(nextYear(way, ['一、情况', rows('7', '2')], ['一、情况', rows('4', '-1')])).toEqual([]);
  });

  it('has no half persons and no fewer than none', () => {
    const rows = (persons: string, sum: string): Part => [
      ['项目', '人数', '经费'],
      ['道路', persons, sum],
      ['桥梁', '6', '7'],
    ];
    const above = ['一、情况', '单位：万元'];
    const codes = (persons: string, sum: string): readonly string[] =>
      nextYear(way, [...above, rows('7', '2')], [...above, rows(persons, sum)]);
    expect(codes('7.5', '2')).toEqual(['figure-fraction']);
    expect(codes('7', '-2')).toEqual(['figure-negative']);
  });
});

it.each(['1至6月', '1-6月份', '一月至六月'])('says that %s in a title is kept as fixed words', (months) => {
  const text = `松岭市某处2031年${months}道路建设报告\n\n一、进度\n\n| 项目 | 投资 |\n| --- | --- |\n| 南路 | 80 |\n| 北路 | 40 |\n| 合计 | 120 |\n`;
  expect(propose([text], engine, known)?.guesses.some((guess) => guess.includes(`“${months}”不认作时期`))).toBe(true);
});
