import type { Reading } from '../../engine/reading/reading';
import { formatDecimal } from '../../engine/text/decimal';
import { toRange } from '../../engine/text/ranges';
import type { CommandLine } from '../args';
import { readReports, type Visit } from '../batch';
import type { RunContext } from '../context';
import { readChoice } from '../options';
import { readSettings } from '../settings';
import { csvFormat } from './csv';
import type { FigureCell, FiguresFile } from './figuresFile';
import { jsonFormat } from './json';

/**
 * `gouji figures`: prints the figures as read, each report as soon as those before it are printed.
 * @returns the exit code: 0, or 2 where an input could not be read
 * @throws {UsageError} where the command line is wrong
 */
export async function runFigures(context: RunContext, line: CommandLine): Promise<number> {
  const format = readChoice(line, 'format', ['json', 'csv']) === 'csv' ? csvFormat : jsonFormat(line.values.has('cells'));
  const settings = readSettings(context, line);
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
  const { failures, interrupted } = await readReports(context, line.operands, { settings, visit }, (text) => {
    context.io.stdout.write((files === 0 ? format.head : format.between) + text);
    files++;
  });
  context.io.stdout.write(files === 0 ? format.none : format.foot);
  return interrupted ?? (failures > 0 ? 2 : 0);
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
