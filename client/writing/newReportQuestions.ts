import { Uri, type QuickPickItem, type TextDocument } from 'vscode';
import { editions, levels } from '../../server/engine/form/heads.json';
import { findTitle } from '../../server/engine/report/title';
import { titleOf } from '../reports/documents';
import { askLastYear } from './lastYear';
import { askAll, askChoice, askText, type Answered, type Question } from './questions';
import { isChinese } from '../texts';
import { writingTexts } from './texts';

/** What a new report is to be. */
export interface Wish {
  readonly institution: string;
  readonly level: string;
  readonly year: number;
  /** Last year's draft: an open document or a file. */
  readonly previous: TextDocument | Uri | null;
  /** `tabs`, `pipes`, `html`; null: like last year's. */
  readonly layout: string | null;
}

const firstYear = Math.min(...editions.map(({ years }) => years.from));
const titles = editions.map(({ title }) => title);
const layouts = ['tabs', 'pipes', 'html'];

/** Asks for what `given` does not answer; undefined where the user gave up. */
export async function askWish(open: readonly TextDocument[], given: unknown): Promise<Wish | undefined> {
  const answers = readGiven(given);
  const wish = {
    institution:
      answers.institution ?? open.map((document) => titleOf(document)?.institution).find((name) => name != null) ?? '',
    level: answers.level ?? '',
    year: answers.year ?? new Date().getFullYear() - 1, // the report is written in the year after
    previous: answers.previous ?? null,
    layout: answers.layout ?? null,
  };
  const { newReport, institution, institutionWrong, year, yearWrong, level, layout } = writingTexts();
  const keep = async <T>(asked: Promise<Answered<T>>, take: (value: T) => void): Promise<Answered<T>> => {
    const answer = await asked;
    if (answer !== undefined && answer !== 'back') take(answer.value);
    return answer;
  };
  const questions: Record<keyof Wish, Question> = {
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
          prompt: year,
          value: String(wish.year),
          complain: (text) => (isYear(Number(text)) ? null : yearWrong(firstYear, latestYear())),
        }),
        (text) => (wish.year = Number(text)),
      ),
    previous: (header) =>
      keep(
        askLastYear(header, open, wish.institution, wish.year),
        (source) => (wish.previous = source === 'choose' ? null : source),
      ),
    layout: (header) =>
      keep(
        askChoice(header, { placeholder: layout, items: layoutItems(wish.previous !== null) }),
        (item) => (wish.layout = item.key),
      ),
  };
  const unanswered = (Object.keys(questions) as (keyof Wish)[]).filter((name) => answers[name] === undefined);
  return (await askAll(
    newReport,
    unanswered.map((name) => questions[name]),
  ))
    ? wish
    : undefined;
}

/** Answers that came with the command; what is not of its kind is asked for. */
function readGiven(given: unknown): Partial<Wish> {
  if (typeof given !== 'object' || given === null) return {};
  const { institution, level, year, previous, layout } = given as Record<string, unknown>;
  return {
    ...(typeof institution === 'string' && isInstitution(bare(institution)) ? { institution: bare(institution) } : {}),
    ...(levels.some(({ key }) => key === level) ? { level: level as string } : {}),
    ...(isYear(year) ? { year } : {}),
    ...(previous === null || previous instanceof Uri ? { previous } : {}),
    ...(layout === null || layouts.includes(layout as string) ? { layout: layout as string | null } : {}),
  };
}

/** Spaces between characters would make another name of it. */
function bare(text: string): string {
  return text.replaceAll(/\s/g, '');
}

/** Whether a name makes a title that is read as that of a report of this very body. */
function isInstitution(name: string): boolean {
  return titles.every(
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
