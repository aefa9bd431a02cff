import type { BoundTable } from '../binding/binding';
import { namePath } from '../form/form';
import type { Report } from '../report/report';
import { measure, statedUnit } from '../binding/units';
import { quote } from '../text/quote';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { figuresWhere, shortLabel, spanOfFigure } from '../reading/figures';
import { statusOfRows } from './support/status';
import { bySaying, together } from './support/together';
import { flatMap } from '../text/lists';

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
    default: {
      zh: '「{row}」只有 {found} 个数字，应为 {expected} 个，且看不出空着的是哪一格；请把空格填上 0。',
      en: 'Figures in “{row}”: {found} of {expected}, and it cannot be told which cells are blank; write 0 in these.',
    },
    many: {
      zh: '「{row}」等 {count} 行各缺一些数字，且看不出空着的是哪一格；请把空格填上 0。',
      en: '“{row}” and others lack figures, rows: {count}, and it cannot be told which cells are blank; write 0 in these.',
    },
    manyTexts: {
      zh: '「{name}」等 {count} 处是“{raw}”，读不出一个数，没有核对；请只写阿拉伯数字。',
      en: '“{name}” and others hold “{raw}”: no one number can be read there, and none was checked: {count} in all.',
    },
    manyTextsLike: {
      zh: '「{name}」等 {count} 处写作“{raw}”之类，读不出一个数，没有核对；请只写阿拉伯数字。',
      en: '“{name}” and others hold what is like “{raw}”: no one number can be read there, and none was checked: {count} in all.',
    },
    manyUnitsLike: {
      zh: '「{name}」等 {count} 处写作“{raw}”之类：单位“{unit}”与本栏（{own}）不符，没有核对。请核对后改写。',
      en: '“{name}” and others hold what is like “{raw}”: the unit {unit} is not that of the column ({own}); not checked: {count} in all.',
    },
    manyNoLabel: {
      zh: '自此行起，有 {count} 行数字前面没有行标题，无法对应到规定的行。',
      en: 'From here on, rows of figures without a label: {count}; their place in the form is not known.',
    },
    order: {
      zh: '「{table}」表头各列的次序与格式不同，又看不出哪个数在哪一列：自此行起 {count} 行没有读、没有核对。请按格式的次序排列各列，或者把各组的标题写在自己几列的上方，每行的单元格与表头对齐。',
      en: 'The heads of “{table}” stand in another order than the form’s, and which figure is in which column cannot be told. Rows not read and not checked, from here on: {count}. Put the columns into the form’s order, or each group’s head above its own columns, with as many cells in each row as in the head.',
    },
    same: { zh: '这里也是', en: 'Here too' },
    text: {
      zh: '「{name}」处是“{raw}”，读不出一个数，没有核对；请只写阿拉伯数字。',
      en: '“{name}” holds “{raw}”: no one number can be read there, and it was not checked. Write digits alone.',
    },
    unit: {
      zh: '「{name}」处是“{raw}”：单位“{unit}”与本栏（{own}）不符，不知道是多少，没有核对。请核对后改写。',
      en: '“{name}” holds “{raw}”: its unit, {unit}, is not that of the column ({own}), so it is not known how much it is, and it was not checked.',
    },
    manyUnits: {
      zh: '「{name}」等 {count} 处是“{raw}”：单位“{unit}”与本栏（{own}）不符，没有核对。请核对后改写。',
      en: '“{name}” and others hold “{raw}”: the unit {unit} is not that of the column ({own}); not checked: {count} in all.',
    },
    head: {
      zh: '「{name}」处是“{raw}”：表头写的单位是“{unit}”，规定的是{own}，没有核对。请换算后填写，并改正表头。',
      en: '“{name}” holds “{raw}”: the head states {unit}, the form wants {own}; it was not checked. Convert it, and mend the head.',
    },
    noLabel: {
      zh: '这一行数字前面没有行标题，无法对应到规定的行。',
      en: 'This row of figures has no label, so its place in the form is not known.',
    },
  },
  *check({ binding, report }) {
    for (const table of binding.tables) {
      const { key } = table.form;
      yield* inOtherOrder(table);
      yield* together(unplacedIn(table), { message: 'many', subject: key });
      for (const findings of bySaying(
        illegibleIn(table, report),
        ({ args }) => `${shapeOf(String(args?.['raw']))} ${String(args?.['own'])}`,
      ).values()) {
        const { message, args = {} } = findings[0] ?? {};
        const { raw = '', unit = '', own = '' } = args;
        const isSame = findings.every((finding) => finding.args?.['raw'] === raw);
        const many = message !== 'text' ? 'manyUnits' : 'manyTexts';
        yield* together(findings, {
          message: isSame ? many : `${many}Like`,
          args: { raw, unit, own, ...(isSame ? {} : { rows: rowsOf(findings) }) },
          subject: `${key}/“${isSame ? raw : shapeOf(String(raw))}”`,
          named: 'name',
        });
      }
      const unnamed = table.unknown
        .filter(({ label }) => !label)
        .map(({ row }): Finding => ({ message: 'noLabel', subject: `${key}/?`, span: row }));
      yield* together(unnamed, { message: 'manyNoLabel', subject: `${key}/?` });
    }
  },
  status: statusOfRows,
};

/** What an acceptance holds on to where cells differ: each with what it holds. */
function rowsOf(findings: readonly Finding[]): string {
  return findings.map(({ args }) => `${String(args?.['name'])} ${String(args?.['raw'])}`).join('；');
}

/** What is written round the digits: 约12 and 约3 say the same. */
function shapeOf(raw: string): string {
  return raw.replace(/[0-9]+/g, '0');
}

function unplacedIn({ form, lines }: BoundTable): Finding[] {
  return flatMap(lines, ({ line, row, label, problem }): Finding[] => {
    if (problem?.kind !== 'unplaced') return [];
    const args = { row: shortLabel(line.label ?? form.title), found: problem.found, expected: problem.expected };
    return [{ args, subject: `${form.key}/${line.rows[0]?.key ?? ''}`, span: label?.cells.at(-1) ?? row }];
  });
}

/** All rows of a table of which the heads alone would tell the columns. */
function inOtherOrder({ form, lines }: BoundTable): Finding[] {
  const rows = lines.filter(({ problem }) => problem?.kind === 'order').sort((a, b) => a.row.start - b.row.start);
  const [first] = rows;
  if (!first) return [];
  const args = { table: shortLabel(form.title), count: rows.length };
  const span = first.label?.cells.at(-1) ?? first.row;
  return [{ message: 'order', args, subject: `${form.key}/…`, span }];
}

/** What stands where a figure belongs and is none. */
function illegibleIn({ lines, heads }: BoundTable, { view, sections }: Report): Finding[] {
  return figuresWhere(lines, ({ status }) => status === 'text').map((figure): Finding => {
    const args = { name: namePath(figure.slot), raw: quote(figure.cell?.raw ?? '', mostQuoted) };
    const finding = { args, subject: figure.slot.id, span: spanOfFigure(figure) };
    const { column } = figure.slot;
    const stated = statedUnit(column, figure.line.row, heads, view, sections);
    const measured = figure.cell && measure(column, figure.cell, stated);
    const unit = measured?.foreign ?? null;
    const own = column.units.join('、');
    if (unit === null || own === '') return { ...finding, message: 'text' };
    return { ...finding, message: measured?.unit === null ? 'head' : 'unit', args: { ...args, unit, own } };
  });
}
