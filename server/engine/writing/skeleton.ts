import { compileForm } from '../form/compile';
import { fillGrid, gridOf } from '../form/grid';
import type { Form, FormSection, FormTable, ModelHeading, Prompt, Slot, Template } from '../form/form';
import { fillTemplate, type Filling } from '../form/template';
import { numerals } from '../report/heading';
import { findTitle, periodStart } from '../report/title';
import { layouts, type WrittenLayout } from '../report/tables/layouts';
import type { Draft } from '../reading/draft';
import type { Span } from '../text/source';
import { readPrevious, type Previous, type PreviousState } from './previous';
import { flatMap } from '../text/lists';

/** What a new report is asked for with. */
export interface Wish {
  readonly institution: string;
  /** Null only where titles of the form need not name a year. */
  readonly year: number | null;
  /** The part of the year that a form of one's own is about, between year and name: 第二季度. */
  readonly period?: string;
  /** The key of one of the form's levels; empty where it has none. */
  readonly level: string;
  /** Null: like last year's, else with tabs. */
  readonly layout: WrittenLayout | null;
  /** A paragraph below the opening, for whoever writes on. */
  readonly note?: string;
}

/** A new report: official title, sections, aspects and tables, with prompts where something is to be written. */
export interface Skeleton {
  readonly text: string;
  readonly layout: WrittenLayout;
  /** The first place to be filled in, in UTF-16 offsets. */
  readonly first: Span;
  readonly previous: PreviousState;
  /** How many figures were carried over from last year's report. */
  readonly carried: number;
}

/** What the parts of a skeleton are printed with. */
interface Style {
  readonly form: Form;
  readonly wish: Wish;
  readonly layout: WrittenLayout;
  readonly previous: Previous | null;
  /** What is known of this year's figures, as it is written; above all, what last year's report carries over. */
  readonly figures: ReadonlyMap<Slot, string>;
  readonly sectionLevel: number;
  readonly aspectLevel: number;
  readonly runIn: boolean;
}

/** Between paragraphs. Lines end in \n: an editor makes them its own. */
const gap = '\n\n';
const placeToFill = /（[^（）]*）|_{2,}/;
const ownPlace = /（此处填写[^（）]*）|此处填写[^\t|<\n]+/;
/** So many rows a list begins with. */
const blankRows = 3;

/**
 * Writes the skeleton of a report by `form`, with figures in its tables where they are known. From last year's draft it takes the layout
 * of the tables, the levels and the manner of the headings, headings that the form does not have, and the figures
 * that are carried over; never a sentence.
 */
export function skeletonOf(
  given: Form,
  wish: Wish,
  lastYears: Draft | null,
  figures: ReadonlyMap<Slot, string> = new Map(),
): Skeleton {
  const form = withBlankRows(given);
  const previous = lastYears && wish.year !== null ? readPrevious(lastYears, form, wish.institution, wish.year) : null;
  const style = styleOf(form, wish, previous, new Map([...(previous?.carried ?? []), ...figures]));
  const title = reportTitle(form, wish);
  const opening = [...(form.writing ? [fill(style, form.writing.opening)] : []), ...(wish.note ? [wish.note] : [])];
  const sections = flatMap(form.sections, (section) => sectionOf(style, section));
  const text = `${[mark(style.sectionLevel > 0 ? 1 : 0) + title, ...opening, ...sections].join(gap)}\n`;
  return {
    text,
    layout: style.layout,
    first: firstPlace(style, text),
    previous: lastYears ? (previous?.state ?? 'noReport') : 'none',
    carried: previous?.carried.size ?? 0,
  };
}

/** The title of a report by `form`: body, year, part of the year, name; a part that the name begins with stands there once. */
export function reportTitle(
  { title: { name } }: Form,
  { institution, year, period = '' }: Omit<Wish, 'level' | 'layout'>,
): string {
  const shared = periodStart(name);
  const part = period.endsWith(shared) ? period.slice(0, period.length - shared.length) : period;
  return `${institution}${year === null ? '' : `${year}年`}${part}${name}`;
}

/** Whether the title of a report is read as what it says: of this body, year and form. */
export function isReadAs(form: Form, wish: Omit<Wish, 'level' | 'layout'>): boolean {
  const title = findTitle([{ start: 0, text: reportTitle(form, wish) }], [form.title]);
  return title?.institution === wish.institution.normalize('NFKC') && title.year === wish.year;
}

/** A form with a few rows in each of its lists, which ask for their names. */
function withBlankRows(form: Form): Form {
  const labels = (name: string): string[] => Array.from({ length: blankRows }, (_, at) => `此处填写${name}${at + 1}`);
  return form.template ? compileForm(form.template, (_table, _list, label) => labels(label)) : form;
}

function styleOf(form: Form, wish: Wish, previous: Previous | null, figures: Style['figures']): Style {
  const last = previous && layouts[previous.layout].writtenAs;
  const layout = wish.layout ?? (last === 'pipes' || last === 'html' ? last : 'tabs');
  const hasMarks = layout !== 'tabs';
  const isMarked = previous !== null && previous.sectionLevel > 0;
  const runIn = previous?.runIn ?? false;
  const aspectLevel = isMarked ? previous.aspectLevel : 3;
  return {
    form,
    wish,
    layout,
    previous,
    figures,
    runIn,
    sectionLevel: !hasMarks ? 0 : isMarked ? previous.sectionLevel : 2,
    aspectLevel: hasMarks && !runIn ? aspectLevel : 0,
  };
}

function sectionOf(style: Style, section: FormSection): string[] {
  const { form, previous } = style;
  const writing = form.writing?.sections.get(section);
  const own = (previous?.headings.get(section.key) ?? []).map((title): ModelHeading => ({
    title,
    aspect: null,
    lines: ownLines(form),
  }));
  const headings = [...(writing?.headings ?? []), ...own];
  const table = form.tables.find(({ key }) => key === section.table);
  const said = [
    ...flatMap(headings, (heading, index) => headingOf(style, heading, index)),
    ...(writing?.sentences ?? []).filter(({ isStanding }) => isStanding).map(({ template }) => fill(style, template)),
    ...linesOf(style, writing?.lines ?? []),
  ];
  return [
    mark(style.sectionLevel) + section.heading,
    ...(table ? [printFilled(style, table)] : []),
    ...said,
    ...(form.isOwn ? askedIn(section, said.join(''), table !== undefined) : []),
  ];
}

/** What a section of a form of one's own asks for, beside what is `said` there. */
function askedIn(section: FormSection, said: string, hasTable: boolean): string[] {
  const { title, mentions = [], leastLength, isOptional } = section;
  const left = mentions.filter(({ words }) => !words.some((word) => said.includes(word))).map((own) => own.title);
  if (said !== '' || hasTable) return left.length > 0 ? [`（此处填写${left.join('、')}）`] : [];
  const more = [
    ...(left.length > 0 ? [`写到${left.join('、')}`] : []),
    ...(leastLength !== undefined ? [`至少${leastLength}字`] : []),
    ...(isOptional ? ['没有的，整栏删去'] : []),
  ];
  return [`（此处填写${[title, ...more].join('，')}）`];
}

function ownLines({ writing }: Form): Prompt[] {
  return writing ? [{ template: [writing.prompt], levels: null }] : [];
}

function headingOf(style: Style, { title, lines }: ModelHeading, index: number): string[] {
  const heading = `${mark(style.aspectLevel)}（${numerals[index] ?? index + 1}）${title}`;
  const [first, ...others] = linesOf(style, lines);
  if (!style.runIn || first === undefined) return [heading, ...(first === undefined ? [] : [first]), ...others];
  return [`${heading}。${first}`, ...others];
}

function linesOf(style: Style, lines: readonly Prompt[]): string[] {
  return lines
    .filter(({ levels }) => levels?.includes(style.wish.level) ?? true)
    .map(({ template }) => fill(style, template));
}

function printFilled({ layout, figures: known }: Style, table: FormTable): string {
  const figures = table.lines.map(({ slots }) => slots.map((slot) => known.get(slot) ?? ''));
  return layouts[layout].printTable(fillGrid(gridOf(table.data), figures), '\n');
}

/** In a new report no figure is known: a sum is left to be filled in by hand. */
function fill({ form, wish }: Style, template: Template): string {
  const words = { institution: wish.institution, year: wish.year === null ? '' : String(wish.year), basis: form.basis };
  const filling: Filling = { word: (word) => words[word], sum: () => '____' };
  return fillTemplate(template, filling) ?? '';
}

/** Where the first line that asks for something stands, and in it what is to be replaced. */
function firstPlace(style: Style, text: string): Span {
  const writings = [...(style.form.writing?.sections.values() ?? [])];
  const prompts = flatMap(writings, ({ headings, lines }) =>
    linesOf(style, [...flatMap(headings, (heading) => heading.lines), ...lines]),
  );
  for (const prompt of prompts) {
    const [place] = placeToFill.exec(prompt) ?? [];
    const start = place === undefined ? -1 : text.indexOf(place);
    if (place !== undefined && start >= 0) return { start, end: start + place.length };
  }
  const own = style.form.isOwn ? ownPlace.exec(text) : null;
  const start = own?.index ?? text.length;
  return { start, end: start + (own?.[0].length ?? 0) };
}

function mark(level: number): string {
  return level > 0 ? `${'#'.repeat(level)} ` : '';
}
