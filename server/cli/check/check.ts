import { resolve } from 'node:path';
import type { Localized } from '../../form/form';
import { check, safeEdits } from '../../rules/check';
import type { Draft } from '../../rules/draft';
import type { CommandLine } from '../args';
import { draftOf, eachReport, type Session } from '../batch';
import { isFolder, standardInput } from '../files/inputs';
import type { Loaded } from '../files/load';
import { readChoice, readMaxWarnings } from '../options';
import { UsageError } from '../problem';
import { readSettings, type Settings } from '../settings';
import { reportFile, summarize, type FileReport } from './fileReport';
import { applyChanges, changesOf, type Change } from './fix';
import { formatAsJson } from './json';
import { formatAsText, formatChanges } from './stylish';

/** What becomes of the changes that cannot be disputed: nothing, they are made, or they are only shown. */
export type FixMode = 'none' | 'apply' | 'show';

/** A report that was checked; where it was changed, as it is since. */
export interface CheckedFile {
  readonly report: FileReport;
  readonly changes: readonly Change[];
  /** How many of its findings `--fix` would settle. */
  readonly fixable: number;
}

/**
 * `gouji check`: prints the findings.
 * @returns the exit code: 0 without errors, 1 with, or with too many warnings, 2 where an input was not checked
 * @throws {UsageError} where the command line is wrong; nothing was read or changed then
 */
export async function runCheck(session: Session, line: CommandLine): Promise<number> {
  const { io, language } = session;
  const format = readChoice(line, 'format', ['stylish', 'json']);
  const maxWarnings = readMaxWarnings(line);
  const settings = readSettings(session, line);
  const mode = readFixMode(line, io.cwd);
  const files: CheckedFile[] = [];
  const failures = await eachReport(session, line.operands, settings.reader, (loaded, draft) => {
    const checked = checkReport(session, settings, loaded, draft);
    if (mode === 'none') files.push(checked);
    else fixReport(session, settings, mode, loaded, draft, checked, files);
  });
  const reports = files.map(({ report }) => report);
  const { errors, warnings } = summarize(reports);
  // With JSON on standard output the changes have no place there.
  if (format === 'json') io.stderr.write(files.map((file) => formatChanges(file, mode, language)).join(''));
  io.stdout.write(format === 'json' ? formatAsJson(reports) : formatAsText(files, mode, session));
  if (failures > 0) return 2;
  return errors > 0 || (maxWarnings !== null && warnings > maxWarnings) ? 1 : 0;
}

function checkReport(session: Session, { severities }: Settings, loaded: Loaded, draft: Draft): CheckedFile {
  const result = check(draft, session.rules, severities);
  return {
    report: reportFile(session, loaded, draft, result),
    changes: changesOf(draft, result.diagnoses),
    fixable: safeEdits(result.diagnoses).length,
  };
}
