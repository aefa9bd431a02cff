import { namePath } from '../form/form';
import { quote } from '../text/quote';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { shortLabel, spanOfFigure } from '../reading/figures';
import { statusOfRows } from './support/status';

const mostQuoted = 40;

/** A figure or a blank whose place in the form is not beyond doubt, with the reason. It is never guessed. */
export const figureUnplaced: Rule = {
  code: 'figure-unplaced',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: formDocument, article: '附表' },
  name: { zh: '数字无法定位', en: 'Figure without a place' },
  messages: {
    default: { zh: '「{row}」只有 {found} 个数字，应为 {expected} 个，且看不出空着的是哪一格；请把空格填上 0。', en: 'Figures in “{row}”: {found} of {expected}, and it cannot be told which cells are blank; write 0 in these.' },
    text: { zh: '「{name}」处是“{raw}”，不是数字。', en: '“{name}” holds “{raw}”, which is no number.' },
    noLabel: { zh: '这一行数字前面没有行标题，无法对应到规定的行。', en: 'This row of figures has no label, so its place in the form is not known.' },
  },
  *check({ binding }) {
    for (const { form, lines, unknown } of binding.tables) {
      for (const { line, row, label, problem, figures } of lines) {
        const key = `${form.key}/${line.rows[0]?.key ?? ''}`;
        if (problem?.kind === 'unplaced') {
          const args = { row: shortLabel(line.label ?? form.title), found: problem.found, expected: problem.expected };
          yield { args, subject: key, span: label?.cells.at(-1) ?? row };
        }
        for (const figure of figures.filter(({ status }) => status === 'text')) {
          const args = { name: namePath(figure.slot), raw: quote(figure.cell?.raw ?? '', mostQuoted) };
          yield { message: 'text', args, subject: figure.slot.id, span: spanOfFigure(figure) };
        }
      }
      for (const { row, label } of unknown) {
        if (!label) yield { message: 'noLabel', subject: `${form.key}/?`, span: row };
      }
    }
  },
  status: statusOfRows,
};
