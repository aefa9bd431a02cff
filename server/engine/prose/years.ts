import type { Span } from '../text/source';
import { isDigit } from '../text/chars';

/** The year with which a sentence begins, as a span of the folded text; `digits` without 年. */
export interface OpeningYear {
  readonly year: number;
  readonly digits: Span;
  /** Whether it is written 二〇二三. */
  readonly isNumeral: boolean;
}

const lead = /(?:[#>-]|[0-9]{1,2}[.、,)]|\([一二三四五六七八九十0-9]{1,3}\)|[一二三四五六七八九十]{1,3}(?:、|是|:))*/y;
const opening = /(?:((?:19|20)[0-9]{2})|([一二][〇○零一二三四五六七八九]{3}))年(?!报|鉴|级)度?/y;
const numerals = '〇一二三四五六七八九';
/** What makes the year a part of it, of something else, or of a name: a month, a document, an event of that year. */
const named = /^(?:[0-9一二三四五六七八九十]{1,2}月|[0-9]|[—–~～至到-]|底|末|初|前|后|之|起|春|夏|秋|冬|上半|下半|以前|以后|版|届|间|第|一季|二季|三季|四季|与|同|和|及|比|、|\(|》|“|的)/;
/** 2023年开展的项目: the year says which project. */
const attribute = /^(?:[^,。;:我本]{1,6}的|(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:年度)?(?:报告|年报|要点|方案|清单|计划|总结|目录|指南|台账))/;
const event = /^(?:[^,。;]{0,6})(?:决算|预算|年报|报告|工作要点|印发|出台|制定|修订|施行|实施的|颁布|公布|成立|组建|建成|启用|上线|获得|荣获|获评|获批|被评|结转)/;
/** 2023年度考核中…; 2023年机构改革后，…: what is told of happened then. */
const happened = /^[^,。;]{0,16}(?:考核|测评|评估|评议|评查|评比|排名)|^[^,。;]{1,14}(?:以来|后)[,。;]/;
const comparison = /较|同比|环比|相比|比上|比去|上年|上一年|去年|前年|往年|历年|增长|下降/;
const plans = /将|拟|计划|继续|打算|力争|预计|下一步|今后/;
const otherYear = /(?:19|20)[0-9]{2}(?=年|[—–~～-](?:19|20)[0-9]{2}年)|[一二][〇○零][〇○零一二三四五六七八九]{2}(?=年)/g;

/** The year at the start of the sentence at `start`, numbers and marks of a list before it passed over. */
export function openingYear(text: string, { start, end }: Span): OpeningYear | null {
  lead.lastIndex = start;
  const from = start + (lead.exec(text)?.[0].length ?? 0);
  opening.lastIndex = from;
  const match = opening.exec(text);
  if (!match || from + match[0].length > end) return null;
  const rest = text.slice(from + match[0].length, end);
  if (named.test(rest) || event.test(rest) || attribute.test(rest) || happened.test(rest)) return null;
  const isNumeral = match[1] === undefined;
  const year = match[1] === undefined ? fromNumerals(match[2] ?? '') : Number(match[1]);
  return { year, digits: { start: from, end: from + 4 }, isNumeral };
}

/** Whether a sentence speaks of no other year and compares with none. */
export function isOfOneYear(text: string, { start, end }: Span, year: number): boolean {
  const sentence = text.slice(start, end);
  const years = (sentence.match(otherYear) ?? []).map((digits) => (isDigit(digits.charCodeAt(0)) ? Number(digits) : fromNumerals(digits)));
  return years.every((other) => other === year) && !comparison.test(sentence);
}

/** Whether a sentence tells what is to come. */
export function isPlan(text: string, { start, end }: Span): boolean {
  return plans.test(text.slice(start, end));
}

/** A year as the sentence writes it. */
export function writeYear(year: number, isNumeral: boolean): string {
  return isNumeral ? [...String(year)].map((digit) => numerals[Number(digit)] ?? '').join('') : String(year);
}

function fromNumerals(text: string): number {
  return Number([...text].map((char) => ('○零'.includes(char) ? 0 : numerals.indexOf(char))).join(''));
}
