import {
  drawFigures,
  drawParagraph,
  drawSentence,
  pick,
  printReport,
  randomOf,
  type Numbers,
  type Random,
} from '../support/bodies';

const year = 2024;
const places = [...'云青石松竹柳泉岭溪禾河湖山林田园'];

/** Two characters; 256 of them. */
function pairOf(index: number): string {
  const { length } = places;
  return `${places[index % length] ?? ''}${places[Math.floor(index / length) % length] ?? ''}`;
}

/**
 * A report of a body of its own, of about 3,000 characters: figures that balance, sentences that agree with them, and prose
 * that no other has. Every tenth has mistakes. The same for the same `index`, below 65,536.
 */
export function draftNumber(index: number): string {
  const random = randomOf(index + 1);
  const figures = drawFigures(random, pick(random, [4, 20, 60]));
  const institution = `${pairOf(index)}县${pairOf(Math.floor(index / places.length ** 2))}局`;
  const text = printReport({ institution, year, figures, prose: drawAspects(random, figures) });
  return index % 10 === 9 ? withMistakes(text) : text;
}

/** What a report says in its five aspects and of its problems, of different lengths. */
function drawAspects(random: Random, figures: Numbers): string[] {
  const of = (row: string): number => figures[`requests/${row}/total`] ?? 0;
  const [web, guides, more] = [12, 9, 6].map((most) => 1 + Math.floor(random() * most)) as [number, number, number];
  const prose = (): string => drawParagraph(random, 3 + Math.floor(random() * 6));
  return [
    `全年在政府网站发布信息${web + guides + more}条，其中目录${web}条、指南${guides}条、动态${more}条。${prose()}`,
    `全年新收政府信息公开申请${of('received')}件，上年结转${of('carriedIn')}件，办结${of('concluded')}件，结转下年度继续办理${of('carriedOut')}件。${prose()}`,
    `公文在起草时标明公开属性，发布前由两级核对。${prose()}`,
    `${drawSentence(random)}网站栏目由${pick(random, ['九', '八', '七'])}个并为六个。${prose()}`,
    `办公室每季度抽查一次发布情况。${prose()}`,
    `${prose()}下一年将先办这些事。${prose()}`,
  ];
}

/** The mistakes that people make: a word of a date, a year left over, a title, a label, figures. */
function withMistakes(text: string): string {
  return text
    .replace('公文在起草时', '截止2024年12月底，公文在起草时')
    .replace('办公室每季度', '2023年，办公室每季度')
    .replace('五、存在的主要问题及改进情况', '五、存在的主要问题及改进措施')
    .replace('5.属于三类内部事务信息', '5.属于三类内容事务信息')
    .replace(/(?<=4\.保护第三方合法权益\t)\d+/, '7')
    .replace(/(?<=行政许可\t)\d+/, (figure) => `${figure}件`)
    .replace(/\d+(?=\n\n五、)/, (figure) => String(Number(figure) + 2));
}
