import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { statusOfRows } from './support/status';

/** A table without one figure is not filled in, which is not the same as zero. */
export const tableBlank: Rule = {
  code: 'table-blank',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: formDocument, article: '填报要求（推断）' },
  name: { zh: '表格未填', en: 'Table not filled in' },
  messages: {
    carried: {
      zh: '「{table}」的表格只有上年结转的数字；没有发生的，请填 0。',
      en: 'The table “{table}” holds no figure but those carried over from last year; write 0 where there was none.',
    },
    default: {
      zh: '「{table}」的表格没有填报一个数字；没有发生的，请填 0。',
      en: 'The table “{table}” holds no figure; write 0 where there was none.',
    },
  },
  *check({ binding, source }) {
    for (const { form, status, span, lines } of binding.tables) {
      if (status !== 'blank' || !span) continue;
      const isCarried = lines.some(({ figures }) => figures.some(({ value }) => value !== null));
      yield {
        ...(isCarried ? { message: 'carried' } : {}),
        args: { table: form.title },
        subject: form.key,
        span: source.lineAt(span.start),
      };
    }
  },
  status: statusOfRows,
};
