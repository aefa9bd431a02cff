import type { StrayRow } from '../binding/binding';
import type { FormTable } from '../form/form';
import { fold, foldBare } from '../text/fold';
import { quote } from '../text/quote';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { statusOfRows } from './support/status';
import { rowTexts, together } from './support/together';
import { flatMap } from '../text/lists';

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
    group: {
      zh: '「{row}」之下的行没有各自的行标题，行数又与规定的不同，看不出哪一行是哪一项；请补上行标题。',
      en: 'The rows of “{row}” have no labels of their own, and are not as many as in the form: which is which cannot be told. Write their labels.',
    },
    many: {
      zh: '「{row}」等 {count} 行不是规定表格中的行。',
      en: '“{row}” and others are no rows of the form: {count} in all.',
    },
    sides: {
      zh: '左右并排的几块里都有「{row}」，看不出这一行是哪一块的，没有核对；请把空着的单元格补齐。',
      en: '“{row}” is a row of several of the blocks beside each other: of which this one is cannot be told, and it was not checked. Write the blank cells too.',
    },
    ...rowTexts,
  },
  *check({ binding, lexicon }) {
    for (const { form, unknown } of binding.tables) {
      const groups = lexicon.tables.get(form)?.groups;
      const isGroup = ({ label }: StrayRow): boolean => label !== null && groups?.has(foldBare(label.text)) === true;
      yield* flatMap(unknown.filter(isGroup), (stray) => findingOf(form, stray, 'group'));
      yield* flatMap(unknown.filter(isOfSeveral), (stray) => findingOf(form, stray, 'sides'));
      yield* together(
        flatMap(
          unknown.filter((stray) => !isGroup(stray) && !isOfSeveral(stray)),
          (stray) => findingOf(form, stray),
        ),
        { message: 'many', subject: form.key },
      );
    }
  },
  status: statusOfRows,
};

function isOfSeveral({ row }: StrayRow): boolean {
  return row.side === null;
}

function findingOf({ key }: FormTable, { row, label }: StrayRow, message?: string): Finding[] {
  if (!label) return [];
  return [
    {
      ...(message ? { message } : {}),
      args: { row: quote(label.text) },
      subject: `${key}/${fold(label.text)}`,
      span: label.cells.at(-1) ?? row,
    },
  ];
}
