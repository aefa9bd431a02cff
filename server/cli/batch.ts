import type { Localized } from '../engine/form/form';
import type { CompanyData } from '../engine/collection/company';
import type { Draft } from '../engine/reading/draft';
import { sep } from 'node:path';
import { findInputs, type Folder, type Input } from './files/inputs';
import type { Out } from './files/out';
import type { Loaded } from './files/load';
import { UnreadDocument } from './files/passed';
import { isTextName } from './files/walk';
import { plain } from '../engine/text/steering';
import type { Engine } from '../engine/reading/engine';
import { localize, Problem } from './problem';
import { Progress } from './progress';
import { readDraft, type Read } from './read';
import type { RunContext, Output } from './context';
import type { DraftSettings, RunSettings } from './settings';
import { Early } from './set/early';
import type { Survey } from './set/survey';
import { batchesOf, runInOrder, type Lane } from './orderedPool';

/** From so many inputs on, the time that threads save is more than what it takes to start them. */
const fewestForThreads = 200;
/** What every line on standard error begins with. */
const prefix = 'gouji: ';
/** A thread is sent so many at a time. */
const batchSize = 20;

/** Prints what went wrong on standard error. */
export function complain(output: Output, problem: unknown): void {
  output.io.stderr.write(complaintOf(output, problem));
}

/** What went wrong as a line; `path` names the input where the problem does not. */
function complaintOf({ language }: Output, problem: unknown, path?: string): string {
  const text =
    problem instanceof Problem
      ? plain(problem.in(language))
      : `${path === undefined ? '' : `${plain(path)}: `}${localize(internal, language, { reason: traceOf(problem) })}`;
  return `${prefix}${text}\n`;
}

function traceOf(problem: unknown): string {
  const trace = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  return trace.split('\n').map(plain).join('\n');
}

/**
 * What a command makes of a document, with what flags and its `.gouji.json` say of it: `keep` takes the result, and
 * what is thrown then is reported besides.
 */
export type Visit<T> = (
  loaded: Loaded,
  draft: Draft,
  own: DraftSettings,
  keep: (result: T) => void,
  company: CompanyData | null,
) => void;

/** An input, with what the work on it has to know of the others: plain data, for it may go to another thread. */
export interface Task {
  readonly input: Input;
  readonly company: CompanyData | null;
}

/** What a command does with each report, and how it reads them. */
export interface Work<T> {
  readonly settings: RunSettings;
  readonly visit: Visit<T>;
  /** Where it writes copies: what stands there is not read, and no input is overwritten. */
  readonly out?: Out | null;
  /** Files that it writes besides: no input is overwritten either. */
  readonly files?: readonly Out[];
  /** Whether what is named by itself and is no report is passed over, as in a folder. */
  readonly isLenient?: boolean;
  /** Looks at all inputs before the work is done; null where none has to know of the others. */
  readonly survey?: Survey | null;
  /** How many characters a result has; only of work that leaves nothing behind: it may be done twice. */
  readonly sizeOf?: ((result: T) => number) | undefined;
}

/** What became of one input. Plain data where the result is: it may come from another thread. */
export interface Outcome<T> {
  readonly results: readonly T[];
  /** What to say on standard error. */
  readonly complaint: string | null;
  /** What to say of a document in a folder whose kind is not read. */
  readonly unread: string | null;
  readonly isPassedOver: boolean;
}

/** Reads one document and does the work on it. Never throws. */
export async function readOne<T>(context: RunContext, work: Work<T>, task: Task): Promise<Outcome<T>> {
  return visitOne(context, work, task, await readDraft(task.input, work.settings, context.io));
}

/** Does the work on a document that was read. Never throws. */
export function visitOne<T>(context: RunContext, work: Work<T>, { input, company }: Task, read: Read): Outcome<T> {
  const { visit, isLenient = false } = work;
  const results: T[] = [];
  try {
    if ('error' in read) throw read.error;
    const { loaded, draft, own } = read;
    if (draft.isReport) visit(loaded, draft, own, (result) => results.push(result), company);
    else if (input.isNamed && !isLenient) throw noReportAt(input.path, own.reader.engine);
    return { results, complaint: null, unread: null, isPassedOver: !draft.isReport };
  } catch (error) {
    const text = complaintOf(context, error, input.path);
    // What is named as text and holds a document is an input that could not be read.
    const isUnread = error instanceof UnreadDocument && (!input.isNamed || isLenient) && !isTextName(input.path);
    return { results, complaint: isUnread ? null : text, unread: isUnread ? text : null, isPassedOver: false };
  }
}

/**
 * Does the work on every report that the operands name. What cannot be read, and what is named by itself but is no
 * report, is reported on standard error; what `.gouji.json` excludes is passed over.
 * @param take gets the results in the order of the operands, each as soon as those before it are there
 * @param threads starts threads that do the same work, where there are enough inputs for them to pay
 * @returns how many inputs were reported, folders in which nothing was checked among them, and the exit code of a run that was to end before it had read them all
 */
export async function readReports<T>(
  context: RunContext,
  operands: readonly string[],
  work: Work<T>,
  take: (result: T) => void,
  threads: () => readonly Lane<readonly Task[], readonly Outcome<T>[]>[] = () => [],
): Promise<Run> {
  const { io } = context;
  const inputs = findInputs(operands, io.cwd, work.out?.folder ?? undefined);
  for (const out of [work.out, ...(work.files ?? [])]) out?.protect(inputs.list);
  const progress = new Progress(io.stderr, inputs.list.length);
  let [passedOver, failures, done] = [0, 0, 0];
  const complaints: Complaint[] = [];
  const checked: string[] = [];
  const unread: string[] = [];
  const interruption: { code: number | null } = { code: null };
  let isHeard = false;
  const fail = (complaint: string): void => {
    failures++;
    complaints.push({ text: sentenceOf(complaint), isFailure: true });
    progress.clear();
    io.stderr.write(complaint);
  };
  for (const problem of inputs.problems) fail(complaintOf(context, problem));
  const list = inputs.list.filter((input) => !work.settings.of(input).isExcluded);
  // Threads read these files for themselves; what is wrong with them is said here, once.
  for (const problem of work.settings.takeProblems()) fail(complaintOf(context, problem));
  const isMuch = list.length >= fewestForThreads && list.every(({ file }) => file !== null);
  const lanes = isMuch ? threads() : [];
  const { survey, sizeOf } = work;
  let early: Early<Outcome<T>> | null = null;
  if (survey && sizeOf && lanes.length === 0) {
    let read = 0;
    early = new Early(
      survey,
      (input, document, company) => {
        progress.reach(++read);
        return visitOne(context, work, { input, company }, document);
      },
      ({ results }) => results.reduce((sum, result) => sum + sizeOf(result), 0),
    );
  }
  const problems = await survey?.look(list, (input, read) => early?.visit(input, read));
  for (const problem of problems ?? []) fail(complaintOf(context, problem));
  const taskOf = (input: Input): Task => ({ input, company: survey?.dataFor(input) ?? null });
  const conclude = (outcome: Outcome<T>): void => {
    if (io.stdout.isTTY && outcome.results.length > 0) progress.clear();
    // Until something is printed there is nothing to bring to an end: the system may end the process.
    if (outcome.results.length > 0 && !isHeard) {
      isHeard = true;
      io.onInterrupt?.((code) => (interruption.code = code));
    }
    outcome.results.forEach(take);
    const file = list[done]?.file;
    if (outcome.unread !== null) {
      unread.push(outcome.unread);
      complaints.push({ text: sentenceOf(outcome.unread), isFailure: false });
    }
    if (file != null && !outcome.isPassedOver && outcome.unread === null) checked.push(file);
    done++;
    if (outcome.complaint !== null) fail(outcome.complaint);
    if (outcome.isPassedOver) passedOver++;
    progress.reach(done);
  };
  const here = async (batch: readonly Input[]): Promise<Outcome<T>[]> => {
    const outcomes: Outcome<T>[] = [];
    for (const input of batch) outcomes.push(early?.take(input) ?? (await readOne(context, work, taskOf(input))));
    return outcomes;
  };
  const others = lanes.map((lane) => (batch: readonly Input[]) => lane(batch.map(taskOf)));
  await runInOrder(
    batchesOf(list, others.length > 0 ? batchSize : 1),
    here,
    others,
    (outcomes) => outcomes.forEach(conclude),
    () => io.stdout.drained?.() ?? Promise.resolve(),
    () => interruption.code !== null,
  );
  progress.clear();
  sayPassedOver(context, unread, { others: passedOver, excluded: inputs.list.length - list.length });
  const isCut = interruption.code !== null && done < list.length;
  const isEmpty = ({ file }: Folder): boolean =>
    !checked.some((other) => other.startsWith(file.endsWith(sep) ? file : file + sep));
  if (!isCut)
    for (const { path } of inputs.folders.filter(isEmpty)) fail(complaintOf(context, new Problem(nothing, { path })));
  if (isCut) complain(context, new Problem(wasInterrupted, { done, all: list.length }));
  return { failures, complaints, interrupted: isCut ? interruption.code : null };
}

/** What is said of an input that was not checked. */
export interface Complaint {
  /** Without a line end. */
  readonly text: string;
  /** Whether it could not be read; else it is of a kind that is passed over. */
  readonly isFailure: boolean;
}

/** How a run went. */
export interface Run {
  readonly complaints: readonly Complaint[];
  readonly failures: number;
  readonly interrupted: number | null;
}

function sentenceOf(complaint: string): string {
  return complaint.slice(prefix.length).trimEnd();
}

interface Passed {
  readonly others: number;
  readonly excluded: number;
}

function sayPassedOver(context: RunContext, unread: readonly string[], { others, excluded }: Passed): void {
  const { io, language } = context;
  const say = (text: Localized, args = {}): void => void io.stderr.write(`gouji: ${localize(text, language, args)}\n`);
  io.stderr.write(unread.join(''));
  if (unread.length > 0) say(documentsPassed, { count: unread.length });
  if (others > 0) say(othersPassed, { count: others });
  if (excluded > 0) say(excludedPassed, { count: excluded });
}

/** Of an input named by itself that no form has the title of. */
export function noReportAt(path: string, { lexicons, own }: Engine): Problem {
  const edition = lexicons.at(-1)?.form.edition ?? '';
  const forms = own.map(({ form }) => form.edition).join(' | ');
  return forms === ''
    ? new Problem(noReport, { path, edition })
    : new Problem(noReportOfForms, { path, edition, forms });
}

const noReportOfForms: Localized = {
  zh: '{path}：前 15 行里没有自定格式（{forms}）的标题，也没有政府信息公开工作年度报告的，没有检查。如果确实是其中一种报告，请加 --form 代号（{forms} | {edition}），或者改格式的 title。',
  en: '{path}: its first 15 lines hold no title of a form of your own ({forms}), nor that of a yearly report on government information disclosure; it was not checked. If it is such a report, add --form ID ({forms} | {edition}), or mend the title in the form.',
};
const noReport: Localized = {
  zh: '{path}：不是政府信息公开工作年度报告（前 15 行里没有这样的标题），没有检查。如果确实是，请加 --form {edition}。',
  en: '{path}: is no yearly report on government information disclosure (no such title in its first 15 lines) and was not checked. If it is one, add --form {edition}.',
};
const othersPassed: Localized = {
  zh: '略过 {count} 个不是年度报告的文件。',
  en: 'files passed over, which are no yearly reports: {count}.',
};
const excludedPassed: Localized = {
  zh: '按 .gouji.json 中的 exclude 略过 {count} 个文件。',
  en: 'files passed over, as exclude in .gouji.json says: {count}.',
};
const documentsPassed: Localized = {
  zh: '以上 {count} 个文档没有检查。',
  en: 'documents that were not checked, as named above: {count}.',
};
const nothing: Localized = {
  zh: '{path}：没有找到年度报告，什么也没有检查。',
  en: '{path}: no yearly report was found: nothing was checked.',
};
const wasInterrupted: Localized = {
  zh: '运行被中断：共 {all} 个文件，只看了 {done} 个，结果不全。',
  en: 'interrupted: of {all} files {done} were looked at, and the output holds no more than these.',
};
const internal: Localized = {
  zh: '程序内部出错，没有检查完。请把下面的内容告诉我们：\n{reason}',
  en: 'an internal error; the check is not complete. Please report this:\n{reason}',
};
