import type { Node } from 'jsonc-parser';
import type { Localized } from '../../engine/form/data';
import type { Args } from '../../engine/rules/rule';
import type { Span } from '../../engine/text/source';
import { spanOf } from '../json';
import { formEnding, mostForms, readFormName, type FormName } from './formNames';

/** What a form is called. */
export const formId = /^[a-z][a-z0-9-]{0,39}$/;

/** Where form files stand. Spans are UTF-16 offsets into the `.gouji.json`. */
export interface FormPath extends FormName, Span {}

export function readFormPaths(
  items: readonly Node[],
  say: (text: Localized, node: Node, args?: Args) => void,
): FormPath[] {
  const [more] = items.slice(mostForms);
  if (more) say(many, more, { most: mostForms });
  return items.slice(0, mostForms).flatMap((item): FormPath[] => {
    const read = typeof item.value === 'string' ? readFormName(item.value) : null;
    if (!read) say(wrong, item, { ending: formEnding });
    return read ? [{ ...read, ...spanOf(item) }] : [];
  });
}

const wrong: Localized = {
  zh: 'forms：应为从本文件夹算起、以 {ending} 结尾的路径，如 格式/*{ending}；* 和 ? 只能用在文件名里，不能是绝对路径，不能含 ..。',
  en: 'forms: should be a path from this folder that ends in {ending}, such as forms/*{ending}; * and ? stand in the name alone, it is not absolute and has no dots (..).',
};
const many: Localized = {
  zh: 'forms：至多 {most} 项，从这一项起没有采用。',
  en: 'forms: {most} items at most; from here on they are not heeded.',
};
