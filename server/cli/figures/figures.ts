import { figuresOf } from '../../engine/library/figures';
import { identityOf } from '../../engine/library/report';
import type { CommandLine } from '../args';
import { readReports, type Visit } from '../batch';
import type { RunContext } from '../context';
import { readChoice } from '../options';
import { readSettings } from '../settings';
import { csvFormat } from './csv';
import type { FiguresFile } from './figuresFile';
import { jsonFormat } from './json';

/**
 * `gouji figures`: prints the figures as read, each report as soon as those before it are printed.
 * @returns the exit code: 0, or 2 where an input could not be read
 * @throws {UsageError} where the command line is wrong
 */
export async function runFigures(context: RunContext, line: CommandLine): Promise<number> {
  const format = readChoice(line, 'format', ['json', 'csv']) === 'csv' ? csvFormat : jsonFormat(line.values.has('cells'));
  const settings = readSettings(context, line);
  const visit: Visit<string> = ({ input }, draft, _own, keep) => {
    const { form, reading } = draft;
    const file: FiguresFile = {
      path: input.path,
      ...identityOf(draft),
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
