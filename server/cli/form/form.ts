import { resolve, dirname, join } from 'node:path';
import { diagnose } from '../../config/forms/diagnosability';
import { explain } from '../../config/forms/explain';
import { faultsOf, type Fault } from '../../config/forms/faults';
import type { FormCase } from '../../config/forms/cases';
import type { FormFile } from '../../config/forms/readForm';
import type { Form, Localized } from '../../engine/form/form';
import { withForms } from '../../engine/reading/engine';
import { nameOf, rowName } from '../../engine/reading/figures';
import { check } from '../../engine/rules/check';
import { plain } from '../../engine/text/steering';
import type { CommandLine } from '../args';
import type { RunContext } from '../context';
import { load, parse } from '../files/load';
import { readFormFile } from '../forms';
import { localize, UsageError } from '../problem';
import { draftOf } from '../reader';
import { runFrom } from './from';

const actions = ['check', 'test', 'explain', 'from'] as const;

/**
 * `gouji form check | test | explain FILE…` and `gouji form from DRAFT…`.
 * @returns the exit code: 0, 1 where a case fails, 2 where a file cannot be used
 * @throws {UsageError} where the command line is wrong
 */
export async function runForm(context: RunContext, { operands, values }: CommandLine): Promise<number> {
  const [action, ...files] = operands;
  const chosen = actions.find((known) => known === action);
  if (!chosen) throw new UsageError(noAction, { actions: actions.join(' | ') });
  if (files.length === 0) throw new UsageError(noFile, { action: chosen });
  if (chosen === 'from') return runFrom(context, files, values.get('out')?.at(-1), values.has('force'));
  let code = 0;
  for (const path of files) {
    const file = readOne(context, path);
    if (!file) code = 2;
    else if (chosen === 'check') sayCheck(context, path, file);
    else if (chosen === 'explain') sayExplain(context, file.form);
    else if (!(await runCases(context, path, file))) code = Math.max(code, 1);
  }
  return code;
}

/** A form file without errors; they are told, and null given, where it has some. */
function readOne(
  { io, engine, rules, language }: RunContext,
  path: string,
): (FormFile & { readonly form: Form }) | null {
  const known = { forms: engine.lexicons.map(({ form }) => form.edition), codes: rules.map(({ code }) => code) };
  const { set, problems } = readFormFile(path, io.cwd, known);
  io.stderr.write(problems.map((problem) => `gouji: ${plain(problem.in(language))}\n`).join(''));
  const [read] = set.files;
  return read?.file.form ? { ...read.file, form: read.file.form } : null;
}

function sayCheck(
  { io, language }: RunContext,
  path: string,
  { form, cases }: FormFile & { readonly form: Form },
): void {
  const say = (text: Localized, args = {}): void => void io.stdout.write(`${plain(localize(text, language, args))}\n`);
  say(fine, {
    path,
    name: form.edition,
    tables: form.tables.length,
    equations: form.equations.length,
    conditions: form.conditions.length,
    cases: cases.length,
  });
  for (const fault of faultsOf(form)) say(faultTexts[fault.kind], argsOf(fault));
  for (const { table, figures, located, free, helps } of diagnose(form)) {
    say(figures === 0 ? noEquations : diagnosed, { title: table.title, figures, located, free });
    if (helps) say(helps.total === 'row' ? rowHelps : columnHelps, { located: helps.located, figures });
  }
}

function argsOf(fault: Fault): Record<string, string> {
  if (fault.kind === 'labels') return { one: rowName(fault.row), other: fault.other.key };
  const { words, subject } = fault.equation;
  return {
    words: `${words ?? fault.equation.id}（${subject.label}）`,
    other: fault.kind === 'same' ? (fault.other.words ?? fault.other.id) : nameOf(fault.equation.shown),
  };
}

function sayExplain({ io }: RunContext, form: Form): void {
  for (const [key, groups] of explain(form)) {
    const table = form.tables.find((candidate) => candidate.key === key);
    io.stdout.write(`${plain(table?.title ?? key)}\n`);
    for (const { words, each } of groups) {
      io.stdout.write(`  ${plain(words)} ×${each.length}\n`);
      for (const one of each) io.stdout.write(`    ${plain(one.about)}：${plain(one.words)}\n`);
    }
  }
  for (const { when, expect } of form.conditions.filter(
    (one, at) =>
      form.conditions.findIndex(
        (other) => other.expect.words === one.expect.words && other.when?.words === one.when?.words,
      ) === at,
  ))
    io.stdout.write(`  ${when ? `${plain(when.words)} → ` : ''}${plain(expect.words)}\n`);
}

/** Whether every case finds what it should, and nothing else. */
async function runCases(context: RunContext, path: string, file: FormFile & { readonly form: Form }): Promise<boolean> {
  const { io, language } = context;
  const say = (text: Localized, args = {}): void => void io.stdout.write(`${plain(localize(text, language, args))}\n`);
  let failed = 0;
  for (const one of file.cases) {
    const found = await findingsOf(context, path, file.form, one);
    const missing = one.findings.filter(({ code, line }) => !take(found, code, line));
    if (missing.length + found.length > 0) failed++;
    say(missing.length + found.length > 0 ? caseFailed : caseHeld, { name: one.name });
    for (const { code, line } of missing) say(notFound, { code, line: line ?? '*' });
    for (const { code, line, message } of found) say(unexpected, { code, line, message });
  }
  say(file.cases.length === 0 ? noCases : casesDone, { path, count: file.cases.length, failed });
  return failed === 0;
}

interface Found {
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

function take(found: Found[], code: string, line: number | null): boolean {
  const at = found.findIndex((one) => one.code === code && (line === null || one.line === line));
  if (at >= 0) found.splice(at, 1);
  return at >= 0;
}

async function findingsOf(
  { io, engine, rules, language }: RunContext,
  path: string,
  form: Form,
  { draft, text }: FormCase,
): Promise<Found[]> {
  const own = withForms(engine, [form]);
  const folder = dirname(resolve(io.cwd, path));
  const input = { path: draft ?? path, file: draft === null ? null : join(folder, draft), root: folder, isNamed: true };
  const loaded = draft === null ? parse(input, new TextEncoder().encode(text ?? '')) : await load(input, io);
  const read = draftOf({ engine: own, form: form.edition, isReport: true }, loaded);
  return check(read, rules, {}).diagnoses.map(({ rule, finding }) => ({
    code: rule.code,
    line: read.source.positionAt(finding.span.start).line + 1,
    message: localize(rule.messages[finding.message ?? 'default'] ?? rule.name, language, finding.args),
  }));
}

const noAction: Localized = {
  zh: 'gouji form 后面应写 {actions}，再写文件。',
  en: 'gouji form is followed by {actions}, and by files.',
};
const noFile: Localized = { zh: 'gouji form {action} 后面缺少文件。', en: 'gouji form {action} needs a file.' };
const fine: Localized = {
  zh: '{path}：格式 {name} 可用；表 {tables} 个，勾稽关系 {equations} 条，条件 {conditions} 条，试例 {cases} 个',
  en: '{path}: form {name} can be used; tables {tables}, equations {equations}, conditions {conditions}, cases {cases}',
};
const faultTexts: Readonly<Record<Fault['kind'], Localized>> = {
  same: { zh: '  重复：{words} 与 {other} 是同一回事', en: '  twice: {words} says the same as {other}' },
  empty: { zh: '  多余：{words} 总是成立，永远不会报错', en: '  idle: {words} can never fail' },
  zero: { zh: '  矛盾：{words} 只有全填 0 才成立', en: '  contradiction: {words} holds of zeros alone' },
  labels: {
    zh: '  分不清：「{one}」与“{other}”在同一组里读来一样',
    en: '  alike: “{one}” reads like {other} in one group',
  },
};
const diagnosed: Localized = {
  zh: '  「{title}」：填错一个数，{figures} 个里能找准 {located} 个；另有 {free} 个不在任何等式里',
  en: '  “{title}”: of {figures} figures {located} single slips are located; {free} stand in no equation',
};
const noEquations: Localized = {
  zh: '  「{title}」：没有等式，填错了看不出来',
  en: '  “{title}”: no equations, so that slips are not seen',
};
const rowHelps: Localized = {
  zh: '    再加一列合计（每行各数之和），能找准 {located} 个',
  en: '    a total of each row would locate {located}',
};
const columnHelps: Localized = {
  zh: '    再加一行合计（每列各数之和），能找准 {located} 个',
  en: '    a total of each column would locate {located}',
};
const caseHeld: Localized = { zh: '  ✓ {name}', en: '  ✓ {name}' };
const caseFailed: Localized = { zh: '  ✗ {name}', en: '  ✗ {name}' };
const notFound: Localized = { zh: '    没有找出：{code} 第 {line} 行', en: '    not found: {code}, line {line}' };
const unexpected: Localized = {
  zh: '    多出：{code} 第 {line} 行 {message}',
  en: '    unexpected: {code}, line {line}: {message}',
};
const noCases: Localized = { zh: '{path}：没有试例（cases）', en: '{path}: there are no cases' };
const casesDone: Localized = {
  zh: '{path}：试例 {count} 个，失败 {failed} 个',
  en: '{path}: cases {count}, failed {failed}',
};
