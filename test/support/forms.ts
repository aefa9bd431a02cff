import type { Known } from '../../server/config/config';
import { readFormSet, type FormSet } from '../../server/config/forms/formSet';
import type { FormFile } from '../../server/config/forms/readForm';
import { officialForms } from '../../server/engine/form/editions';
import { rules } from '../../server/engine/rules/index';

/** What form files may name. */
export const known: Known = {
  forms: officialForms.map(({ edition }) => edition),
  codes: rules.map(({ code }) => code),
};

/** Reads form files by their paths, objects as JSON; the first ones, or all, are named. */
export function formSet(files: Readonly<Record<string, object | string>>, named = Object.keys(files)): FormSet {
  const texts = new Map(
    Object.entries(files).map(([path, file]) => [
      path,
      typeof file === 'string' ? file : JSON.stringify(file, null, 2),
    ]),
  );
  return readFormSet(named, texts, known);
}

/** Reads one form file. */
export function formFile(file: object | string): FormFile {
  const [read] = formSet({ 'a.gouji-form.json': file }).files;
  if (!read) throw new Error('no form file');
  return read.file;
}

/** What is wrong with a form file, each as `line: text` with its places filled. */
export function problemsOf({ source, problems }: FormFile): string[] {
  return problems.map(({ text, args, start }) => {
    const filled = text.zh.replace(/\{(\w+)\}/g, (place, name: string) => String(args[name] ?? place));
    return `${source.positionAt(start).line + 1}: ${filled}`;
  });
}

/** A table whose columns stand in groups, those of one label in each. */
export const pupils = {
  key: 't',
  corner: '学段',
  columns: [
    { label: '公办', columns: ['男', '女'] },
    { label: '民办', columns: ['男', '女'] },
    { label: '总计', total: true },
  ],
  rows: ['小学', '初中', { label: '合计', total: true }],
};
