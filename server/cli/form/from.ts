import { resolve } from 'node:path';
import { propose } from '../../config/forms/propose';
import { formEnding } from '../../config/forms/formNames';
import type { Localized } from '../../engine/form/form';
import { plain } from '../../engine/text/steering';
import type { RunContext } from '../context';
import { findInputs } from '../files/inputs';
import { load } from '../files/load';
import { OutFile } from '../files/out';
import { localize, Problem, UsageError } from '../problem';

/** `gouji form from DRAFT…`: prints a form proposed from finished reports, or writes it where `--out` says. */
export async function runFrom(
  { io, engine, rules, language }: RunContext,
  operands: readonly string[],
  out: string | undefined,
  isForced: boolean,
): Promise<number> {
  if (out !== undefined && !out.endsWith(formEnding)) throw new UsageError(wrongName, { ending: formEnding });
  const { list, problems } = findInputs(operands, io.cwd);
  const [problem] = problems;
  if (problem) throw problem;
  const texts: string[] = [];
  for (const input of list) texts.push((await load(input, io)).text);
  const known = { forms: engine.lexicons.map(({ form }) => form.edition), codes: rules.map(({ code }) => code) };
  const proposal = propose(texts, engine, known);
  if (!proposal) throw new Problem(nothing, { path: operands[0] ?? '' });
  const text = `${JSON.stringify(proposal.file, null, 2)}\n`;
  if (out === undefined) io.stdout.write(text);
  else new OutFile(resolve(io.cwd, out), out, isForced).write(new TextEncoder().encode(text));
  for (const guess of proposal.guesses) io.stderr.write(`gouji: ${plain(localize(guessed, language, { guess }))}\n`);
  return 0;
}

const wrongName: Localized = {
  zh: '--out 的文件名应以 {ending} 结尾。',
  en: 'the name behind --out should end in {ending}.',
};
const nothing: Localized = {
  zh: '{path}：没有找到“一、”“二、”这样的栏目，推不出格式。',
  en: '{path}: no sections numbered 一、 二、 were found, so that no form can be proposed.',
};
const guessed: Localized = { zh: '请核对：{guess}', en: 'to be checked: {guess}' };
