import { SourceText } from '../text/source';
import type { Lexicon } from './lexicon';
import type { ReportText } from './reportText';
import type { SectionHeading } from './sectionHeading';
import type { Table } from './tables/row';
import { findTitle, type Title } from './title';

/** What is asked of a report. */
interface Parsed {
  readonly view: SourceText;
  readonly sections: readonly SectionHeading[];
  readonly tables: readonly Table[];
}

const linesBefore = 15;
/** So many rows are no list of contents. */
const fewestRows = 5;

/**
 * The title of another whole report that stands behind the first in one document, as last year's, or another body's: one with its
 * year, right before the section that the draft began with, where the sections go through again. The first has a table in a section
 * that the form gives one. Null where there is none.
 */
export function findAnother({ view, sections, tables }: Parsed, { form }: Lexicon): Title | null {
  const [first] = sections;
  const at = sections.findIndex(({ section }, index) => index > 0 && section === first?.section);
  const [before, again, next] = [sections[at - 1], sections[at], sections[at + 1]];
  if (!before || !again || !next) return null;
  const own = sections.slice(0, at);
  const isAgain = own.some(({ section }) => section === next.section);
  if (!isAgain || !own.some((one, index) => holdsTable(one, sections[index + 1], tables))) return null;
  const lines = view.lines.slice(before.heading.line + 1, again.heading.line).filter(({ text }) => text.trim() !== '');
  const title = findTitle(lines.slice(-linesBefore), [form.title]);
  return title?.year == null ? null : title;
}

/** Whether a section that the form gives a table has one before the next. */
function holdsTable(
  { section, heading }: SectionHeading,
  next: SectionHeading | undefined,
  tables: readonly Table[],
): boolean {
  const end = next?.heading.start ?? Infinity;
  return (
    section.table !== undefined &&
    tables.some((table) => table.start > heading.end && table.start < end && table.rows.length >= fewestRows)
  );
}

const shown = /[^\r\n]/g;

/** A text of which nothing can be seen from `offset` on. Offsets and lines stay as they are. */
export function upTo({ source, view, markup, isPage }: ReportText, offset: number): ReportText {
  const seen = view.text.slice(0, offset) + view.text.slice(offset).replaceAll(shown, ' ');
  const tables = markup?.tables.filter(({ start }) => start < offset) ?? [];
  return { source, view: new SourceText(seen), markup: markup && { ...markup, tables }, isPage };
}
