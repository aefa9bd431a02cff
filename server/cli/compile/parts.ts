import { extname } from 'node:path';
import { askedOf } from '../../config/asked';
import { Collection, type Asked } from '../../engine/collection/collection';
import { profileOf, type KnownReport } from '../../engine/collection/profile';
import { plain } from '../../engine/text/steering';
import type { CommandLine } from '../args';
import { noReport } from '../batch';
import type { DraftTerms } from '../config';
import type { RunContext } from '../context';
import { findInputs, type Input } from '../files/inputs';
import { load } from '../files/load';
import { readYear } from '../options';
import { Problem, UsageError } from '../problem';
import { draftOf } from '../reader';
import { loadRoster, problemsIn } from '../set/roster';
import { below, rosterPath } from '../set/survey';
import { readSettings, type RunSettings } from '../settings';

/** What is to be added up. */
export interface Parts {
  readonly collection: Collection;
  readonly asked: Asked;
  /** The report of the whole that `--whole` names. */
  readonly whole: KnownReport | null;
  readonly inputs: readonly Input[];
  /** What could not be read: nothing is whole while there is any. */
  readonly failures: readonly Problem[];
  /** What else is wrong, and stops nothing. */
  readonly notes: readonly Problem[];
}

/**
 * Reads the reports that a command line names, the roster, and the whole.
 * @throws {UsageError} where an option is wrong, or the roster or the whole cannot be read
 */
export async function readParts(context: RunContext, line: CommandLine): Promise<Parts> {
  const { cwd } = context.io;
  const settings = readSettings(context, line);
  const year = readYear(line);
  const found = findInputs(line.operands, cwd);
  const failures = [...found.problems];
  const list = found.list.filter((input) => !settings.of(input).isExcluded);
  const terms = list.map((input) => settings.of(input).terms).find((own) => own?.config.set) ?? null;
  const notes = [...settings.takeProblems()];
  const roster = line.values.get('roster')?.at(-1) ?? rosterPath(terms);
  const named = roster === null ? null : await orUsage(() => loadRoster(context, roster));
  if (named) notes.push(...problemsIn(named));
  const collection = new Collection(context.engine.lexicons.map(({ form }) => form));
  const unread = await readInto(collection, context, settings, list);
  failures.push(...unread);
  const path = line.values.get('whole')?.at(-1);
  const whole = path === undefined ? null : await orUsage(() => readWhole(context, settings, path));
  if (whole) collection.delete(whole.profile.id);
  return { collection, asked: askedBy(terms, named?.roster ?? null, year), whole, inputs: list, failures, notes };
}

function askedBy(terms: DraftTerms | null, roster: Asked['roster'], year: number | null): Asked {
  const folder = terms?.folder ?? '';
  return askedOf(terms?.config.set ?? null, (id) => below(folder, id), { roster, year, isSet: true });
}

/** @returns what could not be read, but where the same report is there once more, as a PDF file often is */
async function readInto(
  collection: Collection,
  context: RunContext,
  settings: RunSettings,
  inputs: readonly Input[],
): Promise<Problem[]> {
  const failed = new Map<string, Problem[]>();
  const read = new Set<string>();
  for (const input of inputs) {
    const { file, path } = input;
    const stem = (file ?? path).slice(0, (file ?? path).length - extname(path).length);
    try {
      const draft = draftOf(settings.of(input).reader, await load(input, context.io));
      if (draft.isReport) {
        collection.set(profileOf(draft, { id: file ?? path, name: plain(path) }));
        read.add(stem);
      } else if (input.isNamed)
        throw new Problem(noReport, { path, edition: context.engine.lexicons.at(-1)?.form.edition ?? '' });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      failed.set(stem, [...(failed.get(stem) ?? []), error]);
    }
  }
  return [...failed].flatMap(([stem, problems]) => (read.has(stem) ? [] : problems));
}

/** @throws {Problem} where it cannot be read, or is no report */
async function readWhole(context: RunContext, settings: RunSettings, path: string): Promise<KnownReport> {
  const own = new Collection(context.engine.lexicons.map(({ form }) => form));
  const { list, problems } = findInputs([path], context.io.cwd);
  const [problem] = [...problems, ...(await readInto(own, context, settings, list))];
  if (problem) throw problem;
  const [whole, ...others] = own.reports;
  if (!whole || others.length > 0) throw new Problem(notOne, { path });
  return whole;
}

async function orUsage<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof Problem ? new UsageError(error.text, error.args) : error;
  }
}

const notOne = {
  zh: '--whole {path}：应是一份年度报告。',
  en: '--whole {path}: should be one report.',
};
