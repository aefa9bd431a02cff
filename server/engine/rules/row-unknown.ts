import { fold } from '../text/fold';
import { quote } from '../text/quote';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { statusOfRows } from './support/status';

/** A row of figures among a table's rows is one of the form's. */
export const rowUnknown: Rule = {
  code: 'row-unknown',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: formDocument, article: '附表' },
  name: { zh: '多余的行', en: 'Unknown row' },
  messages: {
    default: { zh: '「{row}」不是规定表格中的行。', en: '“{row}” is no row of the form.' },
  },
  *check({ binding }) {
    for (const { form, unknown } of binding.tables) {
      for (const { row, label } of unknown) {
        if (!label) continue;
        yield { args: { row: quote(label.text) }, subject: `${form.key}/${fold(label.text)}`, span: label.cells.at(-1) ?? row };
      }
    }
  },
  status: statusOfRows,
};
