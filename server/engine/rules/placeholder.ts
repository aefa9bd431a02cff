import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { nameOfText } from './support/hash';
import { stretchesOf } from './support/prose';

/** XX of an address or of a model (XX-100) is none. */
const pattern =
  /×{2,}|(?<![A-Za-zＡ-Ｚａ-ｚ]|[A-Za-z0-9][/.?=&_-])(?:X{2,}|x{2,}|Ｘ{2,})(?![A-Za-zＡ-Ｚａ-ｚ]|-[0-9])|(?<![A-Za-z0-9_/.])[_＿]{3,}(?![A-Za-z0-9_/])|此处填写|[（(【[]此处[^（()）\n]{0,30}[）)】\]]/g;

/** 申请人王××, 138××××1234: what is masked, so that nobody is named. But in 群众共××人 the number is still to come. */
const whose =
  /(?:申请人|原告|被告|第三人|当事人|上诉人|举报人|投诉人|来信人|公民|村民|居民|市民|群众)(?![共约为有达近计超仅每各等是的])[\u4e00-\u9fff]$/;
const longestWhose = 4;

function isMasked(text: string, at: number, found: string): boolean {
  const isInNumber = /[0-9０-９]/.test(text.charAt(at - 1)) && /[0-9０-９]/.test(text.charAt(at + found.length));
  return isInNumber || whose.test(text.slice(Math.max(0, at - longestWhose), at));
}

/** Nothing in the report is still to be filled in. */
export const placeholder: Rule = {
  code: 'placeholder',
  severity: 'warning',
  class: 'must',
  fixable: false,
  basis: { document: formDocument, article: '格式' },
  name: { zh: '待填内容', en: 'Blank to be filled in' },
  messages: {
    default: { zh: '“{text}”是待填的内容，请补写或删去。', en: '“{text}” is still to be filled in.' },
  },
  *check(reading) {
    const { report } = reading;
    for (const stretch of stretchesOf(reading)) {
      const text = report.view.slice(stretch);
      if (text.search(pattern) < 0 || /^[_＿\s]+$/.test(text)) continue;
      for (const { index, 0: found } of text.matchAll(pattern)) {
        if (isMasked(text, index, found)) continue;
        const start = stretch.start + index;
        yield {
          args: { text: found.slice(0, 20) },
          subject: nameOfText(text.slice(Math.max(0, index - 12), index + found.length + 8)),
          span: { start, end: start + found.length },
        };
      }
    }
  },
};
