import { parseArgs } from 'node:util';
import type { Localized } from '../engine/form/form';
import { likeness } from '../engine/text/fold';
import { UsageError } from './problem';

const options = {
  format: { type: 'string' },
  form: { type: 'string' },
  'form-file': { type: 'string', multiple: true },
  severity: { type: 'string', multiple: true },
  'max-warnings': { type: 'string' },
  lang: { type: 'string' },
  config: { type: 'string' },
  fix: { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  out: { type: 'string' },
  output: { type: 'string', multiple: true },
  'only-reports': { type: 'boolean' },
  force: { type: 'boolean' },
  previous: { type: 'string', multiple: true },
  roster: { type: 'string' },
  year: { type: 'string' },
  whole: { type: 'string' },
  institution: { type: 'string' },
  period: { type: 'string' },
  'allow-missing': { type: 'boolean' },
  cells: { type: 'boolean' },
  stdio: { type: 'boolean' },
  // Editors name their own process to the server.
  clientProcessId: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export type OptionName = keyof typeof options;
export type Command =
  'check' | 'figures' | 'annotate' | 'compile' | 'new' | 'rules' | 'lsp' | 'form' | 'worker' | 'mcp';

const everywhere: readonly OptionName[] = ['lang', 'help', 'version'];
const own: Readonly<Record<Command, readonly OptionName[]>> = {
  check: [
    'format',
    'form',
    'form-file',
    'severity',
    'max-warnings',
    'config',
    'fix',
    'fix-dry-run',
    'out',
    'output',
    'force',
    'only-reports',
    'previous',
    'roster',
    'year',
  ],
  figures: ['format', 'form', 'form-file', 'config', 'cells', 'out', 'force'],
  annotate: ['form', 'form-file', 'severity', 'config', 'out', 'force'],
  compile: [
    'format',
    'form',
    'form-file',
    'config',
    'out',
    'force',
    'roster',
    'year',
    'whole',
    'institution',
    'allow-missing',
    'max-warnings',
  ],
  new: ['format', 'form', 'form-file', 'config', 'institution', 'year', 'period', 'out', 'force'],
  rules: ['format'],
  form: ['out', 'force'],
  lsp: ['stdio', 'clientProcessId'],
  worker: [],
  mcp: ['form', 'form-file', 'severity', 'config'],
};

/** A command line taken apart; values are not judged yet. */
export interface CommandLine {
  /** Null where none is named: only `--help` and `--version` need none. */
  readonly command: Command | null;
  /** The values of each option given, in order; an empty list for an option without a value. */
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
  /** Files, folders and `-`, as given. */
  readonly operands: readonly string[];
}

/**
 * Takes the arguments behind `gouji` apart.
 * @throws {UsageError} for an unknown command or option, one of another command, a missing or needless value
 */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const positionals = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const [command, ...operands] = positionals;
  if (command !== undefined && !isCommand(command))
    throw new UsageError(noCommand, { command, commands: Object.keys(own).join(' ') });
  const values = new Map<OptionName, readonly string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const name = checkName(token.name, token.rawName, command ?? null);
    values.set(name, [...(values.get(name) ?? []), ...checkValue(name, token.value, token.inlineValue ?? false)]);
  }
  return { command: command ?? null, values, operands };
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(own, name);
}

function checkName(name: string, raw: string, command: Command | null): OptionName {
  const isKnown = Object.hasOwn(options, name);
  const allowed = [...(command ? own[command] : []), ...everywhere];
  const known = allowed.find((candidate) => candidate === name);
  if (known) return known;
  if (isKnown && command === null) throw new UsageError(noCommandYet, { raw });
  if (isKnown) throw new UsageError(otherCommand, { raw, command: command ?? '' });
  const near = allowed.filter((candidate) => likeness(candidate, name) >= 0.6);
  const nearest = near.sort((a, b) => likeness(b, name) - likeness(a, name))[0];
  throw new UsageError(nearest ? similarOption : noOption, { raw, nearest: nearest ?? '' });
}

/** The value of an option as a list of one, or of none for an option that takes no value. */
function checkValue(name: OptionName, value: string | undefined, isInline: boolean): readonly string[] {
  if (options[name].type === 'boolean') {
    if (isInline) throw new UsageError(needlessValue, { name });
    return [];
  }
  // `--format --fix` has forgotten the format; `--max-warnings -1` has not, and is judged as a value.
  if (value === undefined || (!isInline && /^-[^0-9]/.test(value))) throw new UsageError(noValue, { name });
  return [value];
}

const noCommand: Localized = {
  zh: '没有“{command}”这个命令。命令有：{commands}；检查文件请写 gouji check <文件>，用法见 gouji --help。',
  en: 'there is no command "{command}". Commands: {commands}; to check a file write gouji check <file>, see gouji --help.',
};
const noCommandYet: Localized = {
  zh: '{raw} 前面缺少命令，例如 gouji check {raw} …；用法见 gouji --help。',
  en: '{raw} needs a command, such as gouji check {raw} …; see gouji --help.',
};
const otherCommand: Localized = {
  zh: '{raw} 不能用于 gouji {command}；可用的选项见 gouji --help。',
  en: '{raw} is no option of gouji {command}; see gouji --help for those that are.',
};
const similarOption: Localized = {
  zh: '没有 {raw} 这个选项，是不是 --{nearest}？',
  en: 'there is no option {raw}; did you mean --{nearest}?',
};
const noOption: Localized = {
  zh: '没有 {raw} 这个选项；可用的选项见 gouji --help。',
  en: 'there is no option {raw}; see gouji --help.',
};
const noValue: Localized = {
  zh: '--{name} 后面缺少值；写法见 gouji --help。',
  en: '--{name} needs a value; see gouji --help.',
};
const needlessValue: Localized = {
  zh: '--{name} 不带值，请只写 --{name}。',
  en: '--{name} takes no value: write just --{name}.',
};
