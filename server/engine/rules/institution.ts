import { selfKinds, strangeLevel, strangeSelf } from '../report/institution';
import { isInTitle, isQuoted } from '../text/documents';
import type { Span } from '../text/source';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { nameOfText } from './support/hash';

/** 全县, 全镇: all of a place. 健全县乡体系 and 云山县全县 are not. */
const all = /(?<![健安完齐周保市县区乡镇])全(?:市|县|区|乡|镇|街道)(?![域块划间村镇貌])/g;
/** 我厅, 本校: a body that speaks of itself. 我院士, 本局面, 我委托 and 成本中心 are other words. */
const self = new RegExp(
  `(?<![自基根资成样标日文版课书])[我本](?:${selfKinds.join('|')})(?![士系托员派内外准对正验阅友区城思部面限势校屈])`,
  'g',
);

/** A place, or a body of its own, that the report is not of: words left over from another body's report. */
interface Stranger extends Span {
  readonly message: 'default' | 'self';
}

/** 全县 in the report of a district, 我厅 in that of a bureau. */
export const institution: Rule = {
  code: 'institution',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: formDocument, article: '标题（推断）' },
  name: { zh: '与本机关层级不符的称谓', en: 'Words of another body' },
  messages: {
    default: {
      zh: '标题中的机关是“{body}”，此处写“{found}”，请核对是否沿用了别处的文字。',
      en: 'The report is of {body}; “{found}” is another kind of place. Was it taken over from another report?',
    },
    self: {
      zh: '标题中的机关是“{body}”，此处自称“{found}”，请核对是否沿用了别处的文字。',
      en: 'The report is of {body}, which calls itself “{found}” here. Was it taken over from another report?',
    },
  },
  *check({ report, prose, source }) {
    const body = report.title?.institution ?? null;
    if (body === null) return;
    for (const { prose: text } of prose.paragraphs) {
      if (!text.ask(mayNameBody)) continue;
      for (const { start, end, message } of strangersIn(text.text, body)) {
        const span = text.spanOf({ start, end });
        yield {
          message,
          args: { body, found: source.slice(span) },
          subject: nameOfText(text.text.slice(Math.max(0, start - 10), end + 10)),
          span,
        };
      }
    }
  },
  status: ({ report }) => (report.title?.institution == null ? 'unknown' : null),
};

const mayNameBody = (text: string): boolean => text.search(all) >= 0 || text.search(self) >= 0;

/** Each place of another kind; how the body calls itself, once a paragraph. What stands in 《》 or “” is another's. */
function strangersIn(text: string, body: string): Stranger[] {
  const toStranger = (message: Stranger['message'], { index, 0: word }: RegExpMatchArray): Stranger => ({
    message,
    start: index ?? 0,
    end: (index ?? 0) + word.length,
  });
  const places = [...text.matchAll(all)]
    .filter(({ 0: word }) => strangeLevel(body, word.slice(1)))
    .map((match) => toStranger('default', match));
  const selves = [...text.matchAll(self)]
    .filter(({ index, 0: word }) => strangeSelf(body, word.slice(1)) && !isQuoted(text, index))
    .map((match) => toStranger('self', match));
  const first = new Map(selves.reverse().map((found) => [text.slice(found.start, found.end), found]));
  return [...places, ...first.values()]
    .filter(({ start }) => !isInTitle(text, start))
    .sort((one, other) => one.start - other.start);
}
