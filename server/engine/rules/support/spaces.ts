import type { Span } from '../../text/source';

/** 表一, 附图二, 附件三: before the name of a table, a picture or an annex. */
const caption = /(?:^|\n)附?[表图件][一二三四五六七八九十]{1,3}$/;
const longestCaption = 6;
/** 邮编：, behind which a value stands. */
const field = /^[\u4e00-\u9fff]{1,8}[:：]/;
const longestField = 9;
const colonsAndStops = /[:：。；;！!？?]/g;
const furthestField = 60;
/** What sentences, and lines of a list, have and the words of a page, or of a signature, have not. */
const written = /[。，；：！？、,;:!?]|^[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[)）.．]/;

/** Whether a stretch is no sentence: words of a page, the lines of a signature. */
export function isNoSentence(text: string): boolean {
  return !written.test(text);
}

/** “法治政府 开放政府”: what is quoted with a space is written so. */
const opened = /“[^“”]{0,30}$/;
const longestQuote = 31;

/** Whether a space stands on purpose: behind the number of a table, in a quotation, or between two fields, as in 填报人：甲 审核人：乙. */
export function isSetApart(text: string, stretch: Span, { start, end }: Span): boolean {
  if (opened.test(text.slice(Math.max(stretch.start, start - longestQuote), start))) return true;
  if (caption.test(text.slice(Math.max(stretch.start, start - longestCaption), start))) return true;
  if (!field.test(text.slice(end, end + longestField))) return false;
  const before = text.slice(Math.max(stretch.start, start - furthestField), start);
  return /[:：]/.test(before.match(colonsAndStops)?.at(-1) ?? '');
}
