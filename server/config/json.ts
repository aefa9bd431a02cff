import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Localized } from '../engine/form/data';
import type { Args } from '../engine/rules/rule';
import type { Span } from '../engine/text/source';

/** What is wrong at one place of a `.gouji.json`, and the way out. Spans are UTF-16 offsets. */
export interface ConfigProblem extends Span {
  readonly text: Localized;
  readonly args: Args;
  /** The draft that alone it concerns; null where it concerns all. */
  readonly file: string | null;
}

/** Tells what is wrong at a node. */
export type Say = (text: Localized, node: Node, args?: Args) => void;

/** The root of a JSON text, or what is wrong with it first. */
export type Parsed = { readonly root: Node } | { readonly problem: ConfigProblem };

/** Strict JSON with the places of its parts: no comments, no comma behind the last item. Never throws. */
export function parseJson(text: string): Parsed {
  if (text.trim() === '') return { problem: whole(empty) };
  const errors: ParseError[] = [];
  let root: Node | undefined;
  try {
    root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    return { problem: whole(tooDeep) }; // brackets without end
  }
  const [error] = errors;
  if (error) {
    const reason = reasons[printParseErrorCode(error.error)] ?? noJson;
    return { problem: { text: reason, args: {}, ...placeOf(text, error), file: null } };
  }
  return root ? { root } : { problem: whole(noJson) };
}

/** A problem of the file as a whole. */
export function whole(text: Localized): ConfigProblem {
  return { text, args: {}, start: 0, end: 0, file: null };
}

/** Behind the end of a text nothing can be marked: the last character is. */
function placeOf(text: string, { offset, length }: ParseError): Span {
  const start = Math.min(offset, Math.max(0, text.trimEnd().length - 1));
  return { start, end: Math.max(start, Math.min(offset + length, text.length)) };
}

/** A property of an object; `isAgain` where the same key stands before it. */
export interface Property {
  readonly key: string;
  readonly name: Node;
  readonly value: Node;
  readonly isAgain: boolean;
}

/** The properties of an object as they stand. */
export function propertiesOf(node: Node): Property[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap(({ children: [name, value] = [] }) => {
    if (!name || !value) return [];
    const key = String(name.value);
    const isAgain = seen.has(key);
    seen.add(key);
    return [{ key, name, value, isAgain }];
  });
}

export function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

const noJson: Localized = { zh: '这里不合 JSON 的写法。', en: 'this is no valid JSON.' };
const empty: Localized = {
  zh: '文件是空的，应为 JSON 对象，至少写 {}。',
  en: 'the file is empty; it should be a JSON object, at least {}.',
};
const tooDeep: Localized = {
  zh: '括号嵌套太深；请看看是不是少写了右括号。',
  en: 'its brackets are nested too deep; is a closing one missing?',
};
const comments: Localized = { zh: '不能写注释，请删去。', en: 'comments are not allowed; take it out.' };
const badString: Localized = {
  zh: '引号里的文字写法不对：换行、反斜杠要写成 \\n、\\\\。',
  en: 'this text in quotes is not valid: write line ends and backslashes as \\n and \\\\.',
};
const reasons: Readonly<Record<string, Localized>> = {
  InvalidSymbol: { zh: '这个词不认识：文字要放在英文双引号里。', en: 'unknown word: texts stand in double quotes.' },
  InvalidNumberFormat: { zh: '数字的写法不对。', en: 'this is no valid number.' },
  PropertyNameExpected: {
    zh: '这里应有一个放在英文双引号里的名称；最后一项后面不能有逗号。',
    en: 'a name in double quotes is expected; no comma stands behind the last item.',
  },
  ValueExpected: {
    zh: '这里缺少一个值；最后一项后面不能有逗号。',
    en: 'a value is missing; no comma stands behind the last item.',
  },
  ColonExpected: { zh: '名称后面应有英文冒号。', en: 'a colon is expected behind the name.' },
  CommaExpected: { zh: '这里应有英文逗号。', en: 'a comma is expected.' },
  CloseBraceExpected: { zh: '缺少右花括号 }。', en: 'a closing } is missing.' },
  CloseBracketExpected: { zh: '缺少右方括号 ]。', en: 'a closing ] is missing.' },
  EndOfFileExpected: { zh: '后面多出了内容，请删去。', en: 'there is more behind the end; take it out.' },
  InvalidCommentToken: comments,
  UnexpectedEndOfComment: comments,
  UnexpectedEndOfString: { zh: '缺少右边的英文双引号。', en: 'the closing quote is missing.' },
  InvalidUnicode: badString,
  InvalidEscapeCharacter: badString,
  InvalidCharacter: badString,
};
