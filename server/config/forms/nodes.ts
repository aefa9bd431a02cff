import type { Node } from 'jsonc-parser';
import type { Localized } from '../../engine/form/data';
import type { Args } from '../../engine/rules/rule';
import { foldBare, likeness } from '../../engine/text/fold';
import { quote } from '../../engine/text/quote';
import { propertiesOf, spanOf, type ConfigProblem } from '../json';
import { longestOf } from './lengths';

/** Nobody reads more problems of one file. */
export const mostProblems = 100;

/** Suggestions are sought for so long: a file full of unknown names is another thing than a slip. */
const mostComparisons = 10_000;
const longestSuggested = 60;

/** Thrown where a file is refused as a whole: nothing else of it is looked at. */
export class Refused extends Error {
  constructor(readonly problem: ConfigProblem) {
    super(problem.text.en);
  }
}

/** Collects what is wrong with a form file, each at its place. */
export class Problems {
  readonly all: ConfigProblem[] = [];
  #comparisons = 0;

  /** Whether so much is wrong that no more is told. */
  get isFull(): boolean {
    return this.all.length >= mostProblems;
  }

  say(text: Localized, node: Node, args: Args = {}): void {
    if (!this.isFull) this.all.push({ text, args, file: null, ...spanOf(node) });
  }

  /** @throws {Refused} always: this alone is told of the file */
  refuse(text: Localized, node: Node, args: Args = {}): never {
    throw new Refused({ text, args, file: null, ...spanOf(node) });
  }

  /** The word that is most like another, where one is alike enough; undefined too where enough has been compared. */
  nearest(word: string, candidates: Iterable<string>, enough: number): string | undefined {
    let [best, most]: [string | undefined, number] = [undefined, enough];
    if (word.length > longestSuggested || this.isFull) return undefined;
    for (const candidate of candidates) {
      if (this.#comparisons++ >= mostComparisons) return undefined;
      const alike = likeness(foldBare(candidate), foldBare(word));
      if (alike > most || (alike === most && best === undefined)) [best, most] = [candidate, alike];
    }
    return best;
  }
}

/** The values of an object by their keys, each with its node; unknown and repeated keys are told. */
export type Fields = ReadonlyMap<string, Node>;

/** Reads an object that may have the keys of `known`; null where it is none. */
export function fieldsOf(problems: Problems, node: Node, known: readonly string[], what: string): Fields | null {
  if (node.type !== 'object') {
    problems.say(noObject, node, { what });
    return null;
  }
  const fields = new Map<string, Node>();
  for (const { key, name, value, isAgain } of propertiesOf(node)) {
    if (isAgain) problems.say(twice, name, { key: quote(key) });
    else if (known.includes(key)) fields.set(key, value);
    else {
      const near = problems.nearest(key, known, 0.6);
      problems.say(near === undefined ? unknownKey : similarKey, name, {
        key: quote(key),
        near: near ?? '',
        known: known.join('、'),
      });
    }
  }
  return fields;
}

/** A text that is not empty; undefined where there is none, which is told where it is of another kind. */
export function textAt(problems: Problems, fields: Fields, key: string, longest = longestOf(key)): string | undefined {
  const node = fields.get(key);
  if (!node) return undefined;
  return textOf(problems, node, key, longest);
}

export function textOf(problems: Problems, node: Node, key: string, longest = longestOf(key)): string | undefined {
  const value: unknown = node.value;
  if (typeof value !== 'string' || value.trim() === '') problems.say(noText, node, { key });
  else if (value.length > longest) problems.say(longText, node, { key, longest });
  else return value.trim();
  return undefined;
}

export function textsAt(
  problems: Problems,
  fields: Fields,
  key: string,
  longest = longestOf(key),
): string[] | undefined {
  if (!fields.has(key)) return undefined;
  return itemsAt(problems, fields, key).flatMap((item) => textOf(problems, item, key, longest) ?? []);
}

/** The items of a list; none, which is told, where it is no list. */
export function itemsOf(problems: Problems, node: Node, key: string): readonly Node[] {
  if (node.type === 'array') return node.children ?? [];
  problems.say(noArray, node, { key });
  return [];
}

/** The items of a list; none where there is no list. */
export function itemsAt(problems: Problems, fields: Fields, key: string): readonly Node[] {
  const node = fields.get(key);
  return node ? itemsOf(problems, node, key) : [];
}

export function flagAt(problems: Problems, fields: Fields, key: string): boolean | undefined {
  const node = fields.get(key);
  if (!node) return undefined;
  const value: unknown = node.value;
  if (typeof value === 'boolean') return value;
  problems.say(noFlag, node, { key });
  return undefined;
}

/** A whole number from `least` to `most`. */
export function countAt(
  problems: Problems,
  fields: Fields,
  key: string,
  least: number,
  most: number,
): number | undefined {
  const node = fields.get(key);
  if (!node) return undefined;
  const value: unknown = node.value;
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  problems.say(noCount, node, { key, least, most });
  return undefined;
}

export function choiceAt<T extends string>(
  problems: Problems,
  fields: Fields,
  key: string,
  choices: readonly T[],
): T | undefined {
  const node = fields.get(key);
  return node ? choiceOf(problems, node, key, choices) : undefined;
}

export function choiceOf<T extends string>(
  problems: Problems,
  node: Node,
  key: string,
  choices: readonly T[],
): T | undefined {
  const chosen = choices.find((choice) => choice === node.value);
  if (chosen === undefined)
    problems.say(noChoice, node, { key, choices: choices.map((choice) => `"${choice}"`).join(' | ') });
  return chosen;
}

const noObject: Localized = {
  zh: '{what}应为 JSON 对象，写在花括号 {} 里。',
  en: '{what}: should be a JSON object in braces {}.',
};
const twice: Localized = {
  zh: '“{key}”写了两次，只用前一个；请合并。',
  en: '"{key}" stands twice and only the first counts; make one of them.',
};
const unknownKey: Localized = {
  zh: '没有“{key}”这一项，这里可用的有 {known}。',
  en: 'there is no key "{key}"; known here: {known}.',
};
const similarKey: Localized = {
  zh: '没有“{key}”这一项，是不是“{near}”？',
  en: 'there is no key "{key}"; did you mean "{near}"?',
};
const noText: Localized = {
  zh: '{key} 应为文字，写在英文双引号里，不能是空的。',
  en: '{key} should be a text in double quotes, and not empty.',
};
const longText: Localized = {
  zh: '{key} 太长，至多 {longest} 个字符。',
  en: '{key} is too long: it may have {longest} characters.',
};
const noArray: Localized = { zh: '{key} 应为列表，写在方括号 [] 里。', en: '{key} should be a list in brackets [].' };
const noFlag: Localized = { zh: '{key} 应为 true 或 false。', en: '{key} should be true or false.' };
const noCount: Localized = {
  zh: '{key} 应为 {least} 到 {most} 的整数。',
  en: '{key} should be a whole number from {least} to {most}.',
};
const noChoice: Localized = { zh: '{key} 应为 {choices} 之一。', en: '{key} should be one of {choices}.' };
