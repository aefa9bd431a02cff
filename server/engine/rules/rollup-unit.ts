import { explanationsOf, rollUp, type Explanation } from '../collection/rollup';
import { spanOfWhole } from '../reading/structure';
import type { Finding, Rule } from './rule';
import { regulation } from './support/basis';
import { gapsTold, gapTexts } from './support/gaps';

/** So many units are named where several would explain the same. */
const mostNamed = 5;

/** One unit that was left out, counted twice, or counted by another of its reports explains all that the whole differs by. */
export const rollupUnit: Rule = {
  code: 'rollup-unit',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条（推断）' },
  name: { zh: '漏计或重计一个单位', en: 'A unit left out or counted twice' },
  messages: {
    leftOut: {
      zh: '各表的差数正好是“{unit}”的全部数字：汇总时可能漏计了这个单位。',
      en: 'What the tables lack is just what “{unit}” reports: it may have been left out.',
    },
    doubled: {
      zh: '各表的差数正好是“{unit}”的全部数字：汇总时可能把这个单位计了两次。',
      en: 'What the tables have too much is just what “{unit}” reports: it may have been counted twice.',
    },
    version: {
      zh: '“{unit}”有数字不同的报告，汇总中计入的是 {document} 这一份，请核对是否应当是它。',
      en: '“{unit}” has reports with different figures; the one that is counted here is {document}. Check that it is the right one.',
    },
    several: {
      zh: '漏计、重计下列单位之一，或者计入了它的另一份报告，都能解释各表的差数：{units}。',
      en: 'Any one of these units, left out, counted twice or counted by another of its reports, explains what the tables differ by: {units}.',
    },
    many: {
      zh: '有 {count} 个单位，漏计、重计其中任何一个都能解释各表的差数，无法判断是哪一个。',
      en: 'Units any one of which, left out or counted twice, explains what the tables differ by: {count}. Which one it is cannot be told.',
    },
    ...gapTexts,
    report: { zh: '“{unit}”的报告（{document}）', en: 'The report of “{unit}” ({document})' },
  },
  *check(reading, company) {
    const rollup = rollUp(reading, company);
    const found = rollup ? explanationsOf(reading, company, rollup) : [];
    if (found.length > 0) yield { ...describe(found), subject: 'title', span: spanOfWhole(reading) };
  },
  status(reading, company) {
    const rollup = rollUp(reading, company);
    if (!rollup) return company.parts ? 'unknown' : 'skipped';
    return rollup.isWhole ? null : 'unknown';
  },
  unchecked: (reading, company) => gapsTold(company, rollUp(reading, company)?.results ?? []),
};

function describe(found: readonly Explanation[]): Pick<Finding, 'message' | 'args' | 'elsewhere' | 'values'> {
  const [first] = found;
  const names = [...new Set(found.map(({ unit }) => unit.name))];
  const named = names.length > mostNamed ? [] : found;
  const shared = {
    values: { units: names.join('；') },
    elsewhere: named.map(({ unit, counted }) => {
      const report = counted ?? unit.versions[0];
      return {
        message: 'report',
        args: { unit: unit.name, document: report.profile.name },
        document: report.profile,
        range: report.profile.title,
      };
    }),
  };
  if (names.length > mostNamed) return { ...shared, message: 'many', args: { count: names.length } };
  if (found.length > 1 || !first) return { ...shared, message: 'several', args: { units: names.join('、') } };
  const { profile } = first.counted ?? first.unit.versions[0];
  return { ...shared, message: first.kind, args: { unit: first.unit.name, document: profile.name } };
}
