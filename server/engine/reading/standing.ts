import type { FormSection, FormTable } from '../form/form';
import { readHeading } from '../report/heading';
import type { Section } from '../report/report';
import type { BoundTable } from '../binding/binding';
import { layouts } from '../report/tables/layouts';
import type { Row, Table } from '../report/tables/row';
import { foldBare, likeness } from '../text/fold';
import { isBlankText, type Line } from '../text/source';
import type { Reading } from './reading';
import { flatMap } from '../text/lists';

/** So many labels of a table, each in a cell or on a line of its own, are that table, in whatever state. */
const fewestLabels = 3;
const shortest = 3;
const longestTitle = 30;
/** How alike words are to a title; more is asked of a line with the number of another section, as points of a list have. */
const alike = 0.5;
const alikeElsewhere = 0.75;
const sentenceEnd = /[。；！？]\s*$/;
const betweenCells = /[\t|,，;；│┃║｜￨∣¦丨]/;

/** Whether the labels of a table that was not found stand in the draft after all: a second one must not be put there. */
export function hasLabelsOf(reading: Reading, table: FormTable): boolean {
  const { report, lexicon, binding } = reading;
  const words = lexicon.tables.get(table);
  if (!words) return false;
  const own = new Set([...words.heads, ...words.spellings.flat()].filter((label) => label.length >= shortest));
  const bound = linesOf(flatMap(binding.tables, ({ form, pieces }) => (form === table ? [] : pieces)));
  const found = new Set<string>();
  for (const line of report.view.lines) {
    if (line.text.length > longestLine || isBlankText(line.text) || bound.has(line.index)) continue;
    for (const cell of line.text.split(betweenCells)) {
      const label = foldBare(cell);
      if (own.has(label)) found.add(label);
    }
    if (found.size >= fewestLabels) return true;
  }
  return false;
}

const longestLine = 2000;

function linesOf(tables: readonly Table[]): ReadonlySet<number> {
  return new Set(flatMap(tables, ({ rows }) => rows.map(({ line }) => line)));
}

/**
 * The line at which a section that was not found stands in its place under another title: between its neighbours a line
 * that has its number, or the words of its title, or is a heading right above its table. Null where none does.
 */
export function headingOf(reading: Reading, section: FormSection): Line | null {
  const { report } = reading;
  const others = new Set([...rowsOf(reading), ...report.sections.map(({ heading }) => heading.line)]);
  const isOther = (line: Line): boolean => line.start < (report.title?.end ?? 0) || others.has(line.index);
  const lines = placeOf(reading, section).filter((line) => !isBlankText(line.text) && !isOther(line));
  return (
    lines.find((line) => isHeadingOf(line, section, reading) || isTitleOf(line, section, reading)) ??
    aboveTable(reading, section, others)
  );
}

/** The lines of rows, but for lone texts beside them that are no label: such a line may be a heading. */
function rowsOf({ report, binding, lexicon }: Reading): ReadonlySet<number> {
  const bound = new Set(flatMap(binding.tables, ({ lines, heads }) => [...lines.map(({ row }) => row), ...heads]));
  const isRow = (row: Row): boolean => {
    const [only, ...others] = row.cells.filter(({ kind }) => kind !== 'blank');
    return bound.has(row) || others.length > 0 || only?.kind !== 'text' || lexicon.labels.has(foldBare(only.raw));
  };
  return new Set(flatMap(report.tables, ({ rows }) => rows.filter(isRow).map(({ line }) => line)));
}

/** Numbers of another rank before a title: 2. , 第二部分. （一） and deeper are never a section's. */
const otherNumber =
  /^[#*\s]*(?:第[0-9一二三四五六七八九十]{1,3}(?:部分|章|节)|[0-9]{1,2}[.．、]|附?表[0-9一二三四五六七八九十]{0,2}(?=[.．、，,:：\s]))[.．、，,:：\s]*/;
const nearlySame = 0.85;

const deepNumber = /^[#*\s]*[（(][一二三四五六七八九十]{1,3}[）)][.．、，,:：\s]*/;

/**
 * Whether a line is the title of a section behind a number of another rank: 2.主动公开政府信息情况; behind （五） only word for
 * word, since （一）主动公开情况 is an aspect of the first section.
 */
function isTitleOf({ text }: Line, section: FormSection, { lexicon }: Reading): boolean {
  if (text.length > 2 * longestTitle || sentenceEnd.test(text)) return false;
  const other = otherNumber.exec(text);
  const number = other ?? deepNumber.exec(text);
  const title = number ? foldBare(text.slice(number[0].length)) : '';
  const spellings = lexicon.sections[section.index]?.spellings ?? [];
  if (title === '') return false;
  return other
    ? spellings.some((spelling) => likeness(title, spelling) >= nearlySame)
    : title === foldBare(section.title);
}

function placeOf({ report }: Reading, { index }: FormSection): readonly Line[] {
  const ofIndex = (other: Section): number => other.section.index;
  const before = report.sections.findLast((other) => ofIndex(other) < index);
  const next = report.sections.find((other) => ofIndex(other) > index && other.start > (before?.start ?? -1));
  return report.view.lines.slice(before?.heading.line ?? 0, next?.heading.line);
}

function isHeadingOf(line: Line, section: FormSection, { lexicon }: Reading): boolean {
  const heading = readHeading(line, 'section');
  if (!heading || heading.title.length > longestTitle) return false;
  const title = foldBare(heading.title);
  // （一） and deeper are never a section.
  if (title === '' || /^[（(0-9]/.test(heading.title) || lexicon.rowLabels.has(title)) return false;
  if (heading.ordinal === section.index + 1) return true;
  const spellings = lexicon.sections[section.index]?.spellings ?? [];
  const enough = heading.ordinal === null ? alike : alikeElsewhere;
  return (
    !heading.runIn && !sentenceEnd.test(line.text) && spellings.some((spelling) => likeness(title, spelling) >= enough)
  );
}

/** The line right above the section's table, where it is a heading: numbered in whatever way, marked, or with the words of its title. */
function aboveTable(reading: Reading, section: FormSection, others: ReadonlySet<number>): Line | null {
  const { report, lexicon } = reading;
  const bound = section.table === undefined ? undefined : reading.tableOf(section.table);
  const start = bound && startOfTable(reading, bound);
  const above =
    start === undefined || start === null
      ? undefined
      : report.view.lines.findLast(({ end, text }) => end < start && !isBlankText(text));
  if (!above || others.has(above.index) || above.start < (report.title?.end ?? 0) || sentenceEnd.test(above.text))
    return null;
  const title = foldBare(above.text);
  const heading = readHeading(above, 'section');
  const isNumbered = heading !== null && !heading.runIn && (heading.ordinal !== null || heading.level > 0);
  const { spellings = [] } = lexicon.sections[section.index] ?? {};
  const isTitle =
    otherNumber.test(above.text) ||
    spellings.some((spelling) => likeness(title, spelling) >= alike) ||
    (section.words ?? []).some((word) => title.includes(word));
  return above.text.trim().length <= longestTitle && (isNumbered || isTitle) ? above : null;
}

/** Where the rows of a table begin: not at another table's that stands right above; in markup, at its tag. Null where it is not in the draft. */
export function startOfTable({ binding }: Reading, { pieces, span, form }: BoundTable): number | null {
  const [piece] = pieces;
  if (!piece) return null;
  const isShared = binding.tables.some((other) => other.form !== form && other.pieces.includes(piece));
  return isShared && !layouts[piece.layout].isMarkup ? Math.max(piece.start, span?.start ?? 0) : piece.start;
}
