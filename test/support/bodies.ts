import { officialForms } from '../../server/engine/form/editions';
import type { Form, Slot } from '../../server/engine/form/form';
import { drawParagraph, pick, type Random } from './prose';
import { fillTable, printTabs } from './write';

export { drawParagraph, drawSentence, pick, randomOf, type Random } from './prose';

const newest = officialForms.at(-1);
if (!newest) throw new Error('no form');
export const form: Form = newest;

/** Numbers by the ids of their slots; what is absent is 0. */
export type Numbers = Readonly<Record<string, number>>;

const columns = ['natural', 'business', 'research', 'nonprofit', 'legalService', 'otherOrg'];
const results =
  form.tables[1]?.rows.map(({ key }) => key).filter((key) => !/^(?:received|carried|concluded|other\.)/.test(key)) ??
  [];
const groups = ['review', 'directSuit', 'suitAfterReview'];
const outcomes = ['upheld', 'corrected', 'otherResult', 'pending'];

/** Small numbers are frequent, great ones rare. */
function skewed(random: Random, most: number): number {
  return Math.floor(random() ** 4 * most);
}

/** The figures of a report that balances, in all tables. `last` are those of the year before. */
export function drawFigures(random: Random, size: number, last: Numbers = {}): Numbers {
  const figures: Record<string, number> = {};
  for (const column of columns) {
    const carriedIn = last[`requests/carriedOut/${column}`] ?? 0;
    const received = skewed(random, column === 'natural' ? size : size / 4);
    const carriedOut = Math.min(received + carriedIn, skewed(random, 4));
    figures[`requests/received/${column}`] = received;
    figures[`requests/carriedIn/${column}`] = carriedIn;
    figures[`requests/carriedOut/${column}`] = carriedOut;
    for (let left = received + carriedIn - carriedOut; left > 0;) {
      const part = Math.min(left, 1 + Math.floor(random() * left));
      const slot = `requests/${pick(random, results)}/${column}`;
      figures[slot] = (figures[slot] ?? 0) + part;
      left -= part;
    }
  }
  for (const group of groups)
    for (const outcome of outcomes) figures[`disputes/${group}/${outcome}`] = skewed(random, size / 10);
  const documents = 'disclosure/normativeDocuments';
  const stock = last[`${documents}/inForce`] ?? skewed(random, size) + 3;
  const [issued, repealed] = [skewed(random, 8), Math.min(stock, skewed(random, 4))];
  figures[`${documents}/issued`] = issued;
  figures[`${documents}/repealed`] = repealed;
  figures[`${documents}/inForce`] = stock + issued - repealed;
  for (const row of ['licences', 'penalties', 'enforcement'])
    figures[`disclosure/${row}/decisions`] = skewed(random, size * 20);
  return withTotals(figures);
}

/** The totals made anew. */
export function withTotals(details: Numbers): Numbers {
  const figures: Record<string, number> = { ...details };
  const of = (slot: Slot): number => figures[slot.id] ?? 0;
  for (const each of ['column', 'row'] as const) {
    for (const { total, right } of form.equations.filter((equation) => equation.each === each)) {
      if (total) figures[total.id] = right.reduce((sum, slot) => sum + of(slot), 0);
    }
  }
  return figures;
}

/** The sums of several reports, cell by cell. */
export function sumOf(reports: readonly Numbers[]): Numbers {
  const sums: Record<string, number> = {};
  for (const report of reports) for (const id of form.slots.keys()) sums[id] = (sums[id] ?? 0) + (report[id] ?? 0);
  return sums;
}

/** What a report says in its five aspects and of its problems. */
export type ProseOfReport = readonly string[];

export function drawProse(random: Random): ProseOfReport {
  return Array.from({ length: 6 }, () => drawParagraph(random));
}

export interface InventedReport {
  readonly institution: string;
  readonly year: number;
  readonly figures: Numbers;
  readonly prose: ProseOfReport;
}

const numbers = '一二三四五';

/** A whole report that is clean by itself, with tabs. */
export function printReport({ institution, year, figures, prose }: InventedReport): string {
  const written = new Map([...form.slots.keys()].map((id) => [id, String(figures[id] ?? 0)]));
  const lines = [
    `${institution}${year}年政府信息公开工作年度报告`,
    `本报告依照《中华人民共和国政府信息公开条例》的规定编制。报告中所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
  ];
  for (const section of form.sections) {
    lines.push(section.heading);
    const table = form.tables.find(({ key }) => key === section.table);
    if (table) lines.push(printTabs(fillTable(table, written)));
    else if (section.aspects)
      section.aspects.forEach(({ title }, index) => lines.push(`（${numbers[index]}）${title}。${prose[index] ?? ''}`));
    else if (section.statement)
      lines.push('本年度没有发出信息处理费收费通知，通知收取的总金额为0元，实际收取的总金额为0元。');
    else lines.push(prose[5] ?? '');
  }
  return `${lines.join('\n\n')}\n`;
}
