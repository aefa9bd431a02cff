import { resolve } from 'node:path';
import type { WithAcceptances } from '../../config/applyAcceptances';
import { alone, companyFrom, withoutCopies } from '../../engine/collection/company';
import type { Localized } from '../../engine/form/form';
import { safeFixes } from '../../engine/rules/check';
import { editsOf, fixAll, type SafeEdit } from '../../engine/rules/fixAll';
import type { CommandLine } from '../args';
import { complain, readReports, type Work } from '../batch';
import type { RunContext } from '../context';
import { kindOf, standardInput } from '../files/inputs';
import type { OutFolder } from '../files/out';
import { readMaxWarnings, readOut } from '../options';
import { plain } from '../../engine/text/steering';
import { UsageError } from '../problem';
import { draftOf } from '../reader';
import { readSettings } from '../settings';
import { findingsOfSet, reportOfSet } from '../set/setReport';
import { readSetOptions, Survey } from '../set/survey';
import { startThreads } from '../threads';
import { isColoured } from '../paint';
import type { CheckedFile, FixMode } from './checkedFile';
import { add, countOf, noFiles, reportFile } from './fileReport';
import { applyChanges, changesOf, type Change, type Fixed } from './fix';
import { inspect } from './inspect';
import { formats } from './formats';
import { noticesOf } from './notices';
import { foundOnRosters } from './onRosters';
import { Outputs, readOutputs } from './outputs';
import { printerOf, printFile, type Printed, type Printer } from './printing';

/**
 * `gouji check`: prints the findings, each report as soon as those before it are printed.
 * @returns the exit code: 0 without errors, 1 with, or with too many warnings, 2 where an input was not checked
 * @throws {UsageError} where the command line is wrong; nothing was read or changed then
 */
export async function runCheck(context: RunContext, line: CommandLine): Promise<number> {
  const { io, language } = context;
  const maxWarnings = readMaxWarnings(line);
  const isForTerminal = isColoured(io);
  const asked = readOutputs(line, io.cwd);
  const work = { ...checkWork(context, line, isForTerminal), files: asked.files.map(({ out }) => out) };
  const outputs = new Outputs(io, asked, readPrinter(context, line, isForTerminal).formats);
  const { startThread } = io;
  const isAlone = !startThread || readFixMode(line, io.cwd) !== 'none';
  const threads = isAlone
    ? undefined
    : () => startThreads<Printed>(() => startThread({ line, language, isColoured: isForTerminal }));
  const notices: string[] = [];
  let [summary, fixable, changes] = [noFiles, 0, ''];
  const print = (file: Printed): void => {
    outputs.add(file.texts);
    notices.push(...file.notices);
    [summary, fixable, changes] = [add(summary, file.summary), fixable + file.fixable, changes + file.changes];
  };
  const { failures, complaints, interrupted } = await readReports(context, line.operands, work, print, threads);
  const { survey, settings } = work;
  const found = survey ? findingsOfSet(context, survey) : [];
  const set = survey?.isDone ? reportOfSet(survey, found, language) : null;
  summary = add(summary, { ...countOf({ diagnostics: found }), files: 0 });
  const missing = [...settings.configs.missingDrafts(), ...(survey?.notices ?? [])].map((problem) =>
    problem.in(language),
  );
  io.stderr.write([...notices, ...missing].map((notice) => `gouji: ${plain(notice)}\n`).join(''));
  const { errors, warnings } = summary;
  const excess = maxWarnings !== null && warnings > maxWarnings ? { warnings, most: maxWarnings } : null;
  const whole = { summary, fixable, complaints, set, excess };
  const unwritten = outputs.end(whole, foundOnRosters(context, found), interrupted !== null);
  io.stderr.write(changes);
  if (unwritten !== null) complain(context, unwritten);
  if (interrupted !== null) return interrupted;
  if (failures > 0 || unwritten !== null) return 2;
  return errors > 0 || excess ? 1 : 0;
}

function readPrinter(context: RunContext, line: CommandLine, isForTerminal: boolean): Printer {
  const { format, files } = readOutputs(line, context.io.cwd);
  const mode = readFixMode(line, context.io.cwd);
  return printerOf([format, ...files.map((file) => file.format)], { context, mode, isColoured: isForTerminal });
}

/**
 * What a check does with each report. What it found is printed at once: findings are many times larger.
 * @throws {UsageError} where the command line is wrong
 */
export function checkWork(context: RunContext, line: CommandLine, isForTerminal: boolean): Work<Printed> {
  const settings = readSettings(context, line);
  const printer = readPrinter(context, line, isForTerminal);
  const { mode } = printer.manner;
  const out = readFixOut(line, context.io.cwd, mode);
  const entries = printer.names.map((name) => formats[name]);
  // Text shows how many changes could be made, others all fixes.
  const withChanges = mode !== 'none' || entries.some((entry) => entry.withChanges);
  const withFixes = entries.some((entry) => entry.withFixes);
  return {
    settings,
    out,
    isLenient: line.values.has('only-reports'),
    survey: new Survey(context, settings, readSetOptions(line)),
    sizeOf: mode === 'apply' ? undefined : sizeOf,
    visit(loaded, draft, own, take, others) {
      const { lexicons, own: ownForms } = own.reader.engine;
      const company = others
        ? companyFrom(
            others,
            [...lexicons, ...ownForms].map(({ form }) => form),
          )
        : alone;
      const result = inspect(context, loaded, draft, own, company);
      const notices = noticesOf(loaded.input.path, own.terms, result, context.language);
      const report = reportFile(context, loaded, draft, result, own.terms, withFixes);
      const keep = (file: Omit<CheckedFile, 'notices'>, more: readonly string[] = []): void =>
        take(printFile({ ...file, notices: [...notices, ...more] }, printer));
      // Of two copies with one slip, the first that is mended differs from the other: no reason to leave both as they are.
      const beside = withoutCopies(company);
      const again = (text: string): WithAcceptances =>
        inspect(context, loaded, draftOf(own.reader, { ...loaded, text }), own, beside);
      // Where they are only counted, what comes up once they are made is not worth another check of every draft.
      const edits = !withChanges
        ? []
        : mode === 'none'
          ? editsOf(safeFixes(result.diagnoses))
          : fixAll(loaded.text, result.diagnoses, (text) => again(text).diagnoses);
      const changes = (made: readonly SafeEdit[]): Change[] => changesOf(loaded, draft, made, context.language);
      if (mode !== 'apply') {
        keep({ report, changes: changes(edits), written: null });
        return;
      }
      let fixed: Fixed;
      try {
        fixed = applyChanges(loaded, edits, out);
      } catch (problem) {
        // The file is as it was, and what was found in it is still worth printing.
        keep({ report, changes: [], written: null });
        throw problem;
      }
      if (fixed.made.length === 0) keep({ report, changes: [], written: null });
      else {
        const fixedDraft = draftOf(own.reader, fixed.loaded);
        const left = inspect(context, fixed.loaded, fixedDraft, own, company);
        keep(
          {
            report: reportFile(context, fixed.loaded, fixedDraft, left, own.terms, withFixes),
            changes: changes(fixed.made),
            written: fixed.written,
          },
          fixed.warning ? [fixed.warning.in(context.language)] : [],
        );
      }
      if (fixed.refused) throw fixed.refused;
    },
  };
}

function sizeOf({ texts, changes, notices }: Printed): number {
  return [...texts, changes, ...notices].reduce((sum, { length }) => sum + length, 0);
}

function readFixMode({ values, operands }: CommandLine, cwd: string): FixMode {
  const apply = values.has('fix');
  const show = values.has('fix-dry-run');
  if (apply && show) throw new UsageError(oneOfBoth);
  const mode = apply ? 'apply' : show ? 'show' : 'none';
  if (mode === 'none') return mode;
  const isCopied = values.has('out');
  const option = apply ? '--fix' : '--fix-dry-run';
  for (const path of operands) {
    if (path === standardInput) throw new UsageError(noStream, { option });
    if (!isCopied && isFolder(path, cwd)) throw new UsageError(noFolder, { option, path });
  }
  return mode;
}

/** Where the fixed copies go; null where files are fixed in place. */
function readFixOut(line: CommandLine, cwd: string, mode: FixMode): OutFolder | null {
  const out = readOut(line, cwd);
  if (out && mode !== 'apply') throw new UsageError(outWithoutFix);
  return out;
}

function isFolder(path: string, cwd: string): boolean {
  try {
    return kindOf(path, resolve(cwd, path)) === 'folder';
  } catch {
    // What is not there is reported when it is to be read.
    return false;
  }
}

const oneOfBoth: Localized = {
  zh: '--fix 和 --fix-dry-run 只能用一个：前者改正文件，后者只列出将作的改动。',
  en: 'use one of --fix and --fix-dry-run: the first changes files, the second only shows the changes.',
};
const outWithoutFix: Localized = {
  zh: '--out 要与 --fix 同用：改正后的副本写入那个文件夹。',
  en: '--out goes with --fix: the corrected copies are written to that folder.',
};
const noStream: Localized = {
  zh: '{option} 不能用于标准输入（-）。请写出文件名。',
  en: '{option} does not work on standard input (-). Name the file.',
};
const noFolder: Localized = {
  zh: '{option} 不能用于文件夹 {path}：别人的报告应退回，不应代改。确要改正的文件，请逐个写出文件名，或者用 --out 另存副本。',
  en: '{option} does not work on the folder {path}: reports of others are returned, not edited. Name each file that is to be changed, or write copies with --out.',
};
