import type { Node } from 'jsonc-parser';
import { compileForm } from '../../engine/form/compile';
import type { ColumnData, FormData, Localized, RowData, TableData } from '../../engine/form/data';
import { FormError } from '../../engine/form/errors';
import type { Form } from '../../engine/form/form';
import { quote } from '../../engine/text/quote';
import { SourceText, type Span } from '../../engine/text/source';
import { parseJson, spanOf, whole, type ConfigProblem } from '../json';
import { longestName, patternOf, shortestName } from './titlePattern';
import { readCases, type FormCase } from './cases';
import { headsOf } from './existing';
import { changedSections, readSections } from './readSections';
import { ranges } from './lengths';
import { longestForm, mostFigures, mostRows, mostSections, mostTables, refuseOversized, Written } from './limits';
import { choiceOf, countAt, fieldsOf, flagAt, Problems, Refused, textAt, textsAt, type Fields } from './nodes';
import { readRelations, readTables, scopesOf, type ReadTable } from './readTables';

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

/**
 * The data of the form that a file changes, or why it cannot be used: it is not there, has errors itself, changes others over
 * too many files, or the files named go round in a circle: the first one is the last one, too.
 */
export type Base = { readonly data: FormData } | 'absent' | 'broken' | 'deep' | { readonly circle: readonly string[] };

/** What is known of other forms: what a file may change, and what ids are taken by editions. */
export interface Others {
  readonly editions: readonly string[];
  /** What `extends` names. */
  readonly base: (name: string) => Base;
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
  // What was no UTF-8 has become this character; UTF-16 read as UTF-8 holds NUL.
  const wrong = source.text.search(/[\0\uFFFD]/);
  if (wrong >= 0) return { ...empty, problems: [{ ...whole(notUtf8), start: wrong, end: wrong + 1 }] };
  const parsed = parseJson(source.text);
  if ('problem' in parsed) return { ...empty, problems: [parsed.problem] };
  const problems = new Problems();
  try {
    refuseOversized(problems, parsed.root);
    return readRoot(problems, parsed.root, source, others);
  } catch (error) {
    if (error instanceof Refused) return { ...empty, problems: [error.problem] };
    throw error;
  }
}

/** @throws {Refused} where it holds more than a form can */
function readRoot(problems: Problems, root: Node, source: SourceText, others: Others): FormFile {
  const fields = fieldsOf(problems, root, keys, '格式文件');
  const read = fields && readFields(problems, root, fields, others);
  const cases = readCases(problems, fields?.get('cases'), others.codes);
  const form = problems.all.length === 0 && read ? compile(problems, root, read.data) : null;
  const tables = (read?.tables ?? []).map(({ key, node }) => ({ key, ...spanOf(node) }));
  const sorted = problems.all.toSorted((a, b) => a.start - b.start);
  return { source, form, data: form && read ? read.data : null, problems: sorted, cases, tables };
}

function readFields(
  problems: Problems,
  root: Node,
  fields: Fields,
  others: Others,
): { readonly data: FormData; readonly tables: readonly ReadTable[] } | null {
  const version = fields.get('gouji-form');
  if (version?.value !== 1) problems.say(noVersion, version ?? root);
  const id = textAt(problems, fields, 'id');
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
  holdTables(problems, allTables, tableNode ?? root);
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
  if (sections.length > mostSections) problems.refuse(manySections, sectionNode ?? root, { most: mostSections });
  const related = withRelations(problems, base, tables, allTables);
  const name = textAt(problems, fields, 'name');
  const basis = textAt(problems, fields, 'basis');
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
  const name = textAt(problems, fields, 'extends');
  if (!node || name === undefined) return node ? undefined : null;
  const found = base(name);
  if (typeof found === 'object' && 'data' in found) return found.data;
  const args = { name: quote(name), editions: editions.join('、') };
  if (typeof found === 'string') problems.say(noBases[found], node, args);
  else problems.say(circle, node, { ...args, files: shownCircle(found.circle).join(' → ') });
  return undefined;
}

const mostShown = 8;

function shownCircle(files: readonly string[]): string[] {
  const all = files.map((file) => quote(file));
  return all.length > mostShown + 1 ? [...all.slice(0, mostShown), '…', ...all.slice(-1)] : all;
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
  const name = own ? textAt(problems, own, 'name', longestName) : undefined;
  if (!own || name === undefined) return { title: null, isNamed: own === null || own.has('name') };
  const isYearless = flagAt(problems, own, 'year') === false;
  const title = patternOf([name, ...(textsAt(problems, own, 'accepted', longestName) ?? [])], isYearless);
  const short = title.names?.find((one) => one.length < shortestName);
  if (short !== undefined) problems.say(shortName, node, { name: short, least: shortestName });
  return { title, isNamed: true };
}

function readYears(problems: Problems, fields: Fields): FormData['years'] | undefined {
  const node = fields.get('years');
  if (!node) return undefined;
  const own = fieldsOf(problems, node, ['from', 'to'], 'years');
  if (!own) return undefined;
  const [from, to] = [countAt(problems, own, 'from', ...ranges.years), countAt(problems, own, 'to', ...ranges.years)];
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
    const known = before.map((table) => table.key);
    const near = known.find((other) => other !== key && other.toLowerCase() === key.toLowerCase());
    if (near !== undefined) problems.say(otherCase, node, { key, near });
    else if (!data && !known.includes(key))
      problems.say(known.length === 0 ? noTables : noTable, node, { key, known: known.join('、') });
  }
  const changed = before.map((table) => own.find(({ key, data }) => data && key === table.key)?.data ?? table);
  const added = own.flatMap(({ key, data }) => (data && !before.some((table) => table.key === key) ? [data] : []));
  return [...changed, ...added];
}

/** Refuses tables that are too many or too large, before anything is made of their figures. */
function holdTables(problems: Problems, tables: readonly TableData[], node: Node): void {
  const leaves = (heads: readonly (RowData | ColumnData)[]): number =>
    heads.reduce((sum, head) => {
      const inner = 'rows' in head ? head.rows : 'columns' in head ? head.columns : undefined;
      return sum + (inner ? leaves(inner) : 1);
    }, 0);
  if (tables.length > mostTables) problems.refuse(manyTables, node, { most: mostTables });
  let count = 0;
  for (const { title, blocks } of tables) {
    const lines = blocks.reduce((sum, { rows }) => sum + leaves(rows), 0);
    if (lines > mostRows) problems.refuse(manyRows, node, { title, most: mostRows, count: lines });
    count += blocks.reduce((sum, { rows, columns }) => sum + leaves(rows) * leaves(columns), 0);
  }
  if (count > mostFigures) problems.refuse(manyFigures, node, { most: mostFigures, count });
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
    new Written(problems),
  );
  const isReplaced = (key: string): boolean => own.some((table) => table.data && table.key === key);
  const conditions = (base?.conditions ?? []).filter(({ table }) => !isReplaced(table));
  const all = tables.map((table): TableData => {
    const ownTable = own.find(({ key }) => key === table.key);
    const scope = scopes.get(table.key.toLowerCase());
    if (!ownTable || !scope) return table;
    const before = table.equations ?? [];
    const said = readRelations(problems, ownTable, scope, before);
    conditions.push(...said.conditions);
    return {
      ...table,
      equations: [...before, ...said.equations],
      relations: [...(table.relations ?? []), ...said.relations],
    };
  });
  return { tables: all, conditions };
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
const notUtf8: Localized = {
  zh: '文件不是 UTF-8 编码（这里的字读不出）；请用 UTF-8 另存。',
  en: 'the file is not in UTF-8: what stands here cannot be read. Save it in UTF-8.',
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
const manySections: Localized = {
  zh: '栏目至多 {most} 个（一至十）。',
  en: 'a form may have {most} sections (一 to 十).',
};
const circle: Localized = {
  zh: 'extends 绕成了一圈：{files}；请把其中一个改为不以另一个为底稿。',
  en: 'extends goes round in a circle: {files}; let one of them change none of the others.',
};
const noBases: Readonly<Record<Extract<Base, string>, Localized>> = {
  absent: {
    zh: 'extends“{name}”找不到；应为 {editions}，或者格式文件的路径（不能含 ..）。',
    en: 'extends "{name}" is not there; it is {editions} or the path of a form file without dots (..).',
  },
  broken: {
    zh: 'extends“{name}”那个格式有错，改好它才能用这一个。',
    en: 'extends "{name}": that form has errors; mend them before this one can be used.',
  },
  deep: { zh: 'extends“{name}”套得超过 8 层。', en: 'extends "{name}" leads over more than 8 files.' },
};
const otherCase: Localized = {
  zh: '表的 key“{key}”与原有的“{near}”只差大小写；要改那个表的，请照写。',
  en: 'the key "{key}" differs from "{near}" by its case alone; write it alike to change that table.',
};
const noTables: Localized = {
  zh: '所改的格式没有表；新的表要写 columns 和 rows。',
  en: 'the form that is changed has no tables; a new one needs columns and rows.',
};
const noTable: Localized = {
  zh: '没有 key 为“{key}”的表可改；有 {known}。新的表要写 columns 和 rows。',
  en: 'there is no table "{key}" to change; there are {known}. A new table needs columns and rows.',
};
const manyTables: Localized = { zh: '表太多，至多 {most} 个。', en: 'too many tables: {most} at most.' };
const manyRows: Localized = {
  zh: '「{title}」有 {count} 行，至多 {most} 行。',
  en: '“{title}” has {count} rows; {most} at most.',
};
const manyFigures: Localized = {
  zh: '表中的数共 {count} 个，至多 {most} 个。',
  en: 'the tables hold {count} figures; {most} at most.',
};
const contradiction: Localized = { zh: '格式自相矛盾：{reason}', en: 'the form contradicts itself: {reason}' };
