import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { shortLabel } from './support/figures';
import { statusOfRows } from './support/status';

/** A row has as many figures as the form has columns, blanks between them counted. */
export const figureCount: Rule = {
  code: 'figure-count',
  severity: 'error',
  class: 'must',
  fixable: false,
  basis: { document: formDocument, article: '附表' },
  name: { zh: '数字个数', en: 'Number of figures' },
  messages: {
    default: { zh: '「{row}」应有 {expected} 个数字，现有 {found} 个；这一行无法核对。', en: 'Figures in “{row}”: {found} instead of {expected}; the row cannot be checked.' },
  },
  *check({ binding }) {
    for (const { form, lines } of binding.tables) {
      for (const { line, row, label, problem } of lines) {
        if (problem?.kind !== 'count') continue;
        yield {
          args: { row: shortLabel(line.label ?? form.title), expected: problem.expected, found: problem.found },
          subject: `${form.key}/${line.rows[0]?.key ?? ''}`,
          span: label?.cells.at(-1) ?? row,
        };
      }
    }
  },
  status: statusOfRows,
};
