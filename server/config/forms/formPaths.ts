import type { Node } from 'jsonc-parser';
import type { Localized } from '../../engine/form/data';
import type { Args } from '../../engine/rules/rule';
import { spanOf } from '../json';
import type { Span } from '../../engine/text/source';
import { matchesGlob, partsOf, readGlob } from '../glob';

/** What a form is called. */
export const formId = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** How the names of form files end. */
export const formEnding = '.gouji-form.json';

/** So many files may be named, or stand for one pattern. */
export const mostForms = 50;

/** Where form files stand, from the folder of the `.gouji.json`. Spans are UTF-16 offsets into that. */
export interface FormPath extends Span {
  /** The folder with /, empty for that of the file. */
  readonly folder: string;
  /** A name, or a pattern of names. */
  readonly name: string;
}

export function readFormPaths(
  items: readonly Node[],
  say: (text: Localized, node: Node, args?: Args) => void,
): FormPath[] {
  const [more] = items.slice(mostForms);
  if (more) say(many, more, { most: mostForms });
  return items.slice(0, mostForms).flatMap((item): FormPath[] => {
    const parts = typeof item.value === 'string' ? partsOf(item.value) : null;
    const name = parts?.at(-1) ?? '';
    const folder = parts?.slice(0, -1) ?? [];
    if (!parts || folder.some((part) => /[*?{}]/.test(part)) || !name.endsWith(formEnding) || !readGlob(name)) {
      say(wrong, item, { ending: formEnding });
      return [];
    }
    return [{ folder: folder.join('/'), name, ...spanOf(item) }];
  });
}

/** Whether a pattern stands for the names of several files. */
export function isPattern({ name }: FormPath): boolean {
  return /[*?{}]/.test(name);
}

/** The names among those of a folder that a pattern stands for, in their order. */
export function namesFor({ name }: FormPath, names: readonly string[]): string[] {
  const glob = readGlob(name);
  return glob
    ? names
        .filter((candidate) => candidate.endsWith(formEnding) && matchesGlob(glob, candidate))
        .sort()
        .slice(0, mostForms)
    : [];
}

const wrong: Localized = {
  zh: 'forms：应为从本文件夹算起、以 {ending} 结尾的路径，如 格式/*{ending}；* 和 ? 只能用在文件名里，不能是绝对路径，不能含 ..。',
  en: 'forms: should be a path from this folder that ends in {ending}, such as forms/*{ending}; * and ? stand in the name alone, it is not absolute and has no dots (..).',
};
const many: Localized = {
  zh: 'forms：至多 {most} 项，从这一项起没有采用。',
  en: 'forms: {most} items at most; from here on they are not heeded.',
};
