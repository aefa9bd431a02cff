import type { Localized } from '../form/form';
import { Draft, type ReadOptions } from '../rules/draft';
import { findInputs, type Inputs } from './files/inputs';
import { load, type Loaded } from './files/load';
import { localize, Problem } from './problem';
import { Progress } from './progress';
import type { Session, Voice } from './session';
import type { DraftSettings, Settings } from './settings';

/** Prints what went wrong on standard error; `path` names the input where the problem does not. */
export function complain({ io, language }: Voice, problem: unknown, path?: string): void {
  const text = problem instanceof Problem ? problem.in(language) : `${path === undefined ? '' : `${path}: `}${localize(internal, language, { reason: traceOf(problem) })}`;
  io.stderr.write(`gouji: ${text}\n`);
}

function traceOf(problem: unknown): string {
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}

/** How documents are read, as far as it does not depend on the document. */
export type Reader = Pick<ReadOptions, 'form' | 'isReport'>;

/** The draft of a document, read as `reader` says; `*.gouji.md` and `*.gouji.txt` are reports by their names. */
export function draftOf({ engine }: Session, { form, isReport }: Reader, { input, text }: Loaded): Draft {
  return new Draft(text, engine, {
    form,
    isReport: isReport || /\.gouji\.(?:md|txt)$/i.test(input.path),
    layout: layoutOf(input.path),
  });
}

/** The layout that a table put into a file of this name would have. */
function layoutOf(path: string): ReadOptions['layout'] {
  return /\.md$/i.test(path) ? 'pipes' : /\.html?$/i.test(path) ? 'html' : 'tabs';
}

/**
 * Reads every report that the operands name and hands it to `visit`, one after the other, with what its
 * `.gouji.json` says of it. What cannot be read, and what is named by itself but is no report, is reported on
 * standard error.
 * @returns how many inputs were reported
 */
export async function eachReport(
  session: Session,
  operands: readonly string[],
  settings: Settings,
  visit: (loaded: Loaded, draft: Draft, own: DraftSettings) => void,
): Promise<number> {
  const { io } = session;
  const inputs = findInputs(operands, io.cwd);
  const progress = new Progress(io.stderr, inputs.list.length);
  const passed = { others: 0, excluded: 0 };
  let failures = 0;
  const fail = (problem: unknown, path?: string): void => {
    failures++;
    progress.clear();
    complain(session, problem, path);
  };
  for (const problem of inputs.problems) fail(problem);
  for (const input of inputs.list) {
    const own = settings.of(input);
    for (const problem of settings.configs.takeProblems()) fail(problem);
    try {
      if (own.isExcluded) {
        passed.excluded++;
        continue;
      }
      const loaded = await load(input, io);
      const draft = draftOf(session, own.reader, loaded);
      if (draft.isReport) visit(loaded, draft, own);
      else if (input.isNamed) throw new Problem(noReport, { path: input.path, edition: session.engine.lexicons.at(-1)?.form.edition ?? '' });
      else passed.others++;
    } catch (error) {
      fail(error, input.path);
    } finally {
      progress.step();
    }
  }
  progress.clear();
  sayPassedOver(session, inputs, passed, failures);
  return failures;
}

interface Passed {
  readonly others: number;
  readonly excluded: number;
}

function sayPassedOver({ io, language }: Session, { list }: Inputs, { others, excluded }: Passed, failures: number): void {
  const say = (text: Localized, args = {}): void => void io.stderr.write(`gouji: ${localize(text, language, args)}\n`);
  if (others > 0) say(othersPassed, { count: others });
  if (excluded > 0) say(excludedPassed, { count: excluded });
  if (list.length === others + excluded && failures === 0) say(nothing);
}

const noReport: Localized = {
  zh: '{path}：不是政府信息公开工作年度报告（前 15 行里没有这样的标题），没有检查。如果确实是，请加 --form {edition}。',
  en: '{path}: is no yearly report on government information disclosure (no such title in its first 15 lines) and was not checked. If it is one, add --form {edition}.',
};
const othersPassed: Localized = { zh: '略过 {count} 个不是年度报告的文件。', en: 'passed over {count} file(s) that are no yearly reports.' };
const excludedPassed: Localized = {
  zh: '按 .gouji.json 中的 exclude 略过 {count} 个文件。',
  en: 'passed over {count} file(s), as exclude in .gouji.json says.',
};
const nothing: Localized = { zh: '没有找到年度报告，什么也没有检查。', en: 'no yearly report was found: nothing was checked.' };
const internal: Localized = {
  zh: '程序内部出错，没有检查完。请把下面的内容告诉我们：\n{reason}',
  en: 'an internal error; the check is not complete. Please report this:\n{reason}',
};
