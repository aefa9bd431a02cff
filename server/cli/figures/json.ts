import { RawNumber, writeJson } from '../json';
import type { FigureCell, FiguresFile } from './figuresFile';
import type { FiguresFormat } from './format';

/** Table key → row key → column key → what stands there, in the order of the form. */
type Shape<T> = Map<string, Map<string, Map<string, T>>>;

const indent = '  ';

/** The figures as JSON, with a line end: `{files}`; `withCells` adds what stands in each cell and where. */
export function jsonFormat(withCells: boolean): FiguresFormat {
  return {
    print(file) {
      const { path, title, institution, year, form } = file;
      const figures = shape(file, numberOf);
      return writeJson({ path, title, institution, year, form, figures, cells: withCells ? shape(file, cellOf) : undefined }, indent.repeat(2));
    },
    head: `{\n${indent}"files": [\n${indent.repeat(2)}`,
    between: `,\n${indent.repeat(2)}`,
    foot: `\n${indent}]\n}\n`,
    none: `${writeJson({ files: [] })}\n`,
  };
}

function shape<T>({ tables, figures }: FiguresFile, pick: (cell: FigureCell) => T): Shape<T> {
  const shaped: Shape<T> = new Map(tables.map((table) => [table, new Map<string, Map<string, T>>()]));
  for (const cell of figures) {
    const rows = shaped.get(cell.table);
    const row = rows?.get(cell.row) ?? new Map<string, T>();
    rows?.set(cell.row, row.set(cell.column, pick(cell)));
  }
  return shaped;
}

function numberOf({ value }: FigureCell): RawNumber | null {
  return value === null ? null : new RawNumber(value);
}

function cellOf(cell: FigureCell): unknown {
  const { raw, status, range } = cell;
  return { value: numberOf(cell), raw, status, range };
}
