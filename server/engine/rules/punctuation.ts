import type { Reading } from '../reading/reading';
import type { Edit } from '../text/edits';
import type { Span } from '../text/source';
import type { Rule } from './rule';
import { nameOfText } from './support/hash';
import { stretchesOf } from './support/prose';
import { isNoSentence, isSetApart } from './support/spaces';
import { flatMap } from '../text/lists';

/** A slip of one kind in a stretch of prose: each edit puts one mark right. */
interface Slip {
  readonly kind: 'mark' | 'bracket' | 'space';
  readonly span: Span;
  readonly edits: readonly Edit[];
}

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };
const kinds = ['mark', 'bracket', 'space'] as const;

/** Between Chinese characters, marks are full width and there is no space. */
export const punctuation: Rule = {
  code: 'punctuation',
  severity: 'hint',
  class: 'notice',
  fixable: true,
  basis: { document: 'GB/T 15834—2011《标点符号用法》', article: '第5章' },
  name: { zh: '标点与空格', en: 'Punctuation and spaces' },
  messages: {
    default: {
      zh: '中文之间用了半角标点，本段共 {count} 处。',
      en: 'Half-width marks between Chinese characters; in this paragraph: {count}.',
    },
    bracket: {
      zh: '中文之间用了半角括号，本段共 {count} 处。',
      en: 'Half-width brackets between Chinese characters; in this paragraph: {count}.',
    },
    space: {
      zh: '汉字之间有空格，本段共 {count} 处。',
      en: 'Spaces between Chinese characters; in this paragraph: {count}.',
    },
    widen: { zh: '改为全角', en: 'Change to full width' },
    close: { zh: '删去空格', en: 'Delete the spaces' },
  },
  *check(reading) {
    const { view, paragraphs } = reading.report;
    const plain = new Set<Span>(paragraphs);
    for (const stretch of stretchesOf(reading)) {
      const slips = slipsIn(view.text, stretch, reading).filter(({ edits }) =>
        edits.every(({ span }) => reading.source.slice(span) === view.slice(span)),
      );
      for (const kind of kinds) {
        if (kind === 'space' && plain.has(stretch) && isNoSentence(view.slice(stretch))) continue;
        const own = slips.filter((slip) => slip.kind === kind);
        const [first] = own;
        if (!first) continue;
        const edits = flatMap(own, (slip) => slip.edits).sort((a, b) => a.span.start - b.span.start);
        yield {
          ...(kind === 'mark' ? {} : { message: kind }),
          args: { count: own.length },
          subject: `${kind}/${nameOfText(view.slice(stretch).replace(/[^\p{L}\p{N}]/gu, ''))}`,
          span: first.span,
          fixes: () => [{ title: kind === 'space' ? 'close' : 'widen', edits, preferred: true, safe: true }],
        };
      }
    }
  },
};

/** ; has the highest code of all these marks, but for a space that breaks no line. */
const lastMark = 0x3b;
const noBreakSpace = 0xa0;

function slipsIn(text: string, stretch: Span, reading: Reading): Slip[] {
  const { start, end } = stretch;
  const slips: Slip[] = [];
  let open = -1;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > lastMark && code !== noBreakSpace) continue;
    const char = text.charAt(at);
    if (char === '(') open = at;
    if (char === ')') {
      if (open > start) slips.push(...bracketSlip(text, open, at, end, reading));
      open = -1;
    } else if (char === ' ' || char === '\u00a0') {
      const from = at;
      while (at + 1 < end && (text.charAt(at + 1) === ' ' || text.charAt(at + 1) === '\u00a0')) at++;
      const span = { start: from, end: at + 1 };
      const isBetween = isHan(text, from - 1) && isHan(text, at + 1);
      if (isBetween && !isSpread(text, span) && !isBehindMark(reading, span) && !isSetApart(text, stretch, span))
        slips.push({ kind: 'space', span, edits: [{ span, text: '' }] });
    } else if (
      (char === ',' || char === ';' || char === ':') &&
      isHan(text, at - 1) &&
      isHan(text, nextOf(text, at, end)) &&
      !isInAddress(text, start, at)
    ) {
      const span = { start: at, end: at + 1 };
      slips.push({ kind: 'mark', span, edits: [{ span, text: wide[char] ?? char }] });
    }
  }
  return slips;
}

/** www.a.gov.cn/公开/目录,指南.html: a page's address, up to white space or a Chinese mark. */
const address = /(?:[a-z]:\/\/|www\.|\.(?:cn|com|net|org)\/)[^\s，。；：！？、（）“”《》]*$/i;
const longestAddress = 120;

function isInAddress(text: string, start: number, at: number): boolean {
  return address.test(text.slice(Math.max(start, at - longestAddress), at));
}

/** 目 录, 第 3 页 共 5 页: single characters on both sides, set apart on purpose. */
function isSpread(text: string, { start, end }: Span): boolean {
  return !isHan(text, start - 2) && !isHan(text, end + 1);
}

/** 一 总体情况, 第一部分 总体情况: the space stands for 、. */
function isBehindMark({ report }: Reading, { start, end }: Span): boolean {
  return report.sections.some(
    ({ heading: { markSpan, titleSpan } }) => start > markSpan.start && end <= titleSpan.start,
  );
}

/** Both brackets of a pair or neither: around Chinese text, behind and before Chinese text. */
function bracketSlip(text: string, open: number, close: number, end: number, { report }: Reading): Slip[] {
  const isHeading = report.sections.some(
    ({ heading }) => heading.markSpan.start <= open && close <= heading.markSpan.end,
  );
  const isAround = isHan(text, open - 1) && isHan(text, open + 1) && isHan(text, close - 1);
  const next = nextOf(text, close, end);
  const isBefore = next >= end || isHan(text, next) || '，。；：、！？'.includes(text.charAt(next));
  if (isHeading || !isAround || !isBefore) return [];
  const edits = [open, close].map((at) => ({ span: { start: at, end: at + 1 }, text: wide[text.charAt(at)] ?? '' }));
  return [{ kind: 'bracket', span: { start: open, end: close + 1 }, edits }];
}

/** Where the text goes on behind `at`, in a wrapped paragraph on the next line; at most `end`. */
function nextOf(text: string, at: number, end: number): number {
  let next = at + 1;
  while (next < end && '\t\r\n'.includes(text.charAt(next))) next++;
  return next;
}

function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x2f00 && code <= 0x2fdf);
}
