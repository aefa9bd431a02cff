import type { Config, Known } from '../config/config';
import { formEnding, isPattern, namesFor } from '../config/forms/formNames';
import { basePathIn, readFormSet, readOne, type FormSet } from '../config/forms/formSet';
import type { FormFile } from '../config/forms/readForm';
import { systemReason } from '../config/systemReason';
import { whole, type ConfigProblem } from '../config/json';
import type { Localized } from '../engine/form/form';
import { withForms, type Engine } from '../engine/reading/engine';
import { SourceText } from '../engine/text/source';
import type { ListNames, ReadText } from './files';

/** What is wrong with a form file, or with what names it. */
export interface FormNote {
  /** From the folder of the `.gouji.json`. */
  readonly path: string;
  readonly uri: string;
  readonly source: SourceText;
  readonly problem: ConfigProblem;
}

/** The forms that a `.gouji.json` names. */
export interface OwnForms {
  readonly engine: Engine;
  readonly set: FormSet;
  readonly notes: readonly FormNote[];
}

interface Entry {
  /** The texts that it was read from, as one. */
  readonly mark: string;
  readonly forms: OwnForms;
}

const mostKept = 100;
const mostFiles = 200;

/** The forms of folders: each read when first asked for, and again when a file may have changed. */
export class FormStore {
  readonly #entries = new Map<string, Entry>();
  readonly #fresh = new Map<Config, Promise<OwnForms>>();
  #read: ReadText = () => Promise.resolve(null);
  #list: ListNames = () => Promise.resolve(null);
  #isWatched = false;

  constructor(
    private readonly engine: Engine,
    private readonly known: Known,
  ) {}

  start(read: ReadText, list: ListNames, isWatched: boolean): void {
    this.#read = read;
    this.#list = list;
    this.#isWatched = isWatched;
  }

  /** The forms of the `.gouji.json` at `uri`; the same object as before where no text of them has changed. */
  of(uri: string, config: Config): Promise<OwnForms> {
    const fresh = this.#fresh.get(config);
    if (fresh) return fresh;
    const reading = this.#readAgain(uri, config);
    if (this.#fresh.size >= mostKept) this.#fresh.clear();
    if (this.#isWatched) this.#fresh.set(config, reading);
    return reading;
  }

  /** A form file with the given text, which may be newer than what is saved. */
  async fileOf(uri: string, text: string): Promise<FormFile | null> {
    const at = uri.lastIndexOf('/');
    const [folder, path] = [uri.slice(0, at), decodeURIComponent(uri.slice(at + 1))];
    const base = basePathIn(path, text);
    const texts = await this.#textsOf(folder, base === null ? [] : [base], () => undefined);
    return readOne(path, texts.set(path, text), this.known);
  }

  forget(): void {
    this.#fresh.clear();
  }

  async #readAgain(uri: string, config: Config): Promise<OwnForms> {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    const notes: FormNote[] = [];
    const note = (path: string, problem: ConfigProblem, source = new SourceText('')): void => {
      notes.push({ path, uri: `${folder}/${encode(path)}`, source, problem });
    };
    const paths = await this.#pathsOf(folder, config, (path) => note(path, whole(notThere)));
    const texts = await this.#textsOf(folder, paths, (path, reason) =>
      note(path, whole({ zh: `读不了：${reason.zh}`, en: `cannot be read: ${reason.en}` })),
    );
    const mark = JSON.stringify([paths, [...texts], config.form]);
    const known = this.#entries.get(uri);
    if (known?.mark === mark) return known.forms;
    const set = readFormSet(paths, texts, this.known);
    for (const { path, file } of set.files) for (const problem of file.problems) note(path, problem, file.source);
    for (const { path, problem } of set.conflicts) note(path, problem);
    const ids = ['auto', ...this.known.forms, ...set.forms.map(({ edition }) => edition)];
    if (config.form !== undefined && !ids.includes(config.form))
      note('.gouji.json', { ...whole(noForm), args: { id: config.form, ids: ids.join(' | ') } });
    const forms = { engine: withForms(this.engine, set.forms), set, notes };
    if (this.#entries.size >= mostKept) this.#entries.clear();
    this.#entries.set(uri, { mark, forms });
    return forms;
  }

  async #pathsOf(folder: string, { forms }: Config, missing: (path: string) => void): Promise<string[]> {
    const paths: string[] = [];
    for (const form of forms) {
      const at = form.folder === '' ? '' : `${form.folder}/`;
      const names = isPattern(form)
        ? namesFor(form, (await this.#list(`${folder}/${encode(form.folder)}`).catch(() => null)) ?? [])
        : [form.name];
      if (names.length === 0) missing(at + form.name);
      paths.push(...names.map((name) => at + name));
    }
    return [...new Set(paths)];
  }

  /** The texts of these files and of those that they change. */
  async #textsOf(
    folder: string,
    paths: readonly string[],
    fail: (path: string, reason: Localized) => void,
  ): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    const open = [...paths];
    const seen = new Set<string>();
    for (let path = open.shift(); path !== undefined && seen.size < mostFiles; path = open.shift()) {
      if (seen.has(path) || !path.endsWith(formEnding)) continue;
      seen.add(path);
      try {
        const text = await this.#read(`${folder}/${encode(path)}`);
        if (text === null) {
          if (paths.includes(path)) fail(path, notThere);
          continue;
        }
        texts.set(path, text);
        const base = basePathIn(path, text);
        if (base !== null) open.push(base);
      } catch (error) {
        fail(path, systemReason(error));
      }
    }
    return texts;
  }
}

function encode(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

const notThere: Localized = { zh: '找不到这个格式文件。', en: 'there is no such form file.' };
const noForm: Localized = {
  zh: '没有代号为“{id}”的格式；有 {ids}。',
  en: 'there is no form "{id}"; there are {ids}.',
};
