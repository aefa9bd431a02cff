import type { Node } from 'jsonc-parser';
import type { Localized } from '../engine/form/data';
import { longestGlob, matchesGlob, partsOf, readGlob, sizeOf, type Glob } from './glob';
import { propertiesOf, spanOf, type Say } from './json';
import { quote } from '../engine/text/quote';
import type { Span } from '../engine/text/source';

/** What a `.gouji.json` says of the reports that belong together. Paths are from its folder, with /. */
export interface SetConfig {
  /** The path of the roster; null where none is named. */
  readonly roster: string | null;
  /** The year whose reports are wanted. */
  readonly year: number | null;
  /** Which reports are last year's; null for all that are by their titles. */
  readonly previous: readonly Glob[] | null;
  /** Which reports the whole counts in; null where the roster says. */
  readonly parts: readonly Glob[] | null;
  /** The path of the whole; null where none is named. */
  readonly whole: string | null;
  /** Every path and glob, in the order of the keys. */
  readonly named: readonly NamedFiles[];
}

/** A path or glob, and where it stands in the file: spans are UTF-16 offsets. */
export interface NamedFiles extends Span {
  readonly key: Exclude<Key, 'year'>;
  /** As it is written. */
  readonly value: string;
  /** Null where it is a path. */
  readonly glob: Glob | null;
}

/** The keys of `set`; the JSON schema lists the same. */
export const setKeys = ['roster', 'year', 'previous', 'parts', 'whole'] as const;
type Key = (typeof setKeys)[number];

/** All globs of a list are held against every report: so many characters of them. */
const mostGlobs = 20_000;

/** Reads the value of `set`; what is wrong in it is told at its place, and the rest counts. */
export function readSet(value: Node, say: Say): SetConfig | null {
  if (value.type !== 'object') {
    say(noObject, value);
    return null;
  }
  const found = new Map<Key, Node>();
  for (const { key, name, value: own, isAgain } of propertiesOf(value)) {
    const known = setKeys.find((one) => one === key);
    if (isAgain) say(twice, name, { key: quote(key) });
    else if (known) found.set(known, own);
    else say(unknownKey, name, { key: quote(key), known: setKeys.join('、') });
  }
  const named: NamedFiles[] = [];
  const note = (key: NamedFiles['key'], node: Node, glob: Glob | null): void =>
    void named.push({ key, value: String(node.value), glob, ...spanOf(node) });
  const readPath = (key: 'roster' | 'whole'): string | null => {
    const node = found.get(key);
    if (!node) return null;
    const parts = typeof node.value === 'string' ? partsOf(node.value) : null;
    if (parts) note(key, node, null);
    else say(noPath, node, { key: `set.${key}` });
    return parts?.join('/').normalize('NFC') ?? null;
  };
  const readGlobs = (key: 'previous' | 'parts'): Glob[] | null => {
    const node = found.get(key);
    if (!node) return null;
    if (node.type !== 'array') {
      say(noArray, node, { key: `set.${key}` });
      return null;
    }
    const globs: Glob[] = [];
    let size = 0;
    for (const item of node.children ?? []) {
      const glob = typeof item.value === 'string' ? readGlob(item.value) : null;
      size += glob ? sizeOf(glob) : 0;
      if (size > mostGlobs) {
        say(manyGlobs, item, { key: `set.${key}`, most: mostGlobs });
        break;
      }
      if (glob) {
        globs.push(glob);
        note(key, item, glob);
      } else say(wrongGlob, item, { key: `set.${key}`, longest: longestGlob });
    }
    return globs;
  };
  const year = found.get('year');
  const asked: unknown = year?.value;
  const isYear = typeof asked === 'number' && Number.isInteger(asked) && asked >= 1900 && asked < 2200;
  if (year && !isYear) say(noYear, year);
  return {
    roster: readPath('roster'),
    year: isYear ? asked : null,
    previous: readGlobs('previous'),
    parts: readGlobs('parts'),
    whole: readPath('whole'),
    named,
  };
}

/** Whether one of the globs matches a path from the folder of the file. */
export function matchesAny(globs: readonly Glob[], file: string): boolean {
  return globs.some((glob) => matchesGlob(glob, file));
}

const noObject: Localized = {
  zh: 'set：应为 JSON 对象，例如 {"roster": "名册.csv", "year": 2024}。',
  en: 'set: should be a JSON object, such as {"roster": "roster.csv", "year": 2024}.',
};
const twice: Localized = {
  zh: '“{key}”写了两次，只用前一个；请合并。',
  en: '"{key}" stands twice and only the first counts; make one of them.',
};
const unknownKey: Localized = {
  zh: 'set 中没有“{key}”这一项，可用的有 {known}。',
  en: 'set has no key "{key}"; those known are {known}.',
};
const noPath: Localized = {
  zh: '{key}：应为从本文件夹算起、用 / 分隔的路径；不能是绝对路径，不能含 ..。',
  en: '{key}: should be a path from this folder with /, neither absolute nor with dots (..).',
};
const noArray: Localized = {
  zh: '{key}：应为列表，写在方括号 [] 里。',
  en: '{key}: should be a list in brackets [].',
};
const wrongGlob: Localized = {
  zh: '{key}：应为从本文件夹算起、用 / 分隔的路径，可用 *、?、**、{a,b}，不超过 {longest} 个字符；不能是绝对路径，不能含 ..。',
  en: '{key}: should be a path from this folder with /, which may hold *, ?, ** and {a,b}, of at most {longest} characters; neither absolute nor with dots (..).',
};
const manyGlobs: Localized = {
  zh: '{key}：各项合计（{a,b} 逐个展开）不能超过 {most} 个字符，从这一项起没有采用。',
  en: '{key}: all items together, with {a,b} written out, may have {most} characters; from here on they are not heeded.',
};
const noYear: Localized = {
  zh: 'set.year：应为四位数的年份，不加引号，例如 2024。',
  en: 'set.year: should be a year of four digits without quotes, such as 2024.',
};
