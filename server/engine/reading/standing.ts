import type { FormSection, FormTable } from '../form/form';
import { readHeading } from '../report/heading';
import type { Section } from '../report/report';
import type { Table } from '../report/tables/row';
import { foldBare, likeness } from '../text/fold';
import { isBlankText, type Line } from '../text/source';
import type { Reading } from './reading';

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
  const bound = linesOf(binding.tables.flatMap(({ form, pieces }) => (form === table ? [] : pieces)));
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
  return new Set(tables.flatMap(({ rows }) => rows.map(({ line }) => line)));
}

/**
 * Whether a section that was not found stands in its place under another title: between its neighbours a line has its
 * number, or the words of its title, or is a heading right above its table.
 */
export function hasHeadingOf(reading: Reading, section: FormSection): boolean {
  const { report } = reading;
  const others = new Set([...linesOf(report.tables), ...report.sections.map(({ heading }) => heading.line)]);
  const isOther = (line: Line): boolean => line.start < (report.title?.end ?? 0) || others.has(line.index);
  const lines = placeOf(reading, section).filter((line) => !isBlankText(line.text) && !isOther(line));
  return (
    lines.some((line) => isHeadingOf(line, section, reading) || isTitleOf(line, section, reading)) ||
    isAboveTable(reading, section)
  );
}

/** Numbers of another rank before a title: 2. , 第二部分. （一） and deeper are never a section's. */
const otherNumber = /^[#*\s]*(?:第[0-9一二三四五六七八九十]{1,3}(?:部分|章|节)|[0-9]{1,2}[.．、])[.．、，,:：\s]*/;
const nearlySame = 0.85;

/** Whether a line is the title of a section behind a number of another rank: 2.主动公开政府信息情况. */
function isTitleOf({ text }: Line, section: FormSection, { lexicon }: Reading): boolean {
  const number = text.length > 2 * longestTitle || sentenceEnd.test(text) ? null : otherNumber.exec(text);
  const title = number ? foldBare(text.slice(number[0].length)) : '';
  const spellings = lexicon.sections[section.index]?.spellings ?? [];
  return title !== '' && spellings.some((spelling) => likeness(title, spelling) >= nearlySame);
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

/** Whether the line above the section's table is numbered or marked as a heading of its rank. */
function isAboveTable(reading: Reading, section: FormSection): boolean {
  const { report } = reading;
  const piece = section.table === undefined ? undefined : reading.tableOf(section.table)?.pieces[0];
  const above = piece && report.view.lines.findLast(({ end, text }) => end < piece.start && !isBlankText(text));
  const heading = above && readHeading(above, 'section');
  const isKnown =
    above === undefined ||
    linesOf(report.tables).has(above.index) ||
    report.sections.some((other) => other.heading.line === above.index);
  return (
    heading != null &&
    !isKnown &&
    !heading.runIn &&
    heading.title.length <= longestTitle &&
    (heading.ordinal !== null || heading.level > 0)
  );
}
