import { Buffer } from 'node:buffer';
import { compile, yearsIn, type Compilation } from '../../engine/collection/compile';
import { bodyOf } from '../../engine/collection/identity';
import type { KnownReport } from '../../engine/collection/profile';
import type { Localized } from '../../engine/form/form';
import { plain } from '../../engine/text/steering';
import { obstacleText, othersTold } from '../../engine/writing/compiled';
import type { CommandLine } from '../args';
import { complain } from '../batch';
import type { RunContext } from '../context';
import { readFormat, readMaxWarnings, readOutFile } from '../options';
import { localize, Problem, UsageError } from '../problem';
import {
  compileFormats,
  differenceTable,
  failuresOf,
  formatOfEnding,
  isBinary,
  printResult,
  textsOfLeft,
} from './formats';
import { readParts, type Parts } from './parts';
import { differencesOf, type Difference, type Result } from './result';

/**
 * `gouji compile`: adds the reports of the parts up into that of the whole, cell by cell. What cannot be read whole
 * stops it, unless `--allow-missing` leaves it out and says so.
 * @returns the exit code: 0; 1 where equations of the form fail over the sums, since they fail in a part, or where figures
 * of a whole that was given are not the sums, as `gouji check` would end on them: where that is an error, or a warning above
 * `--max-warnings`; 2 where a part cannot be counted: nothing is written then
 * @throws {UsageError} where the command line is wrong
 */
export async function runCompile(context: RunContext, line: CommandLine): Promise<number> {
  const { io, language } = context;
  const out = readOutFile(line, io.cwd);
  const format = readFormat(line, out, compileFormats, formatOfEnding);
  if (isBinary(format) && !out) throw new UsageError(noOut, { format });
  const maxWarnings = readMaxWarnings(line);
  const parts = await readParts(context, line);
  for (const note of parts.notes) complain(context, note);
  const year = yearOf(parts);
  const institution = institutionOf(parts, line, year);
  const own = wholeOf(context, parts, institution, year);
  const found = compile(parts.collection, { institution, year, kind: own?.profile.kind }, parts.asked);
  const isAllowed = line.values.has('allow-missing');
  const isWhole = tellObstacles(context, parts, found, year);
  if (!found.compiled || (!isWhole && !isAllowed)) {
    complain(context, new Problem(found.compiled ? stopped : nothing));
    return 2;
  }
  const whole = own && { report: own, differences: differencesOf(own, found.compiled) };
  const result: Result = { compiled: found.compiled, left: found.obstacles, whole };
  const engine = parts.engineFor(found.compiled.form);
  const printing = { ...context, engine };
  const printed = whole && !out && !line.values.has('format') ? '' : printResult(printing, result, format);
  const say = (text: Localized, args = {}): void => void io.stdout.write(`${plain(localize(text, language, args))}\n`);
  if (out) {
    out.protect(parts.inputs);
    const written = out.write(typeof printed === 'string' ? Buffer.from(printed) : printed);
    say(wrote, { written, institution, year, units: result.compiled.units.length });
    for (const text of textsOfLeft(result, language)) say(leftOut, { text });
  } else if (typeof printed === 'string') io.stdout.write(printed);
  if (whole && (out || !line.values.has('format'))) {
    const args = {
      path: whole.report.profile.name,
      count: whole.differences.length,
      units: result.compiled.units.length,
    };
    say(whole.differences.length > 0 ? differs : agrees, args);
    io.stdout.write(differenceTable(result, language));
  }
  const failures = failuresOf(printing, result);
  if (failures > 0) complain(context, new Problem(unbalanced, { count: failures }));
  return failures > 0 || isTooFar(parts, whole?.differences ?? [], maxWarnings) ? 1 : 0;
}

/** Whether the differences of a whole fail the run: one finding a table, as where reports are checked. */
function isTooFar({ severity }: Parts, differences: readonly Difference[], maxWarnings: number | null): boolean {
  const tables = new Set(differences.map(({ slot }) => slot.row.table)).size;
  return (severity === 'error' && tables > 0) || (severity === 'warning' && tables > (maxWarnings ?? Infinity));
}

/** The whole that the sums are held against: one that no option names has to be of the body and year that are wanted. */
function wholeOf(
  context: RunContext,
  { whole, asked: { roster } }: Parts,
  institution: string,
  year: number,
): KnownReport | null {
  if (!whole || whole.isGiven) return whole?.report ?? null;
  const { profile } = whole.report;
  const keyOf = (body: string): string => roster?.keyOf(body) ?? body;
  if (profile.year === year && profile.body !== null && keyOf(profile.body) === keyOf(bodyOf(institution)))
    return whole.report;
  complain(context, new Problem(otherWhole, { path: profile.name, institution, year }));
  return null;
}

/** Says what cannot be counted, and what is no part. @returns whether all is counted */
function tellObstacles(
  context: RunContext,
  parts: Parts,
  { obstacles, others, wholes }: Compilation,
  year: number,
): boolean {
  for (const failure of parts.failures) complain(context, failure);
  for (const obstacle of obstacles) {
    const { text, args } = obstacleText(obstacle, year);
    complain(context, new Problem(text, args));
  }
  for (const { profile } of wholes) complain(context, new Problem(ownReport, { path: profile.name }));
  for (const { text, args } of othersTold(others)) complain(context, new Problem(text, args));
  return parts.failures.length + obstacles.length === 0;
}

/** The year that is asked for, or that of the whole, or the only one. @throws {UsageError} where there are several */
function yearOf({ asked, whole, collection }: Parts): number {
  const years = yearsIn(collection);
  const year = asked.year ?? whole?.report.profile.year ?? (years.length === 1 ? years[0] : undefined);
  if (year === undefined) throw new UsageError(years.length > 1 ? severalYears : noYear, { years: years.join('、') });
  if (whole?.isGiven === true && whole.report.profile.year !== year)
    throw new UsageError(otherYear, { path: whole.report.profile.name, year });
  return year;
}

/** Whose report it is to be: as asked, or the whole's, or the only body of the roster that others count in. */
function institutionOf({ asked: { roster }, whole }: Parts, line: CommandLine, year: number): string {
  const given =
    line.values.get('institution')?.at(-1)?.replaceAll(/\s/g, '') ?? whole?.report.profile.institution ?? null;
  const due = roster?.dueIn(year).filter(({ counts, parent }) => counts && parent !== '') ?? [];
  const keyOf = (name: string): string => roster?.keyOf(bodyOf(name)) ?? '';
  const parents = new Map(due.map(({ parent }) => [keyOf(parent), roster?.find(bodyOf(parent))?.entry.name ?? parent]));
  const names = [...parents.values()].join('、');
  if (given !== null && given !== '') {
    if (roster && !parents.has(keyOf(given))) throw new UsageError(noParts, { institution: given, names });
    return roster?.find(bodyOf(given))?.entry.name ?? given;
  }
  const [only, ...others] = parents.values();
  if (only === undefined || others.length > 0) throw new UsageError(others.length > 0 ? whichOne : noOne, { names });
  return only;
}

const noOut: Localized = {
  zh: '{format} 要写出文件，请加 --out 文件名，例如 --out 汇总.{format}。',
  en: '{format} is written to a file: add --out FILE, such as --out whole.{format}.',
};
const stopped: Localized = {
  zh: '没有汇总：上面这些没有计入。补齐再运行，或者加 --allow-missing 不计它们。',
  en: 'nothing was added up: what is named above does not count. Mend it and run again, or add --allow-missing to leave it out.',
};
const nothing: Localized = { zh: '没有一份可以计入的年报。', en: 'there is no report that counts.' };
const unbalanced: Localized = {
  zh: '汇总表有 {count} 处勾稽关系不成立：有的单位自己就不平，请用 gouji check 检查各单位的年报。',
  en: 'equations that fail over the sums: {count}. They fail in a part; check the reports of the parts with gouji check.',
};
const ownReport: Localized = {
  zh: '{path}：是汇总机关自己的年报，没有计入；要与各单位之和比较，请加 --whole。',
  en: '{path}: is the report of the whole itself and does not count; add --whole to hold it against the sums.',
};
const severalYears: Localized = {
  zh: '所给的年报不是同一年的：{years}。请用 --year 写明汇总哪一年。',
  en: 'the reports are not of one year: {years}. Say with --year which one is wanted.',
};
const noYear: Localized = {
  zh: '没有一份标题写有年份的年报；请用 --year 写明年份。',
  en: 'there is no report with a year in its title; say the year with --year.',
};
const otherYear: Localized = {
  zh: '--whole {path}：不是 {year} 年的年报。',
  en: '--whole {path}: is no report on {year}.',
};
const otherWhole: Localized = {
  zh: '{path}（.gouji.json 的 set.whole）：不是“{institution}”{year} 年的年报，没有与它比较。',
  en: '{path} (set.whole of .gouji.json): is no report of “{institution}” on {year} and was not compared.',
};
const noParts: Localized = {
  zh: '名册中没有计入“{institution}”的单位；名册中的上级有：{names}。',
  en: 'the roster has no body that counts in “{institution}”; its parents are: {names}.',
};
const whichOne: Localized = {
  zh: '名册中有几个上级：{names}。请用 --institution 写明汇总哪一个。',
  en: 'the roster has several parents: {names}. Say with --institution which one is wanted.',
};
const noOne: Localized = {
  zh: '请用 --institution 写明汇总机关的名称，它要写进标题。',
  en: 'say with --institution whose report it is to be: the name goes into the title.',
};
const wrote: Localized = {
  zh: '{written}：{institution} {year} 年，汇总 {units} 个单位',
  en: '{written}: {institution}, {year}; parts: {units}',
};
const leftOut: Localized = { zh: '未计入：{text}', en: 'left out: {text}' };
const differs: Localized = {
  zh: '{path}：有 {count} 个数字与 {units} 个单位之和不符：',
  en: '{path}: figures that differ from the sum of the {units} parts: {count}',
};
const agrees: Localized = {
  zh: '{path}：全部数字等于 {units} 个单位之和。',
  en: '{path}: every figure is the sum of the {units} parts.',
};
