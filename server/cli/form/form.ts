import { dirname, join, resolve } from 'node:path';
import type { FormCase } from '../../config/forms/cases';
import { tellCases, tellCheck, tellExplain, type UsableForm } from '../../config/forms/tell';
import type { Localized } from '../../engine/form/form';
import type { Draft } from '../../engine/reading/draft';
import { withForms } from '../../engine/reading/engine';
import { plain } from '../../engine/text/steering';
import type { CommandLine } from '../args';
import type { RunContext } from '../context';
import { load, parse } from '../files/load';
import { readFormFile } from '../forms';
import { UsageError } from '../problem';
import { draftOf } from '../reader';
import { runFrom } from './from';

const actions = ['check', 'test', 'explain', 'from'] as const;

/**
 * `gouji form check | test | explain FILE…` and `gouji form from DRAFT…`.
 * @returns the exit code: 0, 1 where a case fails, 2 where a file cannot be used
 * @throws {UsageError} where the command line is wrong
 */
export async function runForm(context: RunContext, { operands, values }: CommandLine): Promise<number> {
  const { io, rules, language } = context;
  const [action, ...files] = operands;
  const chosen = actions.find((known) => known === action);
  if (!chosen) throw new UsageError(noAction, { actions: actions.join(' | ') });
  if (files.length === 0) throw new UsageError(noFile, { action: chosen });
  if (chosen === 'from') return runFrom(context, files, values.get('out')?.at(-1), values.has('force'));
  const say = (lines: readonly string[]): void => lines.forEach((line) => io.stdout.write(`${plain(line)}\n`));
  let code = 0;
  for (const path of files) {
    const file = readOne(context, path);
    if (!file) code = 2;
    else if (chosen === 'check') say(tellCheck(path, file, language));
    else if (chosen === 'explain') say(tellExplain(file.form, language));
    else {
      const { lines, failed } = await tellCases(path, file, rules, language, (one) =>
        readCase(context, path, file, one),
      );
      say(lines);
      if (failed > 0) code = Math.max(code, 1);
    }
  }
  return code;
}

/** A form file without errors; they are told, and null given, where it has some. */
function readOne({ io, engine, rules, language }: RunContext, path: string): UsableForm | null {
  const known = { forms: engine.lexicons.map(({ form }) => form.edition), codes: rules.map(({ code }) => code) };
  const { set, problems } = readFormFile(path, io.cwd, known);
  io.stderr.write(problems.map((problem) => `gouji: ${plain(problem.in(language))}\n`).join(''));
  const [read] = set.files;
  return read?.file.form ? { ...read.file, form: read.file.form } : null;
}

async function readCase(
  { io, engine }: RunContext,
  path: string,
  { form }: UsableForm,
  { draft, text }: FormCase,
): Promise<Draft> {
  const folder = dirname(resolve(io.cwd, path));
  const input = { path: draft ?? path, file: draft === null ? null : join(folder, draft), root: folder, isNamed: true };
  const loaded = draft === null ? parse(input, new TextEncoder().encode(text ?? '')) : await load(input, io);
  return draftOf({ engine: withForms(engine, [form]), form: form.edition, isReport: true }, loaded);
}

const noAction: Localized = {
  zh: 'gouji form 后面应写 {actions}，再写文件。',
  en: 'gouji form is followed by {actions}, and by files.',
};
const noFile: Localized = { zh: 'gouji form {action} 后面缺少文件。', en: 'gouji form {action} needs a file.' };
