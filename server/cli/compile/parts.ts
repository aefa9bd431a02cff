import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { askedOf } from '../../config/asked';
import type { Asked, Collection } from '../../engine/collection/collection';
import type { KnownReport } from '../../engine/collection/profile';
import { rollupRule } from '../../engine/collection/rollup';
import type { Form } from '../../engine/form/form';
import type { Engine } from '../../engine/reading/engine';
import type { Severity } from '../../engine/rules/rule';
import type { CommandLine } from '../args';
import { noReportAt } from '../batch';
import type { DraftTerms } from '../config';
import type { RunContext } from '../context';
import { findInputs, type Input } from '../files/inputs';
import { readYear } from '../options';
import { Problem, UsageError } from '../problem';
import { Reports } from '../set/reports';
import { loadRoster, noticesIn, problemsIn } from '../set/roster';
import { below, rosterPath } from '../set/survey';
import { readSettings, type RunSettings } from '../settings';

/** What is to be added up. */
export interface Parts {
  readonly collection: Collection;
  readonly asked: Asked;
  /** The report that the whole has written. */
  readonly whole: Whole | null;
  /** Whether figures of it that are not the sums are an error, a warning, or less, as where reports are checked. */
  readonly severity: Severity | 'off';
  /** With the forms that were read beside the parts that are by one. */
  readonly engineFor: (form: Form) => Engine;
  readonly inputs: readonly Input[];
  /** What could not be read: nothing is whole while there is any. */
  readonly failures: readonly unknown[];
  /** What else is wrong, and stops nothing. */
  readonly notes: readonly Problem[];
}

export interface Whole {
  readonly report: KnownReport;
  /** Whether `--whole` names it; else a `.gouji.json` does, and it counts where it is of the body and year that are wanted. */
  readonly isGiven: boolean;
}

/**
 * Reads the reports that a command line names, the roster, and the whole.
 * @throws {UsageError} where an option is wrong, or the roster or the whole that it names cannot be read
 */
export async function readParts(context: RunContext, line: CommandLine): Promise<Parts> {
  const { cwd } = context.io;
  const settings = readSettings(context, line);
  const year = readYear(line);
  const found = findInputs(line.operands, cwd);
  const list = found.list.filter((input) => !settings.of(input).isExcluded);
  const terms = list.map((input) => settings.of(input).terms).find((own) => own?.config.set) ?? null;
  const notes = [...settings.takeProblems()];
  const roster = line.values.get('roster')?.at(-1) ?? rosterPath(terms, cwd);
  const named = roster === null ? null : await orUsage(() => loadRoster(context, roster));
  if (named) notes.push(...problemsIn(named), ...noticesIn(named));
  const reports = new Reports(context, settings);
  const failures: unknown[] = [...found.problems];
  for (const input of list) {
    const read = await reports.read(input);
    if ('draft' in read && !read.draft.isReport && input.isNamed)
      failures.push(noReportAt(input.path, read.own.reader.engine));
  }
  failures.push(...reports.unread.map((input) => reports.failureOf(input)));
  const { collection } = reports;
  const given = line.values.get('whole')?.at(-1);
  const path = given ?? ownWhole(terms, resolve(cwd, line.values.get('out')?.at(-1) ?? ''), cwd);
  const whole = path === null ? null : await orUsage(() => readWhole(context, settings, path));
  if (whole) collection.delete(whole.report.profile.id);
  const rule = context.rules.find(({ code }) => code === rollupRule);
  const severities = { ...terms?.config.severities, ...settings.severities };
  return {
    collection,
    asked: askedBy(terms, named?.roster ?? null, year),
    whole: whole && { report: whole.report, isGiven: given !== undefined },
    severity: severities[rollupRule] ?? whole?.report.form?.severities[rollupRule] ?? rule?.severity ?? 'off',
    engineFor: (form) =>
      list.map((input) => settings.of(input).reader.engine).find(({ own }) => own.some((one) => one.form === form)) ??
      context.engine,
    inputs: [...list, ...(whole?.inputs ?? [])],
    failures,
    notes,
  };
}

function askedBy(terms: DraftTerms | null, roster: Asked['roster'], year: number | null): Asked {
  const folder = terms?.folder ?? '';
  return askedOf(terms?.config.set ?? null, (id) => below(folder, id), { roster, year, isSet: true });
}

/** The whole that a `.gouji.json` names; null where it is not written yet, or is what is to be written now. */
function ownWhole(terms: DraftTerms | null, out: string, cwd: string): string | null {
  const path = terms?.config.set?.whole ?? null;
  const file = path === null || !terms ? null : resolve(terms.folder, path);
  return file === null || file === out || !existsSync(file) ? null : relative(cwd, file);
}

/** @throws {Problem} where it cannot be read, or is no report */
async function readWhole(
  context: RunContext,
  settings: RunSettings,
  path: string,
): Promise<{ readonly report: KnownReport; readonly inputs: readonly Input[] }> {
  const reports = new Reports(context, settings);
  const { list, problems } = findInputs([path], context.io.cwd);
  for (const input of list) await reports.read(input);
  const [problem] = [...problems, ...reports.unread.map((input) => reports.failureOf(input))];
  if (problem !== undefined) throw problem instanceof Error ? problem : new Problem(notOne, { path });
  const [report, ...others] = reports.collection.reports;
  if (!report || others.length > 0) throw new Problem(notOne, { path });
  return { report, inputs: list };
}

async function orUsage<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof Problem ? new UsageError(error.text, error.args) : error;
  }
}

const notOne = {
  zh: '--whole {path}：应是一份年度报告（没有写 --whole 的，是 .gouji.json 中 set.whole 所指的）。',
  en: '--whole {path}: should be one report (without --whole, it is the one that set.whole of .gouji.json names).',
};
