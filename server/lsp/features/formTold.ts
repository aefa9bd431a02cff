import type { FormCase } from '../../config/forms/cases';
import { tellCases, tellCheck, tellExplain, tellProblems, type UsableForm } from '../../config/forms/tell';
import { Draft } from '../../engine/reading/draft';
import { withForms, type Engine } from '../../engine/reading/engine';
import { optionsOfName } from '../../engine/reading/named';
import type { Language } from '../../engine/rules/check';
import { rules } from '../../engine/rules/index';
import { plain } from '../../engine/text/steering';
import { onServer } from './feature';

/** What the editor asks of a form file: `drafts` are the texts of its cases by their paths, null where one cannot be read. */
export interface FormToldRequest {
  readonly uri: string;
  readonly text: string;
  readonly what: 'check' | 'test' | 'explain';
  readonly language?: Language;
  readonly drafts?: Readonly<Record<string, string | null>>;
}

/** What `gouji form` says of it, lines ended by \n; or the paths of drafts, from its folder, that are needed first. */
export interface FormToldAnswer {
  readonly text: string;
  readonly wanted: readonly string[];
}

const none: FormToldAnswer = { text: '', wanted: [] };

/** Says of a form file, as it is in an editor, what `gouji form check`, `test` and `explain` say of it. */
export const formTold = onServer<FormToldRequest, FormToldAnswer>({
  method: 'gouji/formTold',
  fallback: none,
  async answer({ uri, text, what, language = 'zh-cn', drafts = {} }, { configs, engine }) {
    const file = await configs.formFile(uri, text);
    if (!file) return none;
    const said = (lines: readonly string[]): FormToldAnswer => ({
      text: lines.map((line) => `${plain(line)}\n`).join(''),
      wanted: [],
    });
    const path = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
    const { form } = file;
    if (!form) return said(tellProblems(file, language));
    const usable: UsableForm = { ...file, form };
    if (what === 'check') return said(tellCheck(path, usable, language));
    if (what === 'explain') return said(tellExplain(form, language));
    const wanted = file.cases.flatMap(({ draft }) => (draft === null || Object.hasOwn(drafts, draft) ? [] : [draft]));
    if (wanted.length > 0) return { text: '', wanted: [...new Set(wanted)] };
    const own = withForms(engine, [form]);
    return said(
      (await tellCases(path, usable, rules, language, (one) => draftOf(own, form.edition, one, drafts))).lines,
    );
  },
});

function draftOf(
  engine: Engine,
  form: string,
  { draft, text }: FormCase,
  drafts: NonNullable<FormToldRequest['drafts']>,
): Draft | null {
  const name = draft ?? '';
  const read = draft === null ? text : drafts[draft];
  if (typeof read !== 'string') return null;
  return new Draft(read, engine, { form, isReport: true, layout: optionsOfName(name).layout });
}
