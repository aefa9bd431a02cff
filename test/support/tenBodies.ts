import { wordOf } from '../cli/word';
import {
  drawFigures,
  drawParagraph,
  drawProse,
  printReport,
  randomOf,
  sumOf,
  withTotals,
  type InventedReport,
} from './bodies';

/** Two years of ten bodies, as text and Word documents mixed. */
const kinds = ['水利', '林业', '茶业', '渔业', '粮食', '药材', '集市', '船务', '果业'];
export const names = kinds.map((kind) => `桐岭县${kind}局`);
export const random = randomOf(7);
export const whole = '桐岭县人民政府';

interface Years {
  readonly last: readonly InventedReport[];
  readonly own: readonly InventedReport[];
}

/** Two years of nine bodies and of the county that counts them in. */
function drawYears(): Years {
  const last = names.map((institution) => ({
    institution,
    year: 2023,
    figures: drawFigures(random, 40),
    prose: drawProse(random),
  }));
  const own = last.map(({ institution, figures }) => ({
    institution,
    year: 2024,
    figures: drawFigures(random, 40, figures),
    prose: drawProse(random),
  }));
  const county = (parts: readonly InventedReport[], year: number): InventedReport => ({
    institution: whole,
    year,
    figures: sumOf(parts.map(({ figures }) => figures)),
    prose: drawProse(random).map((text, index) =>
      index === 4 ? `${text}工作考核名次已经公布，社会评议由入户走访得出，没有需要责任追究的情形。` : text,
    ),
  });
  return { last: [...last, county(last, 2023)], own: [...own, county(own, 2024)] };
}

/** Every other report is a Word document; names of files tell nothing. */
function filesOf({ last, own }: Years): Record<string, string | Uint8Array> {
  const file = (report: InventedReport, index: number): [string, string | Uint8Array] => {
    const text = printReport(report);
    return index % 2 === 0 ? [`${report.year}/${index}.txt`, text] : [`${report.year}/稿${index}.docx`, wordOf(text)];
  };
  return Object.fromEntries([...last.map(file), ...own.map(file)]);
}

export const roster = [
  '代码,名称,别名,上级,计入上级',
  `T0,${whole},,,`,
  ...names.map((name, index) => `T${index + 1},${name},,${whole},是`),
].join('\n');

export const years = drawYears();
/** Their files, all in order, and the roster. */
export const clean: Record<string, string | Uint8Array> = { ...filesOf(years), '名册.csv': roster };

export const changed = (report: InventedReport | undefined, change: Partial<InventedReport>): string => {
  if (!report) throw new Error('no such report');
  return printReport({ ...report, ...change });
};

const [first, second, third, fourth, fifth, sixth] = years.own;
/** What stands in the place of some of them, or beside them, each with one difference. */
export const seeded: Record<string, string | Uint8Array> = {
  // The first took last year's text, but for one aspect.
  '2024/0.txt': changed(first, { prose: [...(years.last[0]?.prose.slice(0, 5) ?? []), drawParagraph(random)] }),
  // The third has one document more in force than follows.
  '2024/2.txt': changed(third, {
    figures: {
      ...third?.figures,
      'disclosure/normativeDocuments/inForce': (third?.figures['disclosure/normativeDocuments/inForce'] ?? 0) + 1,
    },
  }),
  // The second carries one request more in, and answered it.
  '2024/稿1.docx': wordOf(
    changed(second, {
      figures: withTotals({
        ...second?.figures,
        'requests/carriedIn/natural': (second?.figures['requests/carriedIn/natural'] ?? 0) + 1,
        'requests/granted/natural': (second?.figures['requests/granted/natural'] ?? 0) + 1,
      }),
    }),
  ),
  // The fourth is there twice, with other figures.
  '2024/稿3（修改）.txt': changed(fourth, {
    figures: withTotals({ ...fourth?.figures, 'disputes/review/upheld': 77 }),
  }),
  // The fifth shares its text with the sixth.
  '2024/4.txt': changed(fifth, { prose: sixth?.prose ?? [] }),
  // The seventh is last year's.
  '2024/6.txt': changed(years.last[6], {}),
};

/** What is found then of all that is checked for 2024. */
export const differences = [
  '2024/0.txt text-reused',
  '2024/2.txt previous-stock',
  '2024/4.txt text-shared',
  '2024/6.txt report-copy',
  '2024/6.txt report-stale',
  '2024/稿1.docx previous-carry',
  '2024/稿3.docx report-duplicate',
  '2024/稿3（修改）.txt report-duplicate',
  '2024/稿5.docx text-shared',
].sort();

export { withTotals };
