import { Buffer } from 'node:buffer';
import { severityChoices } from '../../config/config';
import type { Localized } from '../../engine/form/form';
import type { Language, Severities, SeverityChoice } from '../../engine/rules/check';
import type { RunContext } from '../context';
import { Problem } from '../problem';

export type Task = 'check' | 'figures' | 'fix' | 'text';
export type Id = string | number | null;

/** What is asked for, taken apart and judged. */
export interface Request {
  readonly id: Id;
  readonly task: Task;
  /** What the document is called in answers; its ending tells how tables are written. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether the bytes came as text: what is fixed goes back the same way. */
  readonly isText: boolean;
  readonly form: string;
  readonly severities: Severities;
  readonly language: Language;
  readonly withCells: boolean;
}

const tasks: readonly Task[] = ['check', 'figures', 'fix', 'text'];
const fields = ['id', 'do', 'name', 'text', 'base64', 'form', 'severity', 'lang', 'cells'];
/** More of a name is not shown. */
const longestName = 1000;

/** The id of a request that may be wrong otherwise. */
export function idOf(value: unknown): Id {
  const id = (value as { readonly id?: unknown } | null)?.id;
  return isId(id) ? id : null;
}

/** A number that JSON.parse had to round would not come back as it was given. */
function isId(id: unknown): id is string | number {
  return typeof id === 'string' || (typeof id === 'number' && Math.abs(id) <= Number.MAX_SAFE_INTEGER);
}

/** @throws {Problem} where a field is missing, wrong or unknown */
export function readRequest(value: unknown, { engine, rules, language }: RunContext): Request {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem(noObject);
  const given = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(given).find((field) => !fields.includes(field));
  if (unknown !== undefined) throw new Problem(noField, { field: unknown.slice(0, 100), fields: fields.join(' ') });
  const { id = null, text, base64 } = given;
  if (id !== null && !isId(id)) throw new Problem(noId);
  if ((text === undefined) === (base64 === undefined)) throw new Problem(oneOfBoth);
  return {
    id: idOf(value),
    task: oneOf('do', given['do'], tasks),
    name: textOf('name', given['name'], '').slice(0, longestName),
    bytes:
      base64 === undefined ? Buffer.from(wellFormed(textOf('text', text, ''))) : bytesOf(textOf('base64', base64, '')),
    isText: base64 === undefined,
    form: oneOf('form', given['form'] ?? 'auto', ['auto', ...engine.lexicons.map(({ form }) => form.edition)]),
    severities: severitiesOf(
      given['severity'],
      rules.map(({ code }) => code),
    ),
    language: oneOf('lang', given['lang'] ?? language, ['zh-cn', 'en']),
    withCells: oneOf('cells', given['cells'] ?? false, [true, false]),
  };
}

function oneOf<T extends string | boolean>(field: string, value: unknown, choices: readonly T[]): T {
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw new Problem(wrongChoice, { field, choices: choices.join(' | ') });
  return chosen;
}

function textOf(field: string, value: unknown, otherwise: string): string {
  if (value === undefined) return otherwise;
  if (typeof value !== 'string') throw new Problem(noText, { field });
  return value;
}

/** Half a surrogate pair could not be given back. */
function wellFormed(text: string): string {
  if (halves.test(text)) throw new Problem(noPair);
  return text;
}

const halves = /\p{Surrogate}/u;

function bytesOf(text: string): Uint8Array {
  // Node passes over what is no base64, and would read half a document.
  const packed = text.replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) throw new Problem(noBase64);
  const digits = packed.replace(/=+$/, '').length;
  // Four digits are three bytes; at the end two or three may stand, with what fills them up or without.
  if (digits % 4 === 1 || (packed.length > digits && packed.length % 4 !== 0)) throw new Problem(cutBase64);
  return Buffer.from(packed, 'base64');
}

function severitiesOf(value: unknown, codes: readonly string[]): Severities {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem(noSeverities);
  const severities: Record<string, SeverityChoice> = {};
  for (const [code, choice] of Object.entries(value)) {
    if (!codes.includes(code)) throw new Problem(noRule, { code: code.slice(0, 100) });
    severities[code] = oneOf(`severity.${code}`, choice, severityChoices);
  }
  return severities;
}

const noObject: Localized = {
  zh: '每一行应是一个 JSON 对象，例如 {"id": 1, "do": "check", "text": "…"}。',
  en: 'every line is a JSON object, such as {"id": 1, "do": "check", "text": "…"}.',
};
const noField: Localized = {
  zh: '没有“{field}”这一项；可写的有 {fields}。',
  en: 'there is no field "{field}"; those there are: {fields}.',
};
const oneOfBoth: Localized = {
  zh: 'text（文字）和 base64（文件的字节）要写且只写一项。',
  en: 'give either text or base64 (the bytes of a file), and not both.',
};
const wrongChoice: Localized = { zh: '{field} 应为 {choices}。', en: '{field} is one of {choices}.' };
const noText: Localized = { zh: '{field} 应是一个字符串。', en: '{field} is a string.' };
const noBase64: Localized = {
  zh: 'base64 里有不是 base64 的字符。',
  en: 'base64 holds characters that are none of it.',
};
const cutBase64: Localized = {
  zh: 'base64 的长度不对，可能没有写完。',
  en: 'base64 has a wrong length: it may have been cut.',
};
const noPair: Localized = {
  zh: 'text 里有半个字符（不成对的 UTF-16 代理项），可能在那里被截断。',
  en: 'text holds half a character (a surrogate without its pair): it may have been cut there.',
};
const noId: Localized = {
  zh: 'id 应是一个字符串，或者绝对值不超过 9007199254740991 的数。',
  en: 'id is a string, or a number of at most 9007199254740991 either way.',
};
const noSeverities: Localized = {
  zh: 'severity 应是一个对象：代码 → 程度。',
  en: 'severity is an object: code → severity.',
};
const noRule: Localized = {
  zh: 'severity：没有代码为“{code}”的规则；全部代码见 gouji rules。',
  en: 'severity: no rule has the code "{code}"; gouji rules lists them all.',
};
