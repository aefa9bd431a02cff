import type { Localized } from '../../engine/form/form';
import type { Draft } from '../../engine/reading/draft';
import { hasTablesOnly } from '../../engine/reading/workbook';
import type { Language } from '../../engine/rules/check';
import { quote } from '../../engine/text/quote';
import { localize } from '../problem';
import type { Loaded } from './load';

/** What a reader of the findings has to know of a document that was read as text; part of the JSON. */
export interface DocumentReport {
  readonly kind: 'word' | 'sheet';
  /** Whether changes are tracked that nobody has accepted or rejected: the text is as if accepted. */
  readonly tracked: boolean;
  /** For each document that is put into this one and was not read, how the paragraph or row before it begins; '' at the start. */
  readonly foreign: readonly string[];
  /** Sheets that are hidden: they are not read. */
  readonly hidden: readonly string[];
  /** Addresses of formulas without a value: they count as unread, never as 0. */
  readonly uncomputed: readonly string[];
  /** Whether it is a workbook that holds tables of a report and not the report: rules of title, period and sections are skipped. */
  readonly tablesOnly: boolean;
}

/** Null for a text. */
export function documentOf({ origin }: Loaded, draft: Draft): DocumentReport | null {
  switch (origin.kind) {
    case 'text':
    case 'pdf':
      return null;
    case 'word':
      return {
        kind: 'word',
        tracked: origin.document.isTracked,
        foreign: origin.document.foreign.map((at) => lineBefore(origin.document.text, at)),
        hidden: [],
        uncomputed: [],
        tablesOnly: false,
      };
    case 'sheet':
      return {
        kind: 'sheet',
        tracked: false,
        foreign: [],
        hidden: origin.document.hidden,
        uncomputed: origin.document.uncomputed,
        tablesOnly: hasTablesOnly(draft),
      };
  }
}

/** So much of a paragraph is enough to search for it. */
const longestQuote = 16;

function lineBefore(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - 10_000), at).trim();
  return quote(before.slice(before.lastIndexOf('\n') + 1).trim(), longestQuote);
}

/** Of a list, more is not read. */
const most = 8;

/** The same in sentences for a reader. */
export function notesOf(
  { tracked, foreign, hidden, uncomputed, tablesOnly }: DocumentReport,
  language: Language,
): string[] {
  const list = (names: readonly string[]): string =>
    names.slice(0, most).join(language === 'en' ? ', ' : '、') + (names.length > most ? '…' : '');
  return [
    ...(tracked ? [localize(isTracked, language)] : []),
    ...foreign.slice(0, most).map((after) => localize(after === '' ? isForeignFirst : isForeign, language, { after })),
    ...(hidden.length > 0 ? [localize(isHidden, language, { names: list(hidden) })] : []),
    ...(uncomputed.length > 0
      ? [localize(isUncomputed, language, { count: uncomputed.length, places: list(uncomputed) })]
      : []),
    ...(tablesOnly ? [localize(isTablesOnly, language)] : []),
  ];
}

const isTracked: Localized = {
  zh: '文档里有未处理的修订：按全部接受后的文字检查',
  en: 'the document holds tracked changes: it was checked as if all were accepted',
};
const isForeign: Localized = {
  zh: '“{after}”之后插有另一份文档，没有读，也没有核对；请在 Word 里打开、另存一份（子文档先展开并取消链接），再核对那一份',
  en: 'behind “{after}” another document is put in, which was neither read nor checked; open this one in Word, save it as a new file (subdocuments expanded and unlinked first), and check that',
};
const isForeignFirst: Localized = {
  zh: '开头插有另一份文档，没有读，也没有核对；请在 Word 里打开、另存一份（子文档先展开并取消链接），再核对那一份',
  en: 'another document is put in at the start, which was neither read nor checked; open this one in Word, save it as a new file (subdocuments expanded and unlinked first), and check that',
};
const isHidden: Localized = { zh: '隐藏的工作表没有读：{names}', en: 'hidden sheets were not read: {names}' };
const isUncomputed: Localized = {
  zh: '{count} 个公式没有计算结果，按读不出的数字处理：{places}；请在 Excel 或 WPS 里打开、保存一次',
  en: 'formulas without a value: {count}, taken for figures that cannot be read: {places}; open the workbook in Excel or WPS and save it once',
};
const isTablesOnly: Localized = {
  zh: '工作簿里只有表格，没有核对标题、统计期限和栏目',
  en: 'the workbook holds tables alone: title, period and sections were not checked',
};
