import type { Localized } from '../../engine/form/form';
import type { CommandLine } from '../args';
import { readReports, type Visit } from '../batch';
import type { RunContext } from '../context';
import type { OutFile } from '../files/out';
import { readChoice, readOutFile } from '../options';
import { localize, UsageError } from '../problem';
import { readSettings, type RunSettings } from '../settings';
import { csvFormat } from './csv';
import type { FiguresFile } from './figuresFile';
import { jsonFormat } from './json';
import { figuresFile } from './placed';
import { FiguresWorkbook } from './workbook';

/**
 * `gouji figures`: prints the figures as read, each report as soon as those before it are printed.
 * @returns the exit code: 0, or 2 where an input could not be read
 * @throws {UsageError} where the command line is wrong
 */
export async function runFigures(context: RunContext, line: CommandLine): Promise<number> {
  const chosen = readChoice(line, 'format', ['json', 'csv', 'xlsx']);
  const settings = readSettings(context, line);
  const out = readOutFile(line, context.io.cwd);
  if (chosen === 'xlsx') {
    if (!out) throw new UsageError(noOut);
    return writeWorkbook(context, line, settings, out);
  }
  if (out) throw new UsageError(needlessOut, { format: chosen });
  const format = chosen === 'csv' ? csvFormat : jsonFormat(line.values.has('cells'));
  const visit: Visit<string> = (loaded, draft, _own, keep) => keep(format.print(figuresFile(context, loaded, draft)));
  let files = 0;
  const { failures, interrupted } = await readReports(context, line.operands, { settings, visit }, (text) => {
    context.io.stdout.write((files === 0 ? format.head : format.between) + text);
    files++;
  });
  context.io.stdout.write(files === 0 ? format.none : format.foot);
  return interrupted ?? (failures > 0 ? 2 : 0);
}

/** All figures in one workbook, which is written when all are read; none of a run that was interrupted. */
async function writeWorkbook(
  context: RunContext,
  line: CommandLine,
  settings: RunSettings,
  out: OutFile,
): Promise<number> {
  const { io, language } = context;
  const workbook = new FiguresWorkbook(language);
  let [files, figures] = [0, 0];
  const visit: Visit<FiguresFile> = (loaded, draft, _own, keep) => keep(figuresFile(context, loaded, draft));
  const { failures, interrupted } = await readReports(context, line.operands, { settings, visit, out }, (file) => {
    workbook.add(file);
    [files, figures] = [files + 1, figures + file.figures.length];
  });
  if (interrupted !== null) return interrupted;
  if (files > 0) {
    const written = out.write(workbook.bytes());
    io.stdout.write(`${localize(wrote, language, { written, files, figures })}\n`);
  }
  return failures > 0 ? 2 : 0;
}

const noOut: Localized = {
  zh: '--format xlsx 要写出文件，请加 --out 文件名，例如 --out 数据.xlsx。',
  en: '--format xlsx writes a file: add --out FILE, such as --out figures.xlsx.',
};
const needlessOut: Localized = {
  zh: '--out 只用于 --format xlsx；{format} 写到标准输出，可用 > 存入文件。',
  en: '--out goes with --format xlsx only; {format} goes to standard output, which > puts into a file.',
};
const wrote: Localized = {
  zh: '{written}：报告 {files} 份，数据 {figures} 个',
  en: '{written}: reports: {files}, figures: {figures}',
};
