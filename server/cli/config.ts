import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Localized } from '../form/form';
import type { Severities, SeverityChoice } from '../rules/check';
import { severityChoices } from './options';
import { fileProblem, UsageError } from './problem';

/** What a `.gouji.json` says that this version can do. */
export interface Config {
  /** An edition or `auto`; undefined where the file says nothing of it. */
  readonly form?: string;
  readonly severities: Severities;
}

/** Keys of the file that a later version will know: to pass over them would change what a check says. */
const notYet = ['accepted', 'exclude'];
const known = ['$schema', 'form', 'severity'];

/**
 * Reads the file that `--config` names.
 * @param forms what `form` may be
 * @param codes the codes of all rules
 * @throws {UsageError} where the file cannot be read, is no JSON object, or holds what this version does not know
 */
export function readConfig(path: string, cwd: string, forms: readonly string[], codes: readonly string[]): Config {
  const data = parse(path, read(path, cwd));
  for (const key of Object.keys(data)) {
    if (notYet.includes(key)) throw new UsageError(unsupportedKey, { path, key });
    if (!known.includes(key)) throw new UsageError(unknownKey, { path, key, known: 'form, severity' });
  }
  const { form, severity } = data;
  const chosen = forms.find((candidate) => candidate === form);
  if (form !== undefined && chosen === undefined) throw wrong(path, 'form', form, forms);
  return { form: chosen, severities: severity === undefined ? {} : readSeverities(path, severity, codes) };
}

function readSeverities(path: string, severity: unknown, codes: readonly string[]): Severities {
  if (!isObject(severity)) throw new UsageError(noObject, { path: `${path}: severity` });
  const severities: Record<string, SeverityChoice> = {};
  for (const [code, value] of Object.entries(severity)) {
    if (!codes.includes(code)) throw new UsageError(unknownCode, { path, code });
    const choice = severityChoices.find((candidate) => candidate === value);
    if (!choice) throw wrong(path, `severity.${code}`, value, severityChoices);
    severities[code] = choice;
  }
  return severities;
}

function read(path: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, path), 'utf8');
  } catch (error) {
    const { text } = fileProblem(unreadable, path, error);
    throw new UsageError(text, { path });
  }
}

function parse(path: string, text: string): Record<string, unknown> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(noJson, { path, reason: (error as Error).message });
  }
  if (!isObject(data)) throw new UsageError(noObject, { path });
  return data;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(path: string, key: string, value: unknown, choices: readonly string[]): UsageError {
  return new UsageError(wrongValue, { path, key, value: JSON.stringify(value), choices: choices.map((choice) => `"${choice}"`).join(' | ') });
}

const unreadable: Localized = { zh: '--config {path}：读不了：{reason}。', en: '--config {path}: cannot be read: {reason}.' };
const noJson: Localized = { zh: '--config {path}：不是合格的 JSON：{reason}', en: '--config {path}: is no valid JSON: {reason}' };
const noObject: Localized = { zh: '--config {path}：应为 JSON 对象，例如 {"form": "auto"}。', en: '--config {path}: should be a JSON object, such as {"form": "auto"}.' };
const unsupportedKey: Localized = {
  zh: '--config {path}：这个版本还不支持“{key}”。请把它从文件中删去，或另备一个不含它的配置文件。',
  en: '--config {path}: this version does not support "{key}" yet. Take it out of the file, or name a file without it.',
};
const unknownKey: Localized = { zh: '--config {path}：没有“{key}”这一项，可用的有 {known}。', en: '--config {path}: there is no key "{key}"; those known are {known}.' };
const unknownCode: Localized = {
  zh: '--config {path}：severity 中没有代码为“{code}”的规则；全部代码见 gouji rules。',
  en: '--config {path}: severity names no rule: "{code}"; gouji rules lists all codes.',
};
const wrongValue: Localized = { zh: '--config {path}：{key} 不能是 {value}，应为 {choices}。', en: '--config {path}: {key} cannot be {value}: it is one of {choices}.' };
