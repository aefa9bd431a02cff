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
/** So many rows are no table of contents. */
const fewestRows = 5;

/**
 * The title of another whole report that stands behind the first in one document, as last year's, or another body's: one with its
 * year, right before the section that the draft began with, and behind a table. Null where there is none.
 */
export function findAnother({ view, sections, tables }: Parsed, { form }: Lexicon): Title | null {
  const [first] = sections;
  const at = sections.findIndex(({ section }, index) => index > 0 && section === first?.section);
  const [before, again] = [sections[at - 1], sections[at]];
  if (!before || !again) return null;
  if (!tables.some(({ rows, end }) => rows.length >= fewestRows && end <= again.heading.start)) return null;
  const lines = view.lines.slice(before.heading.line + 1, again.heading.line).filter(({ text }) => text.trim() !== '');
  const title = findTitle(lines.slice(-linesBefore), [form.title]);
  return title?.year == null ? null : title;
}

const shown = /[^\r\n]/g;

/** A text of which nothing can be seen from `offset` on. Offsets and lines stay as they are. */
export function upTo({ source, view, markup, isPage }: ReportText, offset: number): ReportText {
  const seen = view.text.slice(0, offset) + view.text.slice(offset).replaceAll(shown, ' ');
  const tables = markup?.tables.filter(({ start }) => start < offset) ?? [];
  return { source, view: new SourceText(seen), markup: markup && { ...markup, tables }, isPage };
}
