import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Known } from '../config/config';
import { isPattern, namesFor } from '../config/forms/formNames';
import type { FormPath } from '../config/forms/formPaths';
import { basePathIn, readFormSet, type FormSet } from '../config/forms/formSet';
import { longestForm } from '../config/forms/limits';
import type { ConfigProblem } from '../config/json';
import type { Localized } from '../engine/form/form';
import { withForms, type Engine } from '../engine/reading/engine';
import { SourceText } from '../engine/text/source';
import { placeOf, type DraftTerms } from './config';
import { fileProblem, Problem } from './problem';

/** Form files read from disk, and what is wrong with them. */
export interface ReadForms {
  readonly set: FormSet;
  readonly problems: readonly Problem[];
}

/** The forms of a run: those of `--form-file`, and those that each `.gouji.json` names, read once. */
export class Forms {
  readonly #engines = new Map<string, Engine>();
  readonly #named: FormSet['forms'];
  #problems: Problem[] = [];

  /** @param paths what `--form-file` says, from `cwd` */
  constructor(
    private readonly engine: Engine,
    private readonly cwd: string,
    private readonly known: Known,
    paths: readonly string[],
  ) {
    const read = paths.map((path) => readFormFile(path, cwd, known));
    this.#named = read.flatMap(({ set }) => set.forms);
    this.#problems.push(...read.flatMap(({ problems }) => problems));
  }

  /** The ids of the forms that `--form-file` names. */
  get ids(): readonly string[] {
    return this.#named.map(({ edition }) => edition);
  }

  /** The engine for the drafts that a `.gouji.json` is about. */
  of(terms: Omit<DraftTerms, 'file'> | null): Engine {
    const folder = terms && terms.config.forms.length > 0 ? terms.folder : '';
    const known = this.#engines.get(folder);
    if (known) return known;
    const own = terms && folder !== '' ? this.#read(terms) : [];
    const engine = withForms(this.engine, [...this.#named, ...own]);
    this.#engines.set(folder, engine);
    return engine;
  }

  /** What was wrong with files read since this was last asked. */
  takeProblems(): readonly Problem[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  #read(terms: Omit<DraftTerms, 'file'>): FormSet['forms'] {
    const paths = terms.config.forms.flatMap((path) => this.#find(terms, path));
    const { set, problems } = readForms(terms.folder, [...new Set(paths)], this.cwd, this.known);
    this.#problems.push(...problems);
    const { form } = terms.config;
    const ids = [...this.known.forms, 'auto', ...this.ids, ...set.forms.map(({ edition }) => edition)];
    if (form !== undefined && !ids.includes(form))
      this.#problems.push(new Problem(noForm, { path: terms.path, id: form, ids: ids.join(' | ') }));
    return set.forms;
  }

  #find(terms: Omit<DraftTerms, 'file'>, path: FormPath): string[] {
    const place = placeOf(terms, path.start);
    const at = path.folder === '' ? '' : `${path.folder}/`;
    const names = isPattern(path) ? namesFor(path, listOf(join(terms.folder, path.folder))) : [path.name];
    const found = names.filter((name) => isFile(join(terms.folder, at + name)));
    if (found.length === 0) this.#problems.push(new Problem(noFile, { place, file: at + path.name }));
    return found.map((name) => at + name);
  }
}

/** Reads one form file that is named by its path. */
export function readFormFile(path: string, cwd: string, known: Known): ReadForms {
  const file = resolve(cwd, path);
  return readForms(dirname(file), [basename(file)], cwd, known);
}

function readForms(folder: string, paths: readonly string[], cwd: string, known: Known): ReadForms {
  const texts = new Map<string, string>();
  const problems: Problem[] = [];
  const open = [...paths];
  const shownOf = (path: string): string => relative(cwd, join(folder, path)) || path;
  for (let path = open.shift(); path !== undefined && texts.size < mostFiles; path = open.shift()) {
    if (texts.has(path)) continue;
    try {
      const text = readText(join(folder, path));
      texts.set(path, text);
      const base = basePathIn(path, text);
      if (base !== null && !texts.has(base) && isFile(join(folder, base))) open.push(base);
    } catch (error) {
      problems.push(fileProblem(unreadable, shownOf(path), error));
    }
  }
  const set = readFormSet(paths, texts, known);
  const toProblem = (path: string, source: SourceText, problem: ConfigProblem): Problem => {
    const { line, character } = source.positionAt(problem.start);
    const place = `${shownOf(path)}:${line + 1}:${character + 1}`;
    const { text, args } = problem;
    return new Problem({ zh: `{place}：${text.zh}`, en: `{place}: ${text.en}` }, { ...args, place });
  };
  for (const { path, file } of set.files)
    problems.push(...file.problems.map((one) => toProblem(path, file.source, one)));
  for (const { path, problem } of set.conflicts) problems.push(toProblem(path, new SourceText(''), problem));
  return { set, problems };
}

const mostFiles = 200;

/** @throws where it cannot be read; what is too long is cut, which the reader tells */
function readText(file: string): string {
  const { size } = statSync(file);
  return size > 3 * longestForm ? ' '.repeat(longestForm + 1) : readFileSync(file, 'utf8');
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function listOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // told as a pattern that finds nothing
  }
}

const unreadable: Localized = { zh: '{path}：读不了：{reason}。', en: '{path}: cannot be read: {reason}.' };
const noFile: Localized = {
  zh: '{place}：forms 里的“{file}”找不到格式文件。',
  en: '{place}: forms names "{file}", and there is no such form file.',
};
const noForm: Localized = {
  zh: '{path}：没有代号为“{id}”的格式；有 {ids}。',
  en: '{path}: there is no form "{id}"; there are {ids}.',
};
