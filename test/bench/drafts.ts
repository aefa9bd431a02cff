import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawSentence, pick, randomOf, type Random } from '../support/prose';

/** The folder of the project: scripts/bench.mjs starts everything in it. */
export const root = process.cwd();
export const benchFolder = join(root, 'test/bench');

export const clean = readFileSync(join(root, 'samples/clean.gouji.txt'), 'utf8');

/** One in so many sentences gives a number. */
const numbered = 4;

/** Paragraphs of prose, each of three to eight sentences, no two alike, at least `length` characters in all. */
export function prose(length: number, random: Random): string {
  const paragraphs: string[] = [];
  for (let written = 0; written < length;) {
    const count = 3 + Math.floor(random() * 6);
    const paragraph = Array.from({ length: count }, () => countIn(random) + drawSentence(random)).join('');
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

/** Words before a sentence that count what no table has; mostly none. */
function countIn(random: Random): string {
  const number = Math.floor(random() * 90) + 10;
  const counts = [`全年走访${number}个村，`, `窗口接待群众${number}人次，`, '网站栏目由九个并为六个，'];
  return Math.floor(random() * numbered) === 0 ? pick(random, counts) : '';
}

const heading = '二、主动公开政府信息情况';

/** A report of this length, as near as paragraphs allow: the clean sample with more prose in its first section. */
export function reportOf(length: number, seed = 1): string {
  const missing = length - clean.length;
  return missing <= 0 ? clean : clean.replace(heading, () => `${prose(missing - 100, randomOf(seed))}\n\n${heading}`);
}

/** A draft of about 3,000 characters, the usual length: the one that most measures check. */
export const usual = reportOf(3000);

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
