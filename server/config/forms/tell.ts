import type { Localized } from '../../engine/form/data';
import type { Form } from '../../engine/form/form';
import { type Draft } from '../../engine/reading/draft';
import { nameOf } from '../../engine/reading/figures';
import { check, fill, type Language } from '../../engine/rules/check';
import type { Args, Rule } from '../../engine/rules/rule';
import type { FormCase } from './cases';
import { diagnose } from './diagnosability';
import { explain } from './explain';
import { faultsOf, type Fault } from './faults';
import type { FormFile } from './readForm';

/** A form file that can be used. */
export type UsableForm = FormFile & { readonly form: Form };

/** What is said of a form, line by line. */
type Lines = readonly string[];

const inLanguage =
  (language: Language) =>
  ({ zh, en }: Localized, args: Args = {}): string =>
    fill(language === 'en' ? en : zh, args);

/** What is wrong with a file, with its lines from 1; empty where nothing is. */
export function tellProblems({ problems, source }: FormFile, language: Language): Lines {
  const say = inLanguage(language);
  const all = problems.map(({ text, args, start }) =>
    say(faulty, { line: source.positionAt(start).line + 1, text: say(text, args) }),
  );
  return all.length === 0 ? [] : [say(unusable, { count: all.length }), ...all];
}

/** What it holds, what is odd in it, and how many single slips are located. */
export function tellCheck(path: string, { form, cases }: UsableForm, language: Language): Lines {
  const say = inLanguage(language);
  return [
    say(fine, {
      path,
      name: form.edition,
      tables: form.tables.length,
      equations: form.equations.length,
      conditions: form.conditions.length,
      cases: cases.length,
    }),
    ...tellRelations(form, language),
    ...faultsOf(form).map((fault) => say(faultTexts[fault.kind], argsOf(fault))),
    ...diagnose(form).flatMap(({ table, figures, located, free, helps }) => [
      say(figures === 0 ? noEquations : diagnosed, { title: table.title, figures, located, free }),
      ...(helps ? [say(helps.total === 'row' ? rowHelps : columnHelps, { located: helps.located, figures })] : []),
    ]),
  ];
}

/** How many figures stand in equations with those of other reports. */
function tellRelations({ relations, template }: Form, language: Language): Lines {
  if (relations.length === 0) return [];
  const parts = relations.filter(({ terms }) => terms.every(({ of }) => of === 'parts')).length;
  const say = inLanguage(language);
  const told = say(otherReports, { previous: relations.length - parts, parts });
  return [template ? told + say(listRows) : told];
}

function argsOf(fault: Fault): Record<string, string> {
  if (fault.kind === 'labels') return { one: fault.one.path.join(' › '), other: fault.other.key };
  const { words, id, shown } = fault.equation;
  const { label } = 'subject' in fault.equation ? fault.equation.subject : shown.row;
  return {
    words: `${words ?? id}（${label}）`,
    other: fault.kind === 'same' ? (fault.other.words ?? fault.other.id) : nameOf(shown),
  };
}

/** Every equation, written out over rows and columns, and the conditions. */
export function tellExplain(form: Form, language: Language): Lines {
  const say = inLanguage(language);
  const lines = [...explain(form, { lastYear: say(ofLastYear), parts: say(ofParts) })].flatMap(([key, groups]) => [
    form.tables.find((candidate) => candidate.key === key)?.title ?? key,
    ...groups.flatMap(({ words, count, each }) => [
      `  ${words} ×${count}`,
      ...each.map((one) => `    ${one.about}：${one.words}`),
    ]),
  ]);
  const conditions = form.conditions.map(({ when, expect }) => `  ${when ? `${when.words} → ` : ''}${expect.words}`);
  return [...lines, ...new Set(conditions)];
}

interface Found {
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

/** How the cases went; `read` gives the draft of one, or null where it cannot be read. */
export async function tellCases(
  path: string,
  { cases }: UsableForm,
  rules: readonly Rule[],
  language: Language,
  read: (one: FormCase) => Draft | null | Promise<Draft | null>,
): Promise<{ readonly lines: Lines; readonly failed: number }> {
  const say = inLanguage(language);
  const lines: string[] = [];
  let failed = 0;
  for (const one of cases) {
    const draft = await read(one);
    if (!draft) {
      failed++;
      lines.push(say(caseFailed, { name: one.name }), say(unread, { draft: one.draft ?? '' }));
      continue;
    }
    const found = findingsIn(draft, rules, language);
    const missing = one.findings.filter(({ code, line }) => !take(found, code, line));
    const isFailed = missing.length + found.length > 0;
    if (isFailed) failed++;
    lines.push(
      say(isFailed ? caseFailed : caseHeld, { name: one.name }),
      ...missing.map(({ code, line }) => say(notFound, { code, line: line ?? '*' })),
      ...found.map((more) => say(unexpected, { ...more })),
    );
  }
  return {
    lines: [...lines, say(cases.length === 0 ? noCases : casesDone, { path, count: cases.length, failed })],
    failed,
  };
}

function take(found: Found[], code: string, line: number | null): boolean {
  const at = found.findIndex((one) => one.code === code && (line === null || one.line === line));
  if (at >= 0) found.splice(at, 1);
  return at >= 0;
}

function findingsIn(draft: Draft, rules: readonly Rule[], language: Language): Found[] {
  const say = inLanguage(language);
  return check(draft, rules, {}).diagnoses.map(({ rule, finding }) => ({
    code: rule.code,
    line: draft.source.positionAt(finding.span.start).line + 1,
    message: say(rule.messages[finding.message ?? 'default'] ?? rule.name, finding.args),
  }));
}

const unusable: Localized = {
  zh: '有 {count} 处错误，改好之前不能用这个格式：',
  en: 'the form cannot be used before this is mended: {count}',
};
const faulty: Localized = { zh: '  第 {line} 行：{text}', en: '  line {line}: {text}' };
const fine: Localized = {
  zh: '{path}：格式 {name} 可用；表 {tables} 个，勾稽关系 {equations} 条，条件 {conditions} 条，试例 {cases} 个',
  en: '{path}: form {name} can be used; tables {tables}, equations {equations}, conditions {conditions}, cases {cases}',
};
const otherReports: Localized = {
  zh: '  与别的报告对照：与上年的 {previous} 处，与各单位之和 {parts} 处；一份报告里不核对，也不算在能找准的里，上年的、各单位的报告在一起时才核对',
  en: '  with other reports: figures held against last year’s {previous}, against the sum of the parts {parts}; not checked within one report, nor counted as located, but where last year’s report or the parts are at hand',
};
const listRows: Localized = { zh: '；清单里的行不核对', en: '; the rows of lists are not' };
const ofLastYear: Localized = { zh: '上年报告的 ', en: 'last year’s ' };
const ofParts: Localized = { zh: '各单位之和', en: 'the sum of the parts' };
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
const unread: Localized = { zh: '    读不了草稿 {draft}', en: '    the draft {draft} cannot be read' };
const unexpected: Localized = {
  zh: '    多出：{code} 第 {line} 行 {message}',
  en: '    unexpected: {code}, line {line}: {message}',
};
const noCases: Localized = { zh: '{path}：没有试例（cases）', en: '{path}: there are no cases' };
const casesDone: Localized = {
  zh: '{path}：试例 {count} 个，失败 {failed} 个',
  en: '{path}: cases {count}, failed {failed}',
};
