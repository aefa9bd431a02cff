import { Uri, window, type QuickPickItem, type TextDocument } from 'vscode';
import { editions, levels } from '../../server/engine/form/heads.json';
import { findTitle, isPeriod, type TitlePattern } from '../../server/engine/report/title';
import { titleOf } from '../reports/documents';
import { askLastYear } from './lastYear';
import { askAll, askChoice, askText, type Answered, type Question } from './questions';
import { isChinese } from '../texts';
import { writingTexts } from './texts';

/** A form of one's own, as the server knows it. */
export interface OwnForm {
  readonly id: string;
  readonly title: TitlePattern;
  readonly years: { readonly from?: number; readonly to?: number };
  readonly hasLevels: boolean;
}

/** What a new report is to be. */
export interface Wish {
  readonly institution: string;
  readonly level: string;
  /** Null only where titles of a form of one's own need not name a year. */
  readonly year: number | null;
  /** The part of the year, by a form of one's own; empty for a whole one. */
  readonly period: string;
  /** Last year's draft: an open document or a file. */
  readonly previous: TextDocument | Uri | null;
  /** `tabs`, `pipes`, `html`; null: like last year's. */
  readonly layout: string | null;
}

const firstYear = Math.min(...editions.map(({ years }) => years.from));
const titles = editions.map(({ title }) => title);
const layouts = ['tabs', 'pipes', 'html'];

/** Which form: null for the official one, undefined where the user gave up. Nothing is asked where there is no other. */
export async function askForm(own: readonly OwnForm[], given: unknown): Promise<OwnForm | null | undefined> {
  const { form } = (given ?? {}) as { readonly form?: unknown };
  const asked = own.find(({ id }) => id === form);
  if (asked || form === null || own.length === 0) return asked ?? null;
  const { newReport, formOf, formOwn } = writingTexts();
  const [official] = titles;
  const items = [
    { label: official?.name ?? '', form: null },
    ...own.map((one) => ({ label: one.title.name, description: formOwn(one.id), form: one })),
  ];
  const chosen = await window.showQuickPick(items, { title: newReport, placeHolder: formOf, ignoreFocusOut: true });
  return chosen?.form;
}

/** Asks for what `given` does not answer; undefined where the user gave up. */
export async function askWish(
  open: readonly TextDocument[],
  given: unknown,
  form: OwnForm | null,
): Promise<Wish | undefined> {
  const patterns = form ? [form.title] : titles;
  const isInstitution = (name: string): boolean => isInstitutionOf(patterns, name);
  const answers = readGiven(given, form, isInstitution);
  const wish = {
    institution:
      answers.institution ?? open.map((document) => titleOf(document)?.institution).find((name) => name != null) ?? '',
    level: answers.level ?? '',
    // The official report is written in the year after.
    year: answers.year === undefined ? new Date().getFullYear() - (form ? 0 : 1) : answers.year,
    period: answers.period ?? '',
    previous: answers.previous ?? null,
    layout: answers.layout ?? null,
  };
  const { newReport, institution, institutionWrong, year, yearWrong, yearOwn, yearOwnWrong, level, layout } =
    writingTexts();
  const keep = async <T>(asked: Promise<Answered<T>>, take: (value: T) => void): Promise<Answered<T>> => {
    const answer = await asked;
    if (answer !== undefined && answer !== 'back') take(answer.value);
    return answer;
  };
  const questions: Record<Exclude<keyof Wish, 'period'>, Question> = {
    institution: (header) =>
      keep(
        askText(header, {
          prompt: institution,
          value: wish.institution,
          complain: (text) => (isInstitution(bare(text)) ? null : institutionWrong),
        }),
        (text) => (wish.institution = bare(text)),
      ),
    level: (header) => {
      const items = levelItems();
      return keep(
        askChoice(header, { placeholder: level, items, active: usualLevel(items, wish) }),
        ({ key }) => (wish.level = key),
      );
    },
    year: (header) =>
      keep(
        askText(header, {
          prompt: form ? yearOwn(form.title.isYearless === true) : year,
          value: `${wish.year ?? ''}${wish.period && `年${wish.period}`}`,
          complain: (text) =>
            form
              ? readTime(form, text)
                ? null
                : yearOwnWrong
              : isYear(Number(text))
                ? null
                : yearWrong(firstYear, latestYear()),
        }),
        (text) => Object.assign(wish, form ? readTime(form, text) : { year: Number(text) }),
      ),
    previous: (header) =>
      keep(
        askLastYear(header, open, wish.institution, wish.year ?? latestYear()),
        (source) => (wish.previous = source === 'choose' ? null : source),
      ),
    layout: (header) =>
      keep(
        askChoice(header, { placeholder: layout, items: layoutItems(wish.previous !== null) }),
        (item) => (wish.layout = item.key),
      ),
  };
  const needless = form ? ['previous', ...(form.hasLevels ? [] : ['level'])] : [];
  const unanswered = (Object.keys(questions) as (keyof typeof questions)[]).filter(
    (name) => answers[name] === undefined && !needless.includes(name),
  );
  return (await askAll(
    newReport,
    unanswered.map((name) => questions[name]),
  ))
    ? wish
    : undefined;
}

/** Answers that came with the command; what is not of its kind is asked for. */
function readGiven(given: unknown, form: OwnForm | null, isInstitution: (name: string) => boolean): Partial<Wish> {
  if (typeof given !== 'object' || given === null) return {};
  const { institution, level, year, period, previous, layout } = given as Record<string, unknown>;
  const time =
    form && readTime(form, `${typeof year === 'number' ? year : ''}${typeof period === 'string' ? `年${period}` : ''}`);
  return {
    ...(typeof institution === 'string' && isInstitution(bare(institution)) ? { institution: bare(institution) } : {}),
    ...(levels.some(({ key }) => key === level) ? { level: level as string } : {}),
    ...(form ? (year === undefined ? {} : time) : isYear(year) ? { year } : {}),
    ...(previous === null || previous instanceof Uri ? { previous } : {}),
    ...(layout === null || layouts.includes(layout as string) ? { layout: layout as string | null } : {}),
  };
}

/** Spaces between characters would make another name of it. */
function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** 2031, 2031年, 2031年第二季度; blank where titles may be without a year. Null where the form has no such report. */
function readTime(
  { title, years }: OwnForm,
  text: string,
): { readonly year: number | null; readonly period: string } | null {
  const [, digits, part = ''] = /^((?:19|20|21)[0-9]{2})?(?:年度?)?(.*)$/.exec(bare(text)) ?? [];
  const year = digits === undefined ? null : Number(digits);
  const isFine = year === null ? title.isYearless === true : year >= (years.from ?? year) && year <= (years.to ?? year);
  return isFine && (part === '' || isPeriod(part)) ? { year, period: part } : null;
}

/** Whether a name makes a title that is read as that of a report of this very body. */
function isInstitutionOf(patterns: readonly TitlePattern[], name: string): boolean {
  return patterns.every(
    (title) =>
      findTitle([{ start: 0, text: `${name}2021年${title.name}` }], [title])?.institution === name.normalize('NFKC'),
  );
}

function isYear(year: unknown): year is number {
  return typeof year === 'number' && Number.isInteger(year) && year >= firstYear && year <= latestYear();
}

function latestYear(): number {
  return new Date().getFullYear();
}

type LevelItem = QuickPickItem & { readonly key: string };

function levelItems(): LevelItem[] {
  const language = isChinese() ? 'zh' : 'en';
  return levels.map(({ key, name, note }) => ({ key, label: name[language], description: note[language] }));
}

/** The level chosen before, else that which the name ends like, else the first that any name may have. */
function usualLevel(
  items: readonly LevelItem[],
  { institution, level }: { institution: string; level: string },
): LevelItem | undefined {
  const named = levels.find(({ endings }) => endings?.some((ending) => institution.endsWith(ending)));
  const plain = levels.find(({ endings }) => endings === undefined);
  const key = level || (named ?? plain)?.key;
  return items.find((item) => item.key === key);
}

function layoutItems(hasPrevious: boolean): (QuickPickItem & { key: string | null })[] {
  const { layoutAsBefore, layoutTabs, layoutTabsNote, layoutPipes, layoutPipesNote, layoutHtml, layoutHtmlNote } =
    writingTexts();
  return [
    ...(hasPrevious ? [{ key: null, label: layoutAsBefore }] : []),
    { key: 'tabs', label: layoutTabs, description: layoutTabsNote },
    { key: 'pipes', label: layoutPipes, description: layoutPipesNote },
    { key: 'html', label: layoutHtml, description: layoutHtmlNote },
  ];
}
