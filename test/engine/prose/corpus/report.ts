import { officialForms } from '../../../../server/engine/form/editions';
import { fillTable, printTabs } from '../../../support/write';
import { readProject } from '../../../support/samples';

/** A made-up report, of which the numbers are given that others do not follow from. */
export interface Base {
  readonly name: string;
  readonly institution: string;
  readonly year: number;
  /** What section 六 says. */
  readonly fees: string;
  /** All figures of the three tables, by the ids of their slots. */
  readonly figures: ReadonlyMap<string, string>;
  /** Totals, as its file states them: what was worked out by hand. */
  readonly totals: readonly number[];
}

const [form] = officialForms.filter(({ edition }) => edition === '2021');
if (!form) throw new Error('no form of 2021');
const tables = form.tables.map(({ key }) => key);

const applicants = ['natural', 'business', 'research', 'nonprofit', 'legalService', 'otherOrg'];
const outcomes = ['upheld', 'corrected', 'otherResult', 'pending'];
const disputes = ['review', 'directSuit', 'suitAfterReview'];

/** Reads `<name>.base.txt`: `key: value` a line; rows without numbers are nought, totals and what is carried out follow. */
export function readBase(name: string): Base {
  const lines = readProject(`test/engine/prose/corpus/${name}.base.txt`)
    .split('\n')
    .filter((line) => /^[^#]/.test(line));
  const said = new Map(lines.map((line) => line.split(': ') as [string, string]));
  const textOf = (key: string): string => said.get(key) ?? '';
  const numbersOf = (key: string): number[] =>
    (said.get(key) ?? '')
      .split(' ')
      .filter((text) => text !== '')
      .map(Number);
  const figures = new Map<string, string>();
  const put = (table: string, row: string, keys: readonly string[], values: readonly number[]): void =>
    keys.forEach((key, at) => figures.set(`${table}/${row}/${key}`, String(values[at] ?? 0)));

  put('disclosure', 'regulations', ['issued', 'repealed', 'inForce'], []);
  put('disclosure', 'normativeDocuments', ['issued', 'repealed', 'inForce'], numbersOf('normativeDocuments'));
  for (const row of ['licences', 'penalties', 'enforcement']) put('disclosure', row, ['decisions'], numbersOf(row));
  put('disclosure', 'fees', ['amount'], numbersOf('fees-amount'));

  const rows = new Map(requestRows().map((row) => [row, applicants.map((_, at) => numbersOf(row)[at] ?? 0)]));
  const results = [...rows.keys()].filter((row) => !['received', 'carriedIn', 'concluded', 'carriedOut'].includes(row));
  const of = (row: string, at: number): number => rows.get(row)?.[at] ?? 0;
  rows.set(
    'concluded',
    applicants.map((_, at) => sum(results.map((row) => of(row, at)))),
  );
  rows.set(
    'carriedOut',
    applicants.map((_, at) => of('received', at) + of('carriedIn', at) - of('concluded', at)),
  );
  for (const [row, values] of rows) put('requests', row, [...applicants, 'total'], [...values, sum(values)]);
  for (const group of disputes)
    put(
      'disputes',
      group,
      [...outcomes, 'total'],
      [...outcomes.map((_, at) => numbersOf(group)[at] ?? 0), sum(numbersOf(group))],
    );
  return {
    name,
    institution: textOf('institution'),
    year: Number(textOf('year')),
    fees: textOf('fees'),
    figures,
    totals: numbersOf('totals'),
  };
}

function requestRows(): string[] {
  return form?.tables.find(({ key }) => key === 'requests')?.rows.map(({ key }) => key) ?? [];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The numbers that a base's file states under `totals`, from its figures, in the same order. */
export function totalsOf({ figures }: Base): number[] {
  const rows = [
    'received',
    'carriedIn',
    'concluded',
    'carriedOut',
    'granted',
    'partlyGranted',
    'refused',
    'unavailable',
    'declined',
    'other',
  ];
  const requests = rows.map((row) =>
    sum(
      [...figures]
        .filter(
          ([id]) => id === `requests/${row}/total` || (id.startsWith(`requests/${row}.`) && id.endsWith('/total')),
        )
        .map(([, value]) => Number(value)),
    ),
  );
  return [...requests, ...disputes.map((group) => Number(figures.get(`disputes/${group}/total`)))];
}

/**
 * Where a sentence may stand: before the base's own words in an aspect or a part of 五, behind the table in 二 to 四 and
 * behind the fees in 其他; in the place of the fees in 六, and of a section's heading in 一题 to 六题.
 */
export const places = [
  '导语',
  '主动',
  '申请',
  '管理',
  '平台',
  '监督',
  '二',
  '三',
  '四',
  '五',
  '改进',
  '六',
  '其他',
  '一题',
  '二题',
  '三题',
  '四题',
  '五题',
  '六题',
] as const;
export type Place = (typeof places)[number];

/** The report of a base with `sentence` in its place; without one, as it is. Its own words state no number but those of the fees. */
export function reportWith(base: Base, place?: Place, sentence = ''): string {
  const at = (here: Place, text: string): string => (place === here ? `${sentence}\n\n${text}` : text);
  const tableOf = (key: string): string => {
    const table = form?.tables[tables.indexOf(key)];
    return table ? printTabs(fillTable(table, base.figures)) : '';
  };
  const behind = (here: Place): string[] => (place === here ? [sentence] : []);
  const instead = (here: Place, text: string): string => (place === here ? sentence : text);
  const { year } = base;
  return [
    `${base.institution}${year}年政府信息公开工作年度报告`,
    at(
      '导语',
      `本报告依照《中华人民共和国政府信息公开条例》编写，所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
    ),
    instead('一题', '一、总体情况'),
    `（一）主动公开。${at('主动', '对照公开目录逐项更新，群众常问的事项放在最前面。')}`,
    `（二）依申请公开。${at('申请', '申请的登记、会商、答复和归档都由专人负责。')}`,
    `（三）政府信息管理。${at('管理', '公文起草时即标明公开属性，失效的文件及时注明。')}`,
    `（四）政府信息公开平台建设。${at('平台', '网站栏目按主题重新归并，查找更方便。')}`,
    `（五）监督保障。${at('监督', '公开工作列入考核，邀请群众代表评议，没有需要追究责任的情形。')}`,
    instead('二题', '二、主动公开政府信息情况'),
    tableOf('disclosure'),
    ...behind('二'),
    instead('三题', '三、收到和处理政府信息公开申请情况'),
    tableOf('requests'),
    ...behind('三'),
    instead('四题', '四、政府信息公开行政复议、行政诉讼情况'),
    tableOf('disputes'),
    ...behind('四'),
    instead('五题', '五、存在的主要问题及改进情况'),
    at('五', '存在的问题：部分栏目更新不够及时，答复文书的说理还不够充分。'),
    at('改进', '改进的打算：完善更新提醒，编写答复文书的范例，加强对经办人员的指导。'),
    instead('六题', '六、其他需要报告的事项'),
    instead('六', base.fees),
    ...behind('其他'),
    '',
  ].join('\n\n');
}
