import { editionData } from '../../engine/form/editions';
import type { FormData, Localized } from '../../engine/form/data';
import type { Form } from '../../engine/form/form';
import { partsOf } from '../glob';
import type { Known } from '../config';
import type { ConfigProblem } from '../json';
import { formEnding } from './formNames';
import { readForm, type FormFile, type Others } from './readForm';

/** Form files change each other over so many at most. */
const longestChain = 8;

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

/** Reads the form files of `paths`; others of `texts` are those that they change. */
export function readFormSet(paths: readonly string[], texts: FormTexts, known: Known): FormSet {
  const files = paths.flatMap((path) => {
    const text = texts.get(path);
    return text === undefined ? [] : [{ path, file: readOne(path, text, texts, known) }];
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

/** Reads one form file, with those that it changes. */
export function readOne(path: string, text: string, texts: FormTexts, known: Known): FormFile {
  return readForm(text, othersOf(path, texts, known, [path]));
}

function othersOf(path: string, texts: FormTexts, known: Known, chain: readonly string[]): Others {
  return {
    editions: known.forms,
    codes: known.codes,
    base(name): FormData | 'circle' | null {
      const edition = editionData(name);
      if (edition) return edition;
      const target = basePath(path, name);
      const text = target === null ? undefined : texts.get(target);
      if (target === null || text === undefined) return null;
      if (chain.includes(target) || chain.length >= longestChain) return 'circle';
      return readForm(text, othersOf(target, texts, known, [...chain, target])).data;
    },
  };
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
