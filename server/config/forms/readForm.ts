import type { Node } from 'jsonc-parser';
import { compileForm } from '../../engine/form/compile';
import type { FormData, Localized, TableData } from '../../engine/form/data';
import { FormError } from '../../engine/form/errors';
import type { Form } from '../../engine/form/form';
import { quote } from '../../engine/text/quote';
import { SourceText, type Span } from '../../engine/text/source';
import { parseJson, spanOf, whole, type ConfigProblem } from '../json';
import { patternOf, shortestName } from './titlePattern';
import { readCases, type FormCase } from './cases';
import { headsOf } from './existing';
import { changedSections, readSections } from './readSections';
import { choiceOf, countAt, fieldsOf, flagAt, Problems, textAt, textsAt, type Fields } from './nodes';
import { mostEquations, readRelations, readTables, scopesOf, type ReadTable } from './readTables';

/** In UTF-16 units; what is longer is something else. */
export const longestForm = 500_000;
const mostNodes = 50_000;
const deepest = 40;

/** A form file as it is read. */
export interface FormFile {
  readonly source: SourceText;
  /** Null where anything is wrong that it cannot do without. */
  readonly form: Form | null;
  readonly data: FormData | null;
  readonly problems: readonly ConfigProblem[];
  readonly cases: readonly FormCase[];
  /** Where its tables stand in the file, for what is shown above them. */
  readonly tables: readonly ({ readonly key: string } & Span)[];
}

/** What is known of other forms: what a file may change, and what ids are taken by editions. */
export interface Others {
  readonly editions: readonly string[];
  /** The data of what `extends` names; null where it is not there. `chain` tells that it leads back to itself. */
  readonly base: (name: string) => FormData | 'circle' | null;
  readonly codes: readonly string[];
}

const keys = [
  '$schema',
  'gouji-form',
  'id',
  'name',
  'note',
  'extends',
  'basis',
  'years',
  'title',
  'sections',
  'tables',
  'severity',
  'cases',
];

/** Reads the text of a form file. Never throws; takes time in proportion to its size, within limits. */
export function readForm(text: string, others: Others): FormFile {
  const source = new SourceText(text.replace(/^\uFEFF/, '').slice(0, longestForm + 1));
  const empty = { source, form: null, data: null, cases: [], tables: [] };
  if (source.text.length > longestForm)
    return { ...empty, problems: [{ ...whole(tooLong), args: { most: longestForm } }] };
  const parsed = parseJson(source.text);
  if ('problem' in parsed) return { ...empty, problems: [parsed.problem] };
  if (!isBounded(parsed.root)) return { ...empty, problems: [whole(tooLarge)] };
  const problems = new Problems();
  const fields = fieldsOf(problems, parsed.root, keys, '格式文件');
  if (!fields) return { ...empty, problems: problems.all };
  const read = readFields(problems, parsed.root, fields, others);
  const cases = readCases(problems, fields.get('cases'), others.codes);
  const form = problems.all.length === 0 && read ? compile(problems, parsed.root, read.data) : null;
  const tables = (read?.tables ?? []).map(({ key, node }) => ({ key, ...spanOf(node) }));
  const sorted = problems.all.toSorted((a, b) => a.start - b.start);
  return { source, form, data: form && read ? read.data : null, problems: sorted, cases, tables };
}

/** Whether a text of JSON is no larger and no deeper than a form can be; looks at each node once, without recursion. */
function isBounded(root: Node): boolean {
  let level: readonly Node[] = [root];
  let count = 0;
  for (let depth = 0; level.length > 0; depth++) {
    count += level.length;
    if (depth > deepest || count > mostNodes) return false;
    level = level.flatMap(({ children = [] }) => children);
  }
  return true;
}

function readFields(
  problems: Problems,
  root: Node,
  fields: Fields,
  others: Others,
): { readonly data: FormData; readonly tables: readonly ReadTable[] } | null {
  const version = fields.get('gouji-form');
  if (version?.value !== 1) problems.say(noVersion, version ?? root);
  const id = textAt(problems, fields, 'id', 60);
  const idNode = fields.get('id') ?? root;
  if (id === undefined) {
    if (!fields.has('id')) problems.say(noId, root);
  } else if (!/^[a-z][a-z0-9-]{0,39}$/.test(id) || id === 'auto') problems.say(wrongId, idNode, { id: quote(id) });
  else if (others.editions.includes(id)) problems.say(takenId, idNode, { id });
  const base = readBase(problems, fields, others);
  if (id === undefined || base === undefined) return null;
  const tableNode = fields.get('tables');
  const tables = tableNode ? readTables(problems, tableNode, base !== null) : [];
  const { title, isNamed } = readTitle(problems, fields, base);
  if (!isNamed) problems.say(noTitle, root);
  const allTables = mergeTables(problems, base, tables);
  const sectionNode = fields.get('sections');
  const read = sectionNode
    ? readSections(
        problems,
        sectionNode,
        base,
        allTables.map(({ key }) => key),
      )
    : [];
  const sections = changedSections(base?.sections ?? [], read);
  if (sections.length > 10) problems.say(manySections, sectionNode ?? root);
  const related = withRelations(problems, base, tables, allTables);
  const name = textAt(problems, fields, 'name', 60);
  const basis = textAt(problems, fields, 'basis', 100);
  const data: FormData = {
    ...base,
    ...related,
    edition: id,
    isOwn: true,
    ...(base ? { base: base.base ?? base.edition } : {}),
    basis: basis ?? base?.basis ?? name ?? id,
    years: readYears(problems, fields) ?? base?.years ?? {},
    title: title ?? { name: '', holds: '', ends: [], endsWithYear: [] },
    countUnits: base?.countUnits ?? [],
    sections,
    severities: { ...base?.severities, ...readSeverities(problems, fields, others.codes) },
  };
  return { data, tables };
}

/** Null where it changes nothing; undefined where what it changes cannot be used. */
function readBase(problems: Problems, fields: Fields, { base, editions }: Others): FormData | null | undefined {
  const node = fields.get('extends');
  const name = textAt(problems, fields, 'extends', 200);
  if (!node || name === undefined) return node ? undefined : null;
  const found = base(name);
  if (found === 'circle') problems.say(circle, node, { name: quote(name) });
  else if (found) return found;
  else problems.say(noBase, node, { name: quote(name), editions: editions.join('、') });
  return undefined;
}

function readTitle(
  problems: Problems,
  fields: Fields,
  base: FormData | null,
): { readonly title: FormData['title'] | null; readonly isNamed: boolean } {
  const node = fields.get('title');
  if (!node) return { title: base?.title ?? null, isNamed: base !== null };
  const own =
    node.type === 'string'
      ? new Map([['name', node]])
      : fieldsOf(problems, node, ['name', 'accepted', 'year'], 'title');
  const name = own ? textAt(problems, own, 'name', 40) : undefined;
  if (!own || name === undefined) return { title: null, isNamed: own === null || own.has('name') };
  const isYearless = flagAt(problems, own, 'year') === false;
  const title = patternOf([name, ...(textsAt(problems, own, 'accepted') ?? [])], isYearless);
  const short = title.names?.find((one) => one.length < shortestName);
  if (short !== undefined) problems.say(shortName, node, { name: short, least: shortestName });
  return { title, isNamed: true };
}

function readYears(problems: Problems, fields: Fields): FormData['years'] | undefined {
  const node = fields.get('years');
  if (!node) return undefined;
  const own = fieldsOf(problems, node, ['from', 'to'], 'years');
  if (!own) return undefined;
  const [from, to] = [countAt(problems, own, 'from', 1900, 2200), countAt(problems, own, 'to', 1900, 2200)];
  if (from !== undefined && to !== undefined && from > to) problems.say(wrongYears, node);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

const choices = ['off', 'hint', 'information', 'warning', 'error'] as const;

function readSeverities(problems: Problems, fields: Fields, codes: readonly string[]): FormData['severities'] {
  const node = fields.get('severity');
  const own = node && fieldsOf(problems, node, codes, 'severity');
  return Object.fromEntries(
    [...(own ?? [])].flatMap(([code, value]) => {
      const choice = choiceOf(problems, value, code, choices);
      return choice ? [[code, choice] as const] : [];
    }),
  );
}

/** The tables of the form that is changed, each with another in its place where the file has one of its key. */
function mergeTables(problems: Problems, base: FormData | null, own: readonly ReadTable[]): TableData[] {
  const before = base?.tables ?? [];
  for (const { key, data, node } of own) {
    if (!data && !before.some((table) => table.key === key))
      problems.say(noTable, node, { key, known: before.map((table) => table.key).join('、') });
  }
  const changed = before.map((table) => own.find(({ key, data }) => data && key === table.key)?.data ?? table);
  const added = own.flatMap(({ key, data }) => (data && !before.some((table) => table.key === key) ? [data] : []));
  return [...changed, ...added];
}

/** The tables with the relations that the file states, beside those that the form had that it changes. */
function withRelations(
  problems: Problems,
  base: FormData | null,
  own: readonly ReadTable[],
  tables: readonly TableData[],
): Pick<FormData, 'tables' | 'conditions'> {
  const scopes = scopesOf(
    tables.map((data) => ({
      key: data.key,
      data,
      blocks: own.find((table) => table.key === data.key && table.data)?.blocks ?? headsOf(data),
    })),
  );
  const isReplaced = (key: string): boolean => own.some((table) => table.data && table.key === key);
  const conditions = (base?.conditions ?? []).filter(({ table }) => !isReplaced(table));
  let count = 0;
  const all = tables.map((table): TableData => {
    const ownTable = own.find(({ key }) => key === table.key);
    const scope = scopes.get(table.key.toLowerCase());
    if (!ownTable || !scope) return table;
    const said = readRelations(problems, ownTable, scope);
    conditions.push(...said.conditions);
    const blocks = ownTable.data ? ownTable.blocks : headsOf(table);
    count += expansions(said, blocks);
    return { ...table, equations: [...(table.equations ?? []), ...said.equations] };
  });
  if (count > mostEquations)
    problems.say(manyEquations, own[0]?.node ?? { type: 'null', offset: 0, length: 0 }, {
      most: mostEquations,
      count,
    });
  return { tables: all, conditions };
}

/** How many equations there are once those over rows and columns are written out. */
function expansions({ equations, conditions }: ReturnType<typeof readRelations>, blocks: ReadTable['blocks']): number {
  const scope = scopesOf([{ key: 'x', data: null, blocks }]).get('x');
  const [rows, columns] = [scope?.rows.leaves.length ?? 0, scope?.columns.leaves.length ?? 0];
  return [...equations, ...conditions].reduce(
    (sum, { each }) => sum + (each === 'row' ? rows : each === 'column' ? columns : 1),
    0,
  );
}

/** What is left of errors after all that was looked at above; told of the file as a whole. */
function compile(problems: Problems, root: Node, data: FormData): Form | null {
  try {
    return compileForm(data);
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    problems.say(contradiction, root.children?.[0] ?? root, { reason: error.message });
    return null;
  }
}

const tooLong: Localized = {
  zh: '文件太大，格式文件至多 {most} 个字符。',
  en: 'the file is too large: a form may have {most} characters.',
};
const tooLarge: Localized = {
  zh: '括号套得太深或者内容太多，不像格式文件。',
  en: 'its brackets are nested too deep, or it holds too much for a form.',
};
const noVersion: Localized = {
  zh: '缺少 "gouji-form": 1，或者不是 1：这一版只认得第 1 版的写法。',
  en: '"gouji-form": 1 is missing or not 1: version 1 is the only one known.',
};
const noId: Localized = {
  zh: '缺少 id（格式的代号），如 "id": "work-quarterly"。',
  en: 'id is missing, such as "id": "work-quarterly".',
};
const wrongId: Localized = {
  zh: 'id“{id}”应以小写字母开头，只含小写字母、数字和连字符，至多 40 个字符，不能是 auto。',
  en: 'the id "{id}" should begin with a lower-case letter and hold such letters, digits and - only, 40 at most, and not be auto.',
};
const takenId: Localized = {
  zh: 'id“{id}”是官方格式的代号，请换一个。',
  en: 'the id "{id}" is that of an official edition; choose another.',
};
const noTitle: Localized = {
  zh: '缺少 title：标题的末尾，如 "title": "季度工作报告"。',
  en: 'title is missing: how titles end, such as "title": "季度工作报告".',
};
const shortName: Localized = {
  zh: '标题“{name}”太短，别的文档也会被当作报告；至少 {least} 个字。',
  en: 'the title "{name}" is too short and would claim other documents: {least} characters at least.',
};
const wrongYears: Localized = { zh: 'years 的 from 应不大于 to。', en: 'from of years should not exceed to.' };
const manySections: Localized = { zh: '栏目至多 10 个（一至十）。', en: 'a form may have 10 sections (一 to 十).' };
const circle: Localized = {
  zh: 'extends“{name}”绕回了自己，或者套得超过 8 层。',
  en: 'extends "{name}" leads back to this form, or over more than 8 files.',
};
const noBase: Localized = {
  zh: 'extends“{name}”找不到，或者那个格式有错；应为 {editions}，或者格式文件的路径（不能含 ..）。',
  en: 'extends "{name}" is not there, or has errors itself; it is {editions} or the path of a form file without dots (..).',
};
const noTable: Localized = {
  zh: '没有 key 为“{key}”的表可改；有 {known}。新的表要写 columns 和 rows。',
  en: 'there is no table "{key}" to change; there are {known}. A new table needs columns and rows.',
};
const manyEquations: Localized = {
  zh: '勾稽关系和条件逐行逐列展开共 {count} 条，至多 {most} 条。',
  en: 'written out over rows and columns there are {count} equations and conditions; {most} at most.',
};
const contradiction: Localized = { zh: '格式自相矛盾：{reason}', en: 'the form contradicts itself: {reason}' };
