import type { Reading } from '../../engine/reading/reading';
import { formatDecimal } from '../../engine/text/decimal';
import { toRange, type Range } from '../../engine/text/ranges';
import type { CommandLine } from '../args';
import { readReports, type Visit } from '../batch';
import type { Session } from '../session';
import { readChoice } from '../options';
import { readSettings } from '../settings';
import { csvFormat } from './csv';
import { jsonFormat } from './json';

/** A report and its figures as they were read. */
export interface FiguresFile {
  readonly path: string;
  readonly title: string | null;
  readonly institution: string | null;
  readonly year: number | null;
  readonly form: string | null;
  /** The keys of the form's tables, in its order; none where no form covers the year. */
  readonly tables: readonly string[];
  /** Only figures whose row stands in the draft and that could be placed, in the order of the form. */
  readonly figures: readonly FigureCell[];
}

export interface FigureCell {
  /** Keys of the form. */
  readonly table: string;
  readonly row: string;
  readonly column: string;
  /** Plain digits as many as were written (4068.20); null for a blank, a mark that says "nothing", or a text. */
  readonly value: string | null;
  /** As it stands in the draft; empty for a blank. */
  readonly raw: string;
  readonly status: 'number' | 'blank' | 'nil' | 'text';
  /** Null for a blank whose cell is not known. */
  readonly range: Range | null;
}

/**
 * `gouji figures`: prints the figures as read, each report as soon as those before it are printed.
 * @returns the exit code: 0, or 2 where an input could not be read
 * @throws {UsageError} where the command line is wrong
 */
export async function runFigures(session: Session, line: CommandLine): Promise<number> {
  const format = readChoice(line, 'format', ['json', 'csv']) === 'csv' ? csvFormat : jsonFormat(line.values.has('cells'));
  const settings = readSettings(session, line);
  const visit: Visit<string> = ({ input }, { title, form, reading }, _own, keep) => {
    const file: FiguresFile = {
      path: input.path,
      title: title?.text ?? null,
      institution: title?.institution ?? null,
      year: title?.year ?? null,
      form: form?.edition ?? null,
      tables: form?.tables.map(({ key }) => key) ?? [],
      figures: reading ? figuresOf(reading) : [],
    };
    keep(format.print(file));
  };
  let files = 0;
  const failures = await readReports(session, line.operands, { settings, visit }, (text) => {
    session.io.stdout.write((files === 0 ? format.head : format.between) + text);
    files++;
  });
  session.io.stdout.write(files === 0 ? format.none : format.foot);
  return failures > 0 ? 2 : 0;
}

function figuresOf({ form, binding, source }: Reading): FigureCell[] {
  const slots = form.tables.flatMap(({ rows }) => rows.flatMap((row) => row.slots));
  return slots.flatMap((slot): FigureCell[] => {
    const figure = binding.figures.get(slot);
    if (!figure) return [];
    const { cell, value, status } = figure;
    return [
      {
        table: slot.row.table,
        row: slot.row.key,
        column: slot.column.key,
        value: value && formatDecimal(value),
        raw: cell?.raw ?? '',
        status,
        range: cell && toRange(source, cell),
      },
    ];
  });
}

