import { editionData } from '../../engine/form/editions';
import type { Localized } from '../../engine/form/data';
import type { Form } from '../../engine/form/form';
import { partsOf } from '../glob';
import type { Known } from '../config';
import type { ConfigProblem } from '../json';
import { formEnding } from './formNames';
import { readForm, type Base, type FormFile } from './readForm';

/** Form files change each other over so many at most. */
export const longestChain = 8;

/** The texts of form files, by their paths from one folder, with /. */
export type FormTexts = ReadonlyMap<string, string>;

/** Form files that go together, read. */
export interface FormSet {
  /** Those that were named, in their order. */
  readonly files: readonly { readonly path: string; readonly file: FormFile }[];
  /** Their forms, those without errors. */
  readonly forms: readonly Form[];
  /** Where two of them contradict each other; of the file that is the later one. */
  readonly conflicts: readonly { readonly path: string; readonly problem: ConfigProblem }[];
}

/** Reads the form files of `paths`; others of `texts` are those that they change. Each is read once. */
export function readFormSet(paths: readonly string[], texts: FormTexts, known: Known): FormSet {
  const reader = new Reader(texts, known);
  const files = paths.flatMap((path) => {
    const file = reader.file(path);
    return file ? [{ path, file }] : [];
  });
  const forms: Form[] = [];
  const conflicts: { path: string; problem: ConfigProblem }[] = [];
  for (const { path, file } of files) {
    if (!file.form) continue;
    const { form } = file;
    const same = forms.find(({ edition }) => edition === form.edition);
    const rival = forms.find((other) => claimSame(other, form));
    const tell = (text: Localized, other: Form): void => {
      conflicts.push({
        path,
        problem: {
          text,
          args: { id: form.edition, other: other.edition, title: form.title.name },
          start: 0,
          end: 0,
          file: null,
        },
      });
    };
    if (same) tell(sameId, same);
    else {
      if (rival) tell(sameTitle, rival);
      forms.push(form);
    }
  }
  return { files, forms, conflicts };
}

/** The path of the file that the form at `path` changes; null where it changes none. */
export function basePath(path: string, name: string): string | null {
  const parts = partsOf(name);
  if (!parts || !name.endsWith(formEnding)) return null;
  return [...path.split('/').slice(0, -1), ...parts].join('/');
}

/** The same of a text that may be anything. */
export function basePathIn(path: string, text: string): string | null {
  const name = /"extends"\s*:\s*"([^"\\]{1,200})"/.exec(text)?.[1];
  return name === undefined ? null : basePath(path, name);
}

/** Reads one form file, with those that it changes; null where its text is not there. */
export function readOne(path: string, texts: FormTexts, known: Known): FormFile | null {
  return new Reader(texts, known).file(path);
}

/** Form files by their paths, each read when it is first asked for, however many change it. */
class Reader {
  /** What was read, and over how many files it changes an edition or nothing. */
  readonly #files = new Map<string, { readonly file: FormFile; readonly chain: number }>();
  readonly #bases = new Map<string, string | null>();
  /** Those that are being read, each changing the next. */
  readonly #open: string[] = [];

  constructor(
    private readonly texts: FormTexts,
    private readonly known: Known,
  ) {}

  file(path: string): FormFile | null {
    return this.#read(path)?.file ?? null;
  }

  #read(path: string): { readonly file: FormFile; readonly chain: number } | null {
    const text = this.texts.get(path);
    const before = this.#files.get(path);
    if (before !== undefined || text === undefined) return before ?? null;
    let chain = 1;
    const base = (name: string): Base => {
      const edition = editionData(name);
      const target = edition ? null : basePath(path, name);
      if (edition) return { data: edition };
      const circle = target === null ? null : this.#circleFrom(path, target);
      if (circle) return { circle };
      const read = target === null ? null : this.#read(target);
      if (!read) return 'absent';
      chain = read.chain + 1;
      const { data } = read.file;
      return chain > longestChain ? 'deep' : data ? { data } : 'broken';
    };
    this.#open.push(path);
    const file = readForm(text, { editions: this.known.forms, codes: this.known.codes, base });
    this.#open.pop();
    const read = { file, chain }; // known by then
    this.#files.set(path, read);
    return read;
  }

  /** The files of a circle in which those that `path` changes, `target` the first of them, go round; null where they do not. */
  #circleFrom(path: string, target: string): string[] | null {
    // What is written in another way than is looked for is followed all the same.
    if (this.#open.includes(target)) return [...this.#open.slice(this.#open.indexOf(target)), target];
    const seen = new Set([path]);
    for (let next: string | null = target; next !== null; next = this.#baseOf(next)) {
      if (seen.has(next)) return [...[...seen].slice([...seen].indexOf(next)), next];
      seen.add(next);
    }
    return null;
  }

  #baseOf(path: string): string | null {
    const known = this.#bases.get(path);
    if (known !== undefined) return known;
    const text = this.texts.get(path);
    const base = text === undefined ? null : basePathIn(path, text);
    this.#bases.set(path, base);
    return base;
  }
}

/** Whether two forms have a name in common for the same year. */
function claimSame(a: Form, b: Form): boolean {
  const names = (form: Form): readonly string[] => form.title.names ?? [form.title.name];
  const isShared = names(a).some((name) => names(b).includes(name));
  const [from, to] = [
    Math.max(a.years.from ?? -Infinity, b.years.from ?? -Infinity),
    Math.min(a.years.to ?? Infinity, b.years.to ?? Infinity),
  ];
  return isShared && from <= to;
}

const sameId: Localized = {
  zh: 'id“{id}”已用于另一个格式文件，没有采用这一个。',
  en: 'the id "{id}" is that of another form file; this one is not heeded.',
};
const sameTitle: Localized = {
  zh: '标题“{title}”与格式“{other}”的相同，适用的年份也有重叠：采用先列出的“{other}”；请改标题或 years，或者用 form 指定。',
  en: 'the title "{title}" is also that of "{other}", for some of the same years: "{other}", named before, is taken; change title or years, or choose by form.',
};
