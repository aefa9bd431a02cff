import { formatDecimal } from '../text/decimal';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { statusOfFigures } from './support/status';

/** A figure is written in plain digits: no full-width digits, separators or units in its cell. */
export const figureFormat: Rule = {
  code: 'figure-format',
  severity: 'warning',
  class: 'explain',
  fixable: true,
  basis: { document: formDocument, article: '填报要求（推断）' },
  name: { zh: '数字写法', en: 'Form of a figure' },
  messages: {
    default: { zh: '表中的数字请写成「{plain}」，不带单位、分隔号或全角字符。', en: 'Write the figure as {plain}, without unit, separator or full-width characters.' },
    replace: { zh: '改为 {plain}', en: 'Change to {plain}' },
  },
  *check({ binding }) {
    for (const { slot, cell, value } of binding.figures.values()) {
      if (!cell || !value || cell.plain) continue;
      const args = { plain: formatDecimal(value) };
      const edit = { span: { start: cell.start, end: cell.end }, text: args.plain };
      yield {
        args,
        subject: slot.id,
        span: cell,
        fixes: () => (cell.exact ? [{ title: 'replace', args, edits: [edit], preferred: true, safe: true }] : []),
      };
    }
  },
  status: statusOfFigures,
};
