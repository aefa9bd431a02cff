import { fillGrid, gridOf } from '../../server/engine/form/grid';
import type { FormTable } from '../../server/engine/form/form';
import { htmlTable } from '../../server/engine/report/tables/print';
import { fillTable, type Figures } from './write';

/** Writes a table of the form, filled in, in one of the ways that drafts have. */
export type Writer = (table: FormTable, figures: Figures, vary?: Vary) => string;

/** Changes the rows of cells before they are written: other spellings, shifts, breaks. An empty row is a break. */
export type Vary = (rows: readonly (readonly string[])[]) => string[][];

const asIs: Vary = (rows) => rows.map((row) => [...row]);

/** Without the empty cells that merged ones leave. */
function compact(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.filter((text) => text !== ''));
}

/** Writes rows of cells; a row without cells is a blank line. */
function writer(write: (row: readonly string[]) => string, between = '\n', isCompact = false): Writer {
  return (table, figures, vary = asIs) => {
    const rows = vary(fillTable(table, figures));
    return (isCompact ? compact(rows) : rows).map((row) => (row.length === 0 ? '' : write(row))).join(between);
  };
}

/** Draws a table with bars and a rule between its rows. */
function drawn(bar: string, [left, line, cross, right]: readonly [string, string, string, string]): Writer {
  return (table, figures, vary = asIs) => {
    const rows = vary(fillTable(table, figures)).filter((row) => row.length > 0);
    const rule = `${left}${rows[0]?.map(() => line.repeat(6)).join(cross) ?? ''}${right}`;
    return [rule, ...rows.flatMap((row) => [`${bar} ${row.join(` ${bar} `)} ${bar}`, rule])].join('\n');
  };
}

/** A field in quotes where it holds the mark that parts fields. */
function fields(mark: string): (row: readonly string[]) => string {
  return (row) =>
    row
      .map((text) => (text.includes(mark) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text))
      .join(mark);
}

export const writers: Readonly<Record<string, Writer>> = {
  tabs: writer((row) => row.join('\t')),
  'tabs, merged cells dropped': writer((row) => row.join('\t'), '\n', true),
  pipes: (table, figures, vary = asIs) => {
    const [head = [], ...body] = vary(fillTable(table, figures));
    const line = (row: readonly string[]): string => (row.length === 0 ? '' : `| ${row.join(' | ')} |`);
    return [line(head), `|${' --- |'.repeat(head.length)}`, ...body.map(line)].join('\n');
  },
  grid: (table, figures, vary = asIs) => {
    const rows = vary(fillTable(table, figures)).filter((row) => row.length > 0);
    const rule = `+${'-----+'.repeat(rows[0]?.length ?? 1)}`;
    return [rule, ...rows.flatMap((row) => [`| ${row.join(' | ')} |`, rule])].join('\n');
  },
  'pipes, rules with + and no outer bars': (table, figures, vary = asIs) => {
    const rows = vary(fillTable(table, figures)).filter((row) => row.length > 0);
    const [head = [], ...body] = rows.map((row) => ` ${row.join(' | ')} `);
    return [head, rows[0]?.map(() => '-----').join('+') ?? '', ...body].join('\n');
  },
  'a box with rules': drawn('│', ['├', '─', '┼', '┤']),
  'a box with double lines': drawn('║', ['╠', '═', '╬', '╣']),
  'bars of boxes alone': writer((row) => row.join('│')),
  'heavy bars of boxes, merged cells dropped': writer((row) => `┃${row.join('┃')}┃`, '\n', true),
  'wide bars': writer((row) => `｜${row.join('｜')}｜`),
  'wide bars without outer ones': writer((row) => row.join(' ｜ ')),
  commas: writer(fields(',')),
  'commas, every field in quotes': writer((row) => row.map((text) => `"${text}"`).join(',')),
  'commas, labels with commas in brackets not in quotes': writer((row) => row.join(',')),
  'commas and spaces': writer((row) => row.map((text) => text.replaceAll(', ', '，')).join(', ')),
  'wide commas': writer(fields('，')),
  'wide commas, nothing in quotes': writer((row) => row.join('，')),
  semicolons: writer(fields(';')),
  'pipes without outer bars': writer((row) => `${row.join(' | ')} |`, '\n', true),
  html: (table, figures) => {
    const lines = table.lines.map(({ slots }) => slots.map(({ id }) => figures.get(id) ?? ''));
    const text = htmlTable(fillGrid(gridOf(table.data), lines), '\n');
    return text.replace(/>([0-9.]+)<\/td>/g, '><p><span>$1</span></p></td>');
  },
  'one cell a line': writer((row) => row.join('\n'), '\n', true),
  'one cell a line, blank lines between': writer((row) => row.join('\n\n'), '\n\n', true),
  'one cell a line, bars between': writer((row) => row.join('\n|\n'), '\n|\n', true),
  'one cell a line, a bar behind each, rows filled up with bars': (table, figures, vary = asIs) => {
    const rows = vary(fillTable(table, figures));
    const lines = (row: readonly string[]): string[] => row.flatMap((text) => (text === '' ? [] : `${text} |`));
    const filler = (row: readonly string[]): string[] => ['|'.repeat(row.filter((text) => text === '').length)];
    return rows
      .flatMap((row) => [...lines(row), ...filler(row)])
      .filter((line) => line !== '')
      .join('\n');
  },
  'one cell a line, a tab behind each': writer((row) => row.map((text) => `${text}\t`).join('\n'), '\n', true),
  'one cell a line, a tab before all but the first': writer((row) => row.join('\n\t'), '\n', true),
  'one cell a line, tabs on lines between': writer((row) => row.join('\n\t\n'), '\n', true),
  'one cell a line, a bar before each': writer((row) => row.map((text) => `| ${text}`).join('\n'), '\n', true),
  'one cell a line, bars on both sides': writer((row) => row.map((text) => `| ${text} |`).join('\n'), '\n', true),
  spaces: writer((row) => row.join(' '), '\n', true),
};
