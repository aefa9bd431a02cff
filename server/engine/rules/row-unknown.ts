import { fold } from '../text/fold';
import { quote } from '../text/quote';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { statusOfRows } from './support/status';
import { rowTexts, together } from './support/together';

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
    many: { zh: '「{row}」等 {count} 行不是规定表格中的行。', en: '“{row}” and others are no rows of the form: {count} in all.' },
    ...rowTexts,
  },
  *check({ binding }) {
    for (const { form, unknown } of binding.tables) {
      const findings = unknown.flatMap(({ row, label }): Finding[] =>
        label ? [{ args: { row: quote(label.text) }, subject: `${form.key}/${fold(label.text)}`, span: label.cells.at(-1) ?? row }] : [],
      );
      yield* together(findings, { message: 'many', subject: form.key });
    }
  },
  status: statusOfRows,
};
