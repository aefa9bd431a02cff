import type { FormSection } from '../form/form';
import { gridOf } from '../form/grid';
import { findSection, paragraphsOf, type Section } from '../report/report';
import { layouts } from '../report/tables/layouts';
import type { Edit } from '../text/edits';
import { fold } from '../text/fold';
import { filler, isBlankText, trimSpan, type Span } from '../text/source';
import type { Reading } from './reading';
import { hasLabelsOf, startOfTable } from './standing';

/** Where findings about the draft as a whole are shown: its title, or its first line that is not blank. */
export function spanOfWhole({ report }: Reading): Span {
  if (report.title) return { start: report.title.start, end: report.title.end };
  const first = report.view.lines.find(({ text }) => !isBlankText(text));
  return { start: first?.start ?? 0, end: first?.end ?? 0 };
}

/** The # marks that the draft's section headings have, with the space behind them. */
export function headingMarks({ report }: Reading): string {
  const level = report.sections[0]?.heading.level ?? 0;
  return level > 0 ? `${'#'.repeat(level)} ` : '';
}

/** Whether nothing but text stands in `span`: replacing it takes no tag away. */
export function isPlain({ report }: Reading, span: Span): boolean {
  return !report.view.slice(span).includes(filler);
}

/** Where the line of `offset` begins as it reads: in HTML, before the tag that opens its block. */
export function beforeLine({ report, source }: Reading, offset: number): number {
  const { start } = report.view.lineAt(offset);
  return source.text[start - 1] === '<' ? start - 1 : start;
}

/** Where the line of `offset` ends as it reads: in HTML, behind the tag that closes its block. */
export function afterLine({ report, source }: Reading, offset: number): number {
  const { end } = report.view.lineAt(offset);
  return source.text[end] === '>' ? end + 1 : end;
}

/** The official table of a section, not filled in, in the layout of the draft's tables. */
export function emptyTable(reading: Reading, key: string): string | null {
  const table = reading.tableOf(key);
  return table ? layouts[reading.layout].printTable(gridOf(table.form.data), reading.source.lineEnd) : null;
}

/** The edit that puts a missing section into its place, with its empty table where the draft has none. */
export function insertSection(reading: Reading, section: FormSection): Edit {
  const { source } = reading;
  const bound = section.table === undefined ? undefined : reading.tableOf(section.table);
  const table =
    section.table !== undefined && bound?.status === 'absent' && !hasLabelsOf(reading, bound.form)
      ? emptyTable(reading, section.table)
      : null;
  const { isMarkup, paragraph, gap: lineEnds } = layouts[reading.layout];
  const heading = paragraph((isMarkup ? '' : headingMarks(reading)) + section.heading);
  const gap = source.lineEnd.repeat(lineEnds);
  const at = placeOf(reading, section);
  const text = [heading, ...(table === null ? [] : [table])].join(gap);
  const before = source.text.slice(0, at);
  if (at < source.text.length) return { span: { start: at, end: at }, text: text + gap };
  const lead = before === '' ? '' : /[\r\n]$/.test(before) ? source.lineEnd : gap;
  return { span: { start: at, end: at }, text: lead + text + source.lineEnd };
}

/**
 * Where a missing section belongs, marked small so that nothing else is blamed: the heading of the section behind its place, or
 * the first words there, such as a signature; where nothing stands behind, the end of the last sentence, or the heading above
 * the last table.
 */
export function spanOfMissing(reading: Reading, section: FormSection): Span {
  const { view, sections, paragraphs } = reading.report;
  const { text } = view;
  const behind = view.lines.slice(view.lineAt(placeOf(reading, section)).index).find((line) => !isBlankText(line.text));
  if (behind) {
    const next = sections.find(({ heading: { start } }) => behind.start <= start && start <= behind.end);
    return next ? headingLine(reading, next) : firstWords(text, trimSpan(text, behind));
  }
  const last = view.lines.findLast((line) => !isBlankText(line.text));
  if (!last) return { start: 0, end: 0 };
  const above = sections.at(-1);
  const isProse = paragraphs.some(({ start, end }) => start <= last.end && end >= last.start);
  return above && !isProse ? headingLine(reading, above) : lastWords(text, trimSpan(text, last));
}

/** The line of a heading, without the text that may follow on it. */
function headingLine({ report: { view } }: Reading, { heading }: Section): Span {
  return trimSpan(view.text, { start: view.lineAt(heading.start).start, end: heading.end });
}

/** The name of a body that signs is seldom longer; a paragraph is. */
const mostFirst = 12;
/** A word and the mark behind it. */
const mostLast = 5;
const partsWords = /[\s\p{P}|│┃｜\u200b]/u;

function firstWords(text: string, { start, end }: Span): Span {
  const characters = [...text.slice(start, end).slice(0, 2 * mostFirst)].slice(0, mostFirst);
  const word = characters.findIndex((character) => !partsWords.test(character));
  const stop = characters.findIndex((character, index) => index > word && partsWords.test(character));
  const words = stop > 0 && word >= 0 ? characters.slice(0, stop) : characters;
  return { start, end: start + words.join('').length };
}

function lastWords(text: string, { start, end }: Span): Span {
  const words = [...text.slice(start, end).slice(-2 * mostLast)].slice(-mostLast);
  return trimSpan(text, { start: end - words.join('').length, end });
}

/** Before its table where that stands in the draft, else between the sections before and after it. */
function placeOf(reading: Reading, section: FormSection): number {
  const { report } = reading;
  const bound = section.table === undefined ? undefined : reading.tableOf(section.table);
  const [piece] = bound?.pieces ?? [];
  const start = bound && startOfTable(reading, bound);
  if (piece && start != null) return layouts[piece.layout].isMarkup ? start : beforeLine(reading, start);
  const before = report.sections.filter((other) => other.section.index < section.index).at(-1);
  if (section.index === 0 && report.title) return startOfNextContent(reading, report.title.end);
  // What stands behind the table of the section before is the text of the one whose heading is gone.
  const table = before?.section.table === undefined ? undefined : reading.tableOf(before.section.table);
  if (before && table?.span && section.table === undefined && table.span.end <= before.end) {
    const end = table.span.end;
    const left = paragraphsOf(report, before).find(({ start }) => start > end);
    if (left) return beforeLine(reading, left.start);
  }
  const next = report.sections.find((other) => other.section.index > section.index);
  return next ? beforeLine(reading, next.heading.start) : endOfBody(reading);
}

function startOfNextContent(reading: Reading, offset: number): number {
  const { view } = reading.report;
  const from = view.lineAt(offset).index + 1;
  const next = view.lines.find((line) => line.index >= from && !isBlankText(line.text));
  return next ? beforeLine(reading, next.start) : view.text.length;
}

const date =
  /^\(?[0-9〇○零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日\)?$/;
const longerByAtMost = 6;

/** Whether a line closes the report: the name of its body, or a date. */
export function isSignature({ report }: Reading, line: string): boolean {
  const name = fold(report.title?.institution ?? '');
  const text = line.length > 80 ? line : fold(line);
  const isName = name !== '' && text.startsWith(name) && text.length <= name.length + longerByAtMost;
  return isName || date.test(text);
}

/** The end of the report, before the signature and date that may close it. */
function endOfBody(reading: Reading): number {
  const { view, another } = reading.report;
  const close = layouts[reading.layout].isMarkup ? reading.source.text.search(/<\/body\s*>/i) : -1;
  let end = another ? view.lineAt(another.start).start : close < 0 ? view.text.length : close;
  for (const line of view.lines.filter(({ start }) => start < end).reverse()) {
    if (isBlankText(line.text)) continue;
    if (!isSignature(reading, line.text)) break;
    end = beforeLine(reading, line.start);
  }
  return end;
}

/** The section that holds a table, where the draft has it. */
export function sectionOfTable(reading: Reading, key: string): ReturnType<typeof findSection> {
  const section = reading.form.sections.find(({ table }) => table === key);
  return section && findSection(reading.report, section.key);
}
