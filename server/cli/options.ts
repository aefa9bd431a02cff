import { extname, resolve } from 'node:path';
import { severityChoices } from '../config/config';
import type { Localized } from '../engine/form/form';
import type { Language, Severities, SeverityChoice } from '../engine/rules/check';
import type { CommandLine, OptionName } from './args';
import { OutFile, OutFolder } from './files/out';
import { UsageError } from './problem';

const languages: readonly Language[] = ['zh-cn', 'en'];

/**
 * The last value of an option, one of `choices`; the first of them where the option is not given.
 * @throws {UsageError} for any other value
 */
export function readChoice<T extends string>(
  { values }: CommandLine,
  name: OptionName,
  choices: readonly [T, ...T[]],
): T {
  const value = values.get(name)?.at(-1);
  if (value === undefined) return choices[0];
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw new UsageError(wrongChoice, { name, value, choices: choices.join(' | ') });
  return chosen;
}

/**
 * How something is written: as `--format` says, else by the ending of the file; the first of `formats` without either.
 * @throws {UsageError} for any other format, and an ending that tells none
 */
export function readFormat<T extends string>(
  line: CommandLine,
  out: OutFile | null,
  formats: readonly [T, ...T[]],
  ofEnding: Readonly<Record<string, T>>,
): T {
  if (!out || line.values.has('format')) return readChoice(line, 'format', formats);
  const ending = extname(out.file).slice(1).toLowerCase();
  const format = Object.hasOwn(ofEnding, ending) ? ofEnding[ending] : undefined;
  if (format === undefined)
    throw new UsageError(noEnding, { file: out.file, endings: Object.keys(ofEnding).join(' ') });
  return format;
}

/**
 * The language of messages, Chinese unless `--lang` says otherwise.
 * @throws {UsageError} for a language that is not known
 */
export function readLanguage(line: CommandLine): Language {
  return readChoice(line, 'lang', ['zh-cn', 'en']);
}

/** The language of messages on a command line that may be wrong elsewhere. */
export function guessLanguage(argv: readonly string[]): Language {
  const value = argv
    .map((arg, index) => (arg === '--lang' ? argv[index + 1] : /^--lang=(.*)$/.exec(arg)?.[1]))
    .findLast((found) => found !== undefined);
  return languages.find((language) => language === value) ?? 'zh-cn';
}

/**
 * What `--severity code=value` says, by code; of several for one code the last.
 * @throws {UsageError} for a code that no rule has, or a severity that is none
 */
export function readSeverities({ values }: CommandLine, codes: readonly string[]): Severities {
  const severities: Record<string, SeverityChoice> = {};
  for (const given of values.get('severity') ?? []) {
    const match = /^([^=]+)=(.*)$/.exec(given);
    const [, code = '', value = ''] = match ?? [];
    if (!match) throw new UsageError(noPair, { given });
    if (!codes.includes(code)) throw new UsageError(unknownCode, { given, code });
    const choice = severityChoices.find((candidate) => candidate === value);
    if (!choice) throw new UsageError(wrongSeverity, { given, value, choices: severityChoices.join(' | ') });
    severities[code] = choice;
  }
  return severities;
}

/**
 * How many warnings `--max-warnings` lets pass; null where it is not given.
 * @throws {UsageError} for anything but a whole number from 0
 */
export function readMaxWarnings({ values }: CommandLine): number | null {
  const value = values.get('max-warnings')?.at(-1);
  if (value === undefined) return null;
  if (!/^[0-9]{1,9}$/.test(value)) throw new UsageError(noNumber, { value });
  return Number(value);
}

/**
 * The year that `--year` asks for; null where it is not given.
 * @throws {UsageError} for anything but a year of four digits
 */
export function readYear({ values }: CommandLine): number | null {
  const value = values.get('year')?.at(-1);
  if (value === undefined) return null;
  if (!/^(?:19|20|21)[0-9]{2}$/.test(value)) throw new UsageError(noYear, { value });
  return Number(value);
}

/**
 * The folder that `--out` names for copies; null where it is not given.
 * @throws {UsageError} where it is empty, or `--force` is given without it
 */
export function readOut(line: CommandLine, cwd: string): OutFolder | null {
  const path = readOutPath(line);
  return path === null
    ? null
    : new OutFolder(resolve(cwd, path), path.replace(/(?<=.)[\\/]+$/, ''), line.values.has('force'));
}

/** The same where `--out` names a file. */
export function readOutFile(line: CommandLine, cwd: string): OutFile | null {
  const path = readOutPath(line);
  return path === null ? null : readFile(line, cwd, path);
}

/** A file to be written that an option names. */
export function readFile({ values }: CommandLine, cwd: string, path: string): OutFile {
  return new OutFile(resolve(cwd, path), path, values.has('force'));
}

function readOutPath({ values }: CommandLine): string | null {
  const path = values.get('out')?.at(-1) ?? null;
  if (path === null && values.has('force') && !values.has('output')) throw new UsageError(noOut, { option: '--force' });
  if (path === '') throw new UsageError(emptyOut);
  return path;
}

const noOut: Localized = { zh: '{option} 要与 --out 同用。', en: '{option} goes with --out.' };
const emptyOut: Localized = { zh: '--out 后面的名称是空的。', en: 'the name behind --out is empty.' };
const noEnding: Localized = {
  zh: '{file}：看结尾不知道写成什么格式；结尾应为 {endings}，或者加 --format。',
  en: '{file}: its ending tells no format; let it be one of {endings}, or add --format.',
};
const wrongChoice: Localized = {
  zh: '--{name} 不能是“{value}”，应为 {choices}。',
  en: '--{name} cannot be "{value}": it is one of {choices}.',
};
const noPair: Localized = {
  zh: '--severity {given} 写法不对，应为 --severity 规则代码=严重程度，例如 row-total=warning。',
  en: '--severity {given} should read --severity code=value, such as row-total=warning.',
};
const unknownCode: Localized = {
  zh: '--severity {given}：没有代码为“{code}”的规则；全部代码见 gouji rules。',
  en: '--severity {given}: no rule has the code "{code}"; gouji rules lists them all.',
};
const wrongSeverity: Localized = {
  zh: '--severity {given}：严重程度不能是“{value}”，应为 {choices}。',
  en: '--severity {given}: "{value}" is no severity; it is one of {choices}.',
};
const noNumber: Localized = {
  zh: '--max-warnings 不能是“{value}”，应为 0 或正整数。',
  en: '--max-warnings cannot be "{value}": it is a whole number from 0.',
};
const noYear: Localized = {
  zh: '--year 后面应是四位数的年份，“{value}”不是。',
  en: '--year takes a year of four digits; "{value}" is none.',
};
