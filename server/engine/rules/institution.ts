import { strangeLevel } from '../report/institution';
import { isInTitle } from '../text/documents';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { nameOfText } from './support/hash';

const all = /全(?:市|县|区|乡|镇|街道)(?![域块划间村镇貌])/g;

/** 全县 in the report of a district, 全镇 in that of a street: words left over from another body's report. */
export const institution: Rule = {
  code: 'institution',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: formDocument, article: '标题（推断）' },
  name: { zh: '与本机关层级不符的称谓', en: 'Words of another body' },
  messages: {
    default: { zh: '标题中的机关是“{body}”，此处写“{found}”，请核对是否沿用了别处的文字。', en: 'The report is of {body}; “{found}” is another kind of place. Was it taken over from another report?' },
  },
  *check({ report, prose, source }) {
    const body = report.title?.institution ?? null;
    if (body === null) return;
    for (const { prose: text } of prose.paragraphs) {
      if (text.text.search(all) < 0) continue;
      for (const { index, 0: found } of text.text.matchAll(all)) {
        if (!strangeLevel(body, found.slice(1)) || isInTitle(text.text, index)) continue;
        const span = text.spanOf({ start: index, end: index + found.length });
        yield { args: { body, found: source.slice(span) }, subject: nameOfText(text.text.slice(Math.max(0, index - 10), index + 12)), span };
      }
    }
  },
  status: ({ report }) => (report.title?.institution == null ? 'unknown' : null),
};
