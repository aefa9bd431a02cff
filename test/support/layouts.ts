import { fillGrid, gridOf } from '../../server/form/grid';
import type { FormTable } from '../../server/form/form';
import { printTable } from '../../server/report/tables/print';
import { fillTable, printTabs, type Figures } from './write';

/** Writes a table of the form, filled in, in one of the ways that drafts have. */
export type Writer = (table: FormTable, figures: Figures) => string;

/** Without the empty cells that merged ones leave. */
function compact(table: FormTable, figures: Figures): string[][] {
  return fillTable(table, figures).map((row) => row.filter((text) => text !== ''));
}

export const writers: Readonly<Record<string, Writer>> = {
  tabs: (table, figures) => printTabs(fillTable(table, figures)),
  'tabs, merged cells dropped': (table, figures) => printTabs(compact(table, figures)),
  pipes: (table, figures) => {
    const [head = [], ...body] = fillTable(table, figures).map((row) => `| ${row.join(' | ')} |`);
    return [head, `|${' --- |'.repeat(fillTable(table, figures)[0]?.length ?? 0)}`, ...body].join('\n');
  },
  'pipes without outer bars': (table, figures) => compact(table, figures).map((row) => `${row.join(' | ')} |`).join('\n'),
  html: (table, figures) => {
    const lines = table.lines.map(({ slots }) => slots.map(({ id }) => figures.get(id) ?? ''));
    const text = printTable(fillGrid(gridOf(table.data), lines), 'html', '\n');
    return text.replace(/>([0-9.]+)<\/td>/g, '><p><span>$1</span></p></td>');
  },
  'one cell a line': (table, figures) => compact(table, figures).flat().join('\n'),
  'one cell a line, blank lines between': (table, figures) => compact(table, figures).flat().join('\n\n'),
  'one cell a line, bars between': (table, figures) => compact(table, figures).flat().join('\n|\n'),
  spaces: (table, figures) => compact(table, figures).map((row) => row.join(' ')).join('\n'),
};
