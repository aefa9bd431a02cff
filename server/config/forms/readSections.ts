import type { Node } from 'jsonc-parser';
import type { FormData, Localized, NamedWords, SectionData } from '../../engine/form/data';
import { foldBare } from '../../engine/text/fold';
import { ranges } from './lengths';
import { countAt, fieldsOf, flagAt, itemsOf, textAt, textsAt, type Problems } from './nodes';

const keys = ['key', 'title', 'accepted', 'required', 'leastLength', 'mentions', 'table', 'meaning'];

/** What a file says of a section; what it does not say is as it was, or usual. */
export interface ReadSection {
  readonly key: string;
  readonly said: Partial<SectionData>;
}

export function readSections(
  problems: Problems,
  node: Node,
  base: FormData | null,
  tables: readonly string[],
): ReadSection[] {
  const taken = new Set<string>();
  return itemsOf(problems, node, 'sections').flatMap((item): ReadSection[] => {
    const section = readSection(problems, item, base, tables);
    if (!section) return [];
    if (taken.has(section.key.toLowerCase())) problems.say(twice, item, { key: section.key });
    taken.add(section.key.toLowerCase());
    return [section];
  });
}

function readSection(
  problems: Problems,
  item: Node,
  base: FormData | null,
  tables: readonly string[],
): ReadSection | null {
  const fields = item.type === 'string' ? new Map([['title', item]]) : fieldsOf(problems, item, keys, 'sections');
  if (!fields) return null;
  const title = textAt(problems, fields, 'title');
  const givenKey = textAt(problems, fields, 'key');
  const isSame = (section: SectionData): boolean =>
    givenKey === undefined
      ? title !== undefined && foldBare(section.title) === foldBare(title)
      : section.key === givenKey;
  const known = base?.sections.find(isSame);
  if (!known && title === undefined) {
    const known = base?.sections.map(({ key }) => key).join('、') ?? '';
    problems.say(givenKey === undefined || known === '' ? noTitle : noSection, item, { key: givenKey ?? '', known });
    return null;
  }
  const table = textAt(problems, fields, 'table');
  const tableNode = fields.get('table');
  if (table !== undefined && tableNode && !tables.includes(table))
    problems.say(tables.length === 0 ? noTables : noTable, tableNode, { table, known: tables.join('、') });
  const accepted = textsAt(problems, fields, 'accepted');
  const mentions = textsAt(problems, fields, 'mentions');
  const leastLength = countAt(problems, fields, 'leastLength', ...ranges.leastLength);
  const isOptional = flagAt(problems, fields, 'required') === false;
  const meaning = textAt(problems, fields, 'meaning');
  const said: Partial<SectionData> = {
    ...(title === undefined ? {} : { title }),
    ...(accepted ? { accepted } : {}),
    ...(leastLength === undefined ? {} : { leastLength }),
    ...(mentions ? { mentions: mentions.map(toWords) } : {}),
    ...(table === undefined ? {} : { table }),
    ...(fields.has('required') ? { isOptional } : {}),
    ...(meaning === undefined ? {} : { meaning: { zh: meaning, en: meaning } }),
  };
  return { key: givenKey ?? known?.key ?? foldBare(title ?? ''), said };
}

/** 事项|说法|说法: known by any of them. */
function toWords(text: string): NamedWords {
  const words = text
    .split('|')
    .map((word) => word.trim())
    .filter((word) => foldBare(word) !== '');
  return { title: words[0] ?? text, words: words.length > 0 ? words : [text] };
}

/** The sections of a form with what a file changes of them, and those that it adds behind. */
export function changedSections(before: readonly SectionData[], read: readonly ReadSection[]): SectionData[] {
  const changed = before.map((section) => ({ ...section, ...read.find(({ key }) => key === section.key)?.said }));
  const added = read.filter(({ key }) => !before.some((section) => section.key === key));
  return [...changed, ...added.map(({ key, said }) => ({ ...usual(said.title ?? key), ...said, key }))];
}

function usual(title: string): Omit<SectionData, 'key'> {
  return { title, article: '', meaning: { zh: title, en: title } };
}

const twice: Localized = { zh: '栏目“{key}”写了两次。', en: 'the section "{key}" stands twice.' };
const noTitle: Localized = { zh: '栏目缺少 title（标题）。', en: 'a section needs a title.' };
const noSection: Localized = {
  zh: '没有 key 为“{key}”的栏目可改，有 {known}；新的栏目要写 title。',
  en: 'there is no section "{key}" to change; there are {known}. A new one needs a title.',
};
const noTables: Localized = {
  zh: '没有 key 为“{table}”的表：这个格式还没有写 tables。',
  en: 'there is no table "{table}": this form has no tables yet.',
};
const noTable: Localized = {
  zh: '没有 key 为“{table}”的表；有 {known}。',
  en: 'there is no table "{table}"; there are {known}.',
};
