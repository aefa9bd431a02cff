import { shape } from '../../engine/library/figures';
import { RawNumber, writeJson } from '../json';
import type { FiguresFile, PlacedFigure } from './figuresFile';
import type { FiguresFormat } from './format';

const indent = '  ';

/** The figures as JSON, with a line end: `{files}`; `withCells` adds what stands in each cell and where. */
export function jsonFormat(withCells: boolean): FiguresFormat {
  return {
    print: (file) => writeJson(figuresJson(file, withCells), indent.repeat(2)),
    head: `{\n${indent}"files": [\n${indent.repeat(2)}`,
    between: `,\n${indent.repeat(2)}`,
    foot: `\n${indent}]\n}\n`,
    none: `${writeJson({ files: [] })}\n`,
  };
}

/** A report and its figures by the keys of the form; `withCells` adds what stands in each cell and where. */
export function figuresJson(file: FiguresFile, withCells: boolean): object {
  const { path, title, institution, year, form, tables, figures } = file;
  const cells = withCells ? shape(tables, figures, cellOf) : undefined;
  return { path, title, institution, year, form, figures: shape(tables, figures, valueOf), cells };
}

function valueOf(cell: PlacedFigure): RawNumber | string | null {
  return cell.status === 'words' && cell.raw !== '' ? cell.raw : numberOf(cell);
}

function numberOf({ value }: PlacedFigure): RawNumber | null {
  return value === null ? null : new RawNumber(value);
}

function cellOf(cell: PlacedFigure): unknown {
  const { raw, status, range, place } = cell;
  return { value: numberOf(cell), raw, status, range, ...(place === null ? {} : { place }) };
}
