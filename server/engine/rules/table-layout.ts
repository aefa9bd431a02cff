import type { BoundLine, BoundTable } from '../binding/binding';
import { layouts } from '../report/tables/layouts';
import type { Span } from '../text/source';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { layOut } from '../reading/layout';
import { statusOfRows } from './support/status';

/** Figures stand under their heads, and a table is not broken. One finding a table. */
export const tableLayout: Rule = {
  code: 'table-layout',
  severity: 'hint',
  class: 'notice',
  fixable: true,
  basis: { document: formDocument, article: '附表' },
  name: { zh: '表格错位', en: 'Table out of line' },
  messages: {
    default: {
      zh: '表中有 {count} 行数字没有对齐表头，自此行起；数字仍按行标题读取。',
      en: 'Rows of figures not under their heads, from here on: {count}; they are read by their labels.',
    },
    layOut: { zh: '按规定格式重排表格', en: 'Lay the table out again' },
    broken: { zh: '表格在此断开。', en: 'The table is broken here.' },
  },
  *check(reading) {
    for (const table of reading.binding.tables.filter(({ status }) => status === 'read')) {
      const finding = findShifted(table) ?? findBreak(table);
      if (!finding) continue;
      yield {
        ...finding,
        subject: table.form.key,
        fixes: () => {
          const edit = layOut(reading, table);
          return edit ? [{ title: 'layOut', edits: [edit] }] : [];
        },
      };
    }
  },
  status: statusOfRows,
};

type Place = Omit<Finding, 'subject'>;

function findShifted({ lines }: BoundTable): Place | null {
  const shifted = lines.filter(isShifted);
  const first = shifted.reduce<BoundLine | null>(
    (best, line) => (best && best.row.start < line.row.start ? best : line),
    null,
  );
  return first ? { args: { count: shifted.length }, span: placeOf(first) } : null;
}

function isShifted({ figures, heads, row }: BoundLine): boolean {
  // One cell a line, or cells parted by spaces, have no columns to stand in.
  if (layouts[row.layout].blanks !== 'shown') return false;
  return figures.some(({ cell }, position) => {
    const head = heads[position] ?? null;
    return cell !== null && head !== null && row.cells[head] !== cell;
  });
}

function findBreak({ lines, pieces }: BoundTable): Place | null {
  const second = pieces[1];
  const line = second && lines.find(({ row }) => second.rows.includes(row));
  return line ? { message: 'broken', span: placeOf(line) } : null;
}

function placeOf({ label, row }: BoundLine): Span {
  return label?.cells.at(-1) ?? row.cells.find(({ kind }) => kind !== 'blank') ?? row;
}
