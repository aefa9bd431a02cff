import { isHan } from '../text/chars';
import { foldBare, likeness, withoutNote } from '../text/fold';
import { isBlankText, trimSpan, type Line, type SourceText } from '../text/source';
import { marksBefore, readHeading, type Heading } from './heading';
import type { Lexicon } from './lexicon';
import type { SectionHeading } from './sectionHeading';
import { sectionsByWords } from './sectionsByWords';
import { flatMap } from '../text/lists';

const nearEnough = 0.6;
const runInEnough = 0.9;
const longestRest = 20;
/** Of `notTitle`. */
const longestMark = 3;
const looseStart =
  /^[\s\u200b-\u200d\u2060\u2061#*_]*(?:[>+-]|第|[一二三四五六七八九十⼀⼆⼋⼗]|[0-9]{1,2}[.)][\s*_#]*(?:第?[一二三四五六七八九十⼀⼆⼋⼗]|[（(]))/;
/** （一）, 1. and marks of lists and quotes. */
const notTitle = /^(?:[（(>+-]|[0-9０-９]{1,2}[.．、,，])/;

/** A heading found, and whether it counts only where no plain one names its section. */
interface Found extends SectionHeading {
  readonly isLoose: boolean;
}

/** Finds the section headings of a draft, in its order; a table of contents holds none. */
export function findSections(source: SourceText, lexicon: Lexicon): SectionHeading[] {
  const read = flatMap(source.lines, (line) => readPlain(line, source, lexicon) ?? readLoose(line, lexicon) ?? []);
  const found = read.filter((own, index) => !isWithHeadingBefore(own, read[index - 1], source));
  const counted = found.filter(({ heading }, index) => !heading.pageNumber || isFootnote(found, index, source));
  const kept = dropContents(counted, source);
  const plain = new Set(kept.filter(({ isLoose }) => !isLoose).map(({ section }) => section));
  const named = flatMap(kept, ({ isLoose, ...found }) => (isLoose && plain.has(found.section) ? [] : [found]));
  return sectionsByWords(named, source, lexicon, ({ title }) => isRow(title, foldBare(title), lexicon));
}

/** The second line of 二、 over its title, or the caption of a table that says again what the heading above it says. */
function isWithHeadingBefore(own: Found, before: Found | undefined, { lines }: SourceText): boolean {
  if (!before || before.section !== own.section) return false;
  if (own.heading.start < before.heading.end) return true;
  const isAgain = before.heading.ordinal !== null && own.heading.ordinal === null && !own.heading.runIn;
  return isAgain && lines.slice(before.heading.line + 1, own.heading.line).every(({ text }) => isBlankText(text));
}

function readPlain(line: Line, source: SourceText, lexicon: Lexicon): Found | null {
  const read = isOther(line.text, lexicon) ? null : readHeading(line, 'section');
  if (!read) return null;
  const heading = joinNext(read, source, lexicon) ?? read;
  const match = matchSection(heading, lexicon);
  return match && { ...match, heading, isLoose: heading.pageNumber };
}

/** Most lines begin as no heading of a section does. */
function isOther(text: string, { headingStarts }: Lexicon): boolean {
  const { start } = marksBefore(text, false);
  const first = text.charCodeAt(start);
  return isHan(first) ? !headingStarts.has(first) : notTitle.test(text.slice(start, start + longestMark));
}

/** A verbatim title in a list or a quote, or behind an ordinal of another look. */
function readLoose(line: Line, lexicon: Lexicon): Found | null {
  if (!looseStart.test(line.text)) return null;
  const heading = readHeading(line, 'loose');
  if (!heading || heading.runIn || notTitle.test(heading.title) || (heading.ordinal === null && !isListed(line.text)))
    return null;
  const section = lexicon.form.sections[verbatimIndex(foldBare(heading.title), lexicon)];
  return section ? { section, heading, verbatim: true, isLoose: true } : null;
}

function isListed(text: string): boolean {
  return marksBefore(text, true).start > marksBefore(text, false).start;
}

/** A digit beside a title numbers a page where titles with numbers stand one below the other. */
function isFootnote(found: readonly Found[], index: number, source: SourceText): boolean {
  const own = found[index];
  const isPart = isBareBetween(found[index - 1], own, source) || isBareBetween(own, found[index + 1], source);
  return own !== undefined && own.heading.footnote && own.verbatim && !isPart;
}

/** A title that a narrow page broke over two lines: both together, where they read as the form has it. */
function joinNext(heading: Heading, { lines, text }: SourceText, lexicon: Lexicon): Heading | null {
  const next = lines[heading.line + 1];
  if (heading.ordinal === null || heading.runIn || !next || isBlankText(next.text) || next.text.length > longestRest)
    return null;
  const bare = foldBare(heading.title) + foldBare(next.text);
  if (!lexicon.sections.some(({ title }) => title === bare)) return null;
  const { end } = trimSpan(text, next);
  const title = text.slice(heading.titleSpan.start, end);
  return { ...heading, end, titleSpan: { start: heading.titleSpan.start, end }, title };
}

function matchSection(heading: Heading, lexicon: Lexicon): Pick<SectionHeading, 'section' | 'verbatim'> | null {
  // What runs into a paragraph is a heading only behind the ordinal of its section.
  if (heading.ordinal === null && heading.runIn) return null;
  const { sections } = lexicon.form;
  const bare = foldBare(heading.title);
  if (!bare || notTitle.test(heading.title) || isRow(heading.title, bare, lexicon)) return null;
  const section =
    sections[verbatimIndex(bare, lexicon)] ?? sections[verbatimIndex(foldBare(withoutNote(heading.title)), lexicon)];
  if (section && (!heading.runIn || heading.ordinal === section.index + 1)) return { section, verbatim: true };
  const index = (heading.ordinal ?? 0) - 1;
  const own = sections[index];
  const words = lexicon.sections[index];
  if (!own || !words || heading.title.includes('；')) return null;
  const alike = Math.max(...words.spellings.map((spelling) => alikeness(bare, spelling)));
  if (alike < (heading.runIn ? runInEnough : nearEnough)) return null;
  return alike > likestOther(bare, index, lexicon) ? { section: own, verbatim: false } : null;
}

/** A row of a table, with or without its figures. */
function isRow(title: string, bare: string, { rowLabels }: Lexicon): boolean {
  const tab = title.indexOf('\t');
  return rowLabels.has(bare) || (tab > 0 && rowLabels.has(foldBare(title.slice(0, tab))));
}

function verbatimIndex(bare: string, lexicon: Lexicon): number {
  return lexicon.sections.findIndex(({ title }) => title === bare);
}

/** How much `bare` resembles what else might stand behind the same ordinal: an aspect, or a row of a table. */
function likestOther(bare: string, index: number, lexicon: Lexicon): number {
  const aspects = flatMap(lexicon.sections, (words) => words.aspects[index]?.spellings.slice(0, 1) ?? []);
  const others = [...aspects, ...aspects.map((aspect) => `${aspect}情况`), ...lexicon.rowLabels];
  return Math.max(0, ...others.map((other) => likeness(bare, other)));
}

function alikeness(bare: string, spelling: string): number {
  const holds = bare.includes(spelling) && bare.length <= spelling.length * 2.5;
  return Math.max(likeness(bare, spelling), holds ? runInEnough : 0);
}

/** Drops runs of headings with nothing between them whose titles come again below. */
function dropContents(found: readonly Found[], source: SourceText): Found[] {
  const kept: Found[] = [];
  const last = new Map(found.map(({ section }, index) => [section, index]));
  for (let start = 0; start < found.length;) {
    let end = start + 1;
    while (end < found.length && isBareBetween(found[end - 1], found[end], source) && !isAgain(found, start, end))
      end++;
    const run = found.slice(start, end);
    const stop = end;
    const again = run.filter(({ section }) => (last.get(section) ?? -1) >= stop).length;
    if (run.length < 3 || again * 2 < run.length) kept.push(...run);
    start = end;
  }
  return kept;
}

function isAgain(found: readonly SectionHeading[], start: number, end: number): boolean {
  return found.slice(start, end).some(({ section }) => section === found[end]?.section);
}

function isBareBetween(a: SectionHeading | undefined, b: SectionHeading | undefined, source: SourceText): boolean {
  if (!a || !b || a.heading.runIn) return false;
  return source.lines.slice(a.heading.line + 1, b.heading.line).every((line) => {
    const heading = readHeading(line, 'aspect');
    return isBlankText(line.text) || (heading?.ordinal != null && !heading.runIn);
  });
}
