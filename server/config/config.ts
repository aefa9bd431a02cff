import type { Node } from 'jsonc-parser';
import type { Localized } from '../engine/form/data';
import type { Severities, SeverityChoice } from '../engine/rules/check';
import type { Args } from '../engine/rules/rule';
import { quote } from '../engine/text/quote';
import { SourceText, type Span } from '../engine/text/source';
import { readAcceptance, type Acceptance } from './acceptance';
import { formId, readFormPaths, type FormPath } from './forms/formPaths';
import { longestGlob, matchesGlob, readGlob, sizeOf, type Glob } from './glob';
import { readSet, type SetConfig } from './set';
import { parseJson, propertiesOf, spanOf, whole, type ConfigProblem } from './json';

export type { Acceptance } from './acceptance';
export type { ConfigProblem } from './json';

/** The name of the file that stands beside drafts. */
export const configName = '.gouji.json';
/** What is longer is something else. UTF-16 units. */
export const longestConfig = 1_000_000;
/** All globs of a file are held against every draft: so many characters of them, their choices written out. */
const mostGlobs = 20_000;
/** Nobody reads more of them. */
const mostProblems = 100;

/** What a `.gouji.json` says: what is right in it counts, whatever is wrong elsewhere. */
export interface Config {
  readonly source: SourceText;
  /** An edition or `auto`; undefined where the file says nothing of it. */
  readonly form: string | undefined;
  readonly severities: Severities;
  /** Drafts to pass over, by paths from the folder of the file. */
  readonly exclude: readonly Glob[];
  /** Where the form files stand. */
  readonly forms: readonly FormPath[];
  readonly accepted: readonly Acceptance[];
  /** The reports that belong together; null where the file says nothing of it. */
  readonly set: SetConfig | null;
  /** In the order of the file. */
  readonly problems: readonly ConfigProblem[];
}

/** What the values in the file may be. */
export interface Known {
  /** Editions of the form. */
  readonly forms: readonly string[];
  /** The codes of all rules. */
  readonly codes: readonly string[];
}

export const severityChoices: readonly SeverityChoice[] = ['off', 'hint', 'information', 'warning', 'error'];
/** The keys that the file may have; the JSON schema lists the same. */
export const configKeys: readonly string[] = ['$schema', 'form', 'forms', 'severity', 'exclude', 'accepted', 'set'];

/** Reads the text of a `.gouji.json`, with or without a byte order mark. Never throws. */
export function readConfig(text: string, known: Known): Config {
  const source = new SourceText(text.replace(/^\uFEFF/, '').slice(0, longestConfig + 1));
  if (source.text.length > longestConfig) return broken(source, whole(tooLong));
  const parsed = parseJson(source.text);
  if ('problem' in parsed) return broken(source, parsed.problem);
  return new Reader(source, known).read(parsed.root);
}

/** A file that says nothing, because of this. */
export function broken(source: SourceText, problem: ConfigProblem): Config {
  return {
    source,
    form: undefined,
    severities: {},
    exclude: [],
    forms: [],
    accepted: [],
    set: null,
    problems: [problem],
  };
}

/** Whether a draft is to be passed over; `file` is its path from the folder of the `.gouji.json`, with /. */
export function isExcluded({ exclude }: Config, file: string): boolean {
  return exclude.some((glob) => matchesGlob(glob, file));
}

/** What was said of the findings of one draft. */
export function acceptancesOf({ accepted }: Config, file: string): Acceptance[] {
  const name = file.normalize('NFC');
  return accepted.filter((acceptance) => acceptance.file === name);
}

class Reader {
  readonly #problems: ConfigProblem[] = [];
  readonly #severities: Record<string, SeverityChoice> = {};
  #form: string | undefined;
  readonly #exclude: Glob[] = [];
  #forms: readonly FormPath[] = [];
  #accepted: Acceptance[] = [];
  /** Read last: what it may be depends on whether there are forms of one's own. */
  #formNode: Node | undefined;
  #set: SetConfig | null = null;

  constructor(
    private readonly source: SourceText,
    private readonly known: Known,
  ) {}

  read(root: Node): Config {
    if (root.type !== 'object') this.#say(noObject, root);
    for (const { key, name, value, isAgain } of root.type === 'object' ? propertiesOf(root) : []) {
      if (isAgain) this.#say(twice, name, { key: quote(key) });
      else this.#readKey(key, name, value);
    }
    if (this.#formNode) this.#form = this.#readForm(this.#formNode);
    const all = [...this.#problems].sort((a, b) => a.start - b.start);
    const [problems, rest] = [all.slice(0, mostProblems), all.slice(mostProblems)];
    if (rest[0]) problems.push({ ...rest[0], text: more, args: { count: rest.length }, file: null });
    return {
      source: this.source,
      form: this.#form,
      severities: this.#severities,
      exclude: this.#exclude,
      forms: this.#forms,
      accepted: this.#accepted,
      set: this.#set,
      problems,
    };
  }

  #readKey(key: string, name: Node, value: Node): void {
    if (key === 'form') this.#formNode = value;
    else if (key === 'forms')
      this.#forms = readFormPaths(this.#itemsOf(value, 'forms'), (text, node, args) => this.#say(text, node, args));
    else if (key === 'severity') this.#readSeverities(value);
    else if (key === 'exclude') this.#readGlobs(value);
    else if (key === 'set') this.#set = readSet(value, this.#say.bind(this));
    else if (key === 'accepted') {
      const say = this.#say.bind(this);
      this.#accepted = this.#itemsOf(value, 'accepted').flatMap((item) => readAcceptance(item, say) ?? []);
    } else if (!configKeys.includes(key))
      this.#say(unknownKey, name, { key: quote(key), known: configKeys.slice(1).join('、') });
  }

  /** With forms of one's own any id may be meant; whether there is such a form is known once these are read. */
  #readForm(node: Node): string | undefined {
    const value: unknown = node.value;
    if (this.#forms.length > 0 && typeof value === 'string' && formId.test(value)) return value;
    return this.#choose(node, 'form', ['auto', ...this.known.forms]);
  }

  #readSeverities(value: Node): void {
    if (value.type !== 'object')
      return this.#say(noObjectOf, value, { key: 'severity', example: '{"row-label": "off"}' });
    for (const { key, name, value: severity, isAgain } of propertiesOf(value)) {
      if (isAgain) this.#say(twice, name, { key: quote(key) });
      else if (!this.known.codes.includes(key)) this.#say(unknownCode, name, { code: quote(key) });
      else {
        const choice = this.#choose(severity, `severity.${key}`, severityChoices);
        if (choice) this.#severities[key] = choice;
      }
    }
  }

  #choose<T extends string>(node: Node, key: string, choices: readonly T[]): T | undefined {
    const chosen = choices.find((choice) => choice === node.value);
    const given = quote(this.source.slice(spanOf(node)));
    if (chosen === undefined)
      this.#say(wrongValue, node, { key, value: given, choices: choices.map((choice) => `"${choice}"`).join(' | ') });
    return chosen;
  }

  #readGlobs(value: Node): void {
    let size = 0;
    for (const item of this.#itemsOf(value, 'exclude')) {
      const text = typeof item.value === 'string' ? item.value : '';
      const glob = readGlob(text);
      size += glob ? sizeOf(glob) : 0;
      if (size > mostGlobs) return this.#say(manyGlobs, item, { most: mostGlobs });
      if (glob) this.#exclude.push(glob);
      else this.#say(text.length > longestGlob ? longGlob : wrongGlob, item, { longest: longestGlob });
    }
  }

  #itemsOf(node: Node, key: string): readonly Node[] {
    if (node.type === 'array') return node.children ?? [];
    this.#say(noArray, node, { key });
    return [];
  }

  #say(text: Localized, node: Node | Span, args: Args = {}, file: string | null = null): void {
    this.#problems.push({
      text,
      args,
      file,
      ...('offset' in node ? spanOf(node) : { start: node.start, end: node.end }),
    });
  }
}

const tooLong: Localized = { zh: '文件太大，不像 .gouji.json。', en: 'the file is too large for a .gouji.json.' };
const noObject: Localized = {
  zh: '应为 JSON 对象，例如 {"form": "auto"}。',
  en: 'should be a JSON object, such as {"form": "auto"}.',
};
const noObjectOf: Localized = {
  zh: '{key}：应为 JSON 对象，例如 {example}。',
  en: '{key}: should be a JSON object, such as {example}.',
};
const noArray: Localized = { zh: '{key}：应为列表，写在方括号 [] 里。', en: '{key}: should be a list in brackets [].' };
const unknownKey: Localized = {
  zh: '没有“{key}”这一项，可用的有 {known}。',
  en: 'there is no key "{key}"; those known are {known}.',
};
const twice: Localized = {
  zh: '“{key}”写了两次，只用前一个；请合并。',
  en: '"{key}" stands twice and only the first counts; make one of them.',
};
const unknownCode: Localized = {
  zh: 'severity 中没有代码为“{code}”的规则；全部代码见 gouji rules。',
  en: 'severity names no rule: "{code}"; gouji rules lists all codes.',
};
const wrongValue: Localized = {
  zh: '{key} 不能是 {value}，应为 {choices}。',
  en: '{key} cannot be {value}: it is one of {choices}.',
};
const wrongGlob: Localized = {
  zh: 'exclude：应为从本文件夹算起、用 / 分隔的路径，可用 *、?、**、{a,b}；不能是绝对路径，不能含 ..。',
  en: 'exclude: should be a path from this folder with /, which may hold *, ?, ** and {a,b}; neither absolute nor with dots (..).',
};
const longGlob: Localized = {
  zh: 'exclude：一项不能超过 {longest} 个字符，没有采用。',
  en: 'exclude: an item of more than {longest} characters is not heeded.',
};
const manyGlobs: Localized = {
  zh: 'exclude：各项合计（{a,b} 逐个展开）不能超过 {most} 个字符，从这一项起没有采用；请改用 * 或 **。',
  en: 'exclude: all items together, with {a,b} written out, may have {most} characters; from here on they are not heeded. Use * or **.',
};
const more: Localized = {
  zh: '此后还有 {count} 处不对，没有列出。',
  en: 'from here on {count} more things are wrong and not listed.',
};
