import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project: scripts/bench.mjs starts everything in it. */
export const root = process.cwd();
export const benchFolder = join(root, 'test/bench');

export const clean = readFileSync(join(root, 'samples/clean.gouji.txt'), 'utf8');
export const mistakes = readFileSync(join(root, 'samples/mistakes.gouji.txt'), 'utf8');

/** Numbers that look random and are the same in every run (a multiply-with-carry generator). */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const bodies = ['档案局', '水利局', '司法局', '气象局', '审计局', '统计局', '林业局', '体育局'];
const places = [...'云青石松竹柳泉岭溪禾河湖'];
const sentences = [
  '各股室按月核对目录，缺漏的当月补齐。',
  '查阅大厅增设自助终端，群众可以自行检索和打印。',
  '公文在起草时标明公开属性，发布前由两级核对。',
  '网站栏目由九个并为六个，打开更快，查找更省事。',
  '培训安排在每季度的第一个星期，全体干部轮流参加。',
  '对群众反复询问的事项，整理成问答并放在首页。',
  '意见箱收到的建议逐条登记、逐条回复。',
  '老档案的数字化按查阅次数排定先后。',
];

/** Paragraphs of prose, each of three to eight sentences, at least `length` characters in all. */
export function prose(length: number, next: (below: number) => number): string {
  const paragraphs: string[] = [];
  for (let written = 0; written < length;) {
    const count = 3 + next(6);
    const paragraph = Array.from({ length: count }, () => sentences[next(sentences.length)]).join('');
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

const heading = '二、主动公开政府信息情况';

/** A report of this length, as near as paragraphs allow: the clean sample with more prose in its first section. */
export function reportOf(length: number, seed = 1): string {
  const missing = length - clean.length;
  return missing <= 0 ? clean : clean.replace(heading, () => `${prose(missing - 100, numbers(seed))}\n\n${heading}`);
}

/** A draft of about 3,000 characters, the usual length: the one that most measures check. */
export const usual = reportOf(3000);

/** A draft of a body of its own; every tenth has the mistakes of the sample. */
export function draftNumber(index: number): string {
  const next = numbers(index + 1);
  const place = Array.from({ length: 2 }, () => places[next(places.length)]).join('');
  const text = index % 10 === 9 ? mistakes : reportOf(2600 + next(800), index + 1);
  return text.replaceAll('云溪县档案局', `${place}县${bodies[next(bodies.length)] ?? ''}`);
}

/** Figures of the clean sample's table 3 that one, two or three slips make one greater, crossing in no row or column. */
const slips: readonly (readonly [from: string, to: string])[] = [
  ['（一）予以公开\t\t9\t2', '（一）予以公开\t\t10\t2'],
  ['4.保护第三方合法权益\t2\t1', '4.保护第三方合法权益\t2\t2'],
  ['1.本机关不掌握相关政府信息\t3\t1\t0\t0\t1', '1.本机关不掌握相关政府信息\t3\t1\t0\t0\t2'],
];

/** `text`, made of the clean sample, with this many wrong figures. */
export function withSlips(text: string, count: number): string {
  return slips.slice(0, count).reduce((slipped, [from, to]) => {
    if (!slipped.includes(from)) throw new Error(`the sample has no “${from}” any more`);
    return slipped.replace(from, to);
  }, text);
}
