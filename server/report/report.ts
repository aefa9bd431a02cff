import type { SourceText } from '../text/source';
import { findAspects, type Aspect } from './aspects';
import type { Lexicon } from './lexicon';
import { findParagraphs, type Paragraph } from './paragraphs';
import { findSections, type SectionHeading } from './sections';
import type { Table } from './tables/row';
import { findTables } from './tables/tables';
import type { Title } from './title';

/** A draft, taken apart. All offsets are UTF-16 code units into `source.text`. */
export interface Report {
  readonly source: SourceText;
  readonly title: Title | null;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  /** Every table of the draft, the form's and others. */
  readonly tables: readonly Table[];
}

/** A section of the draft, from its heading to the next section's. */
export interface Section extends SectionHeading {
  /** From the start of the heading's line to the start of the next section, or the end of the text. */
  readonly start: number;
  readonly end: number;
  /** The headings numbered （一） and so on in it. */
  readonly aspects: readonly Aspect[];
}

/** Takes a draft apart by the words of a form. */
export function parseReport(source: SourceText, title: Title | null, lexicon: Lexicon): Report {
  const headings = findSections(source, lexicon);
  const taken = new Set(headings.map(({ heading }) => heading.line));
  if (title) {
    const first = source.lineAt(title.start).index;
    const last = source.lineAt(title.end).index;
    for (let line = first; line <= last; line++) taken.add(line);
  }
  const tables = findTables(source, lexicon, taken);
  for (const table of tables) for (const row of table.rows) taken.add(row.line);
  const paragraphs = findParagraphs(source, taken);
  const sections = headings.map((found, index): Section => {
    const start = source.lineAt(found.heading.start).start;
    const next = headings[index + 1];
    const end = next ? source.lineAt(next.heading.start).start : source.text.length;
    return { ...found, start, end, aspects: findAspects(found, paragraphs, start, end, lexicon) };
  });
  return { source, title, sections, paragraphs, tables };
}

/** The first section of the draft with this key. */
export function findSection(report: Report, key: string): Section | undefined {
  return report.sections.find(({ section }) => section.key === key);
}

/** The paragraphs of a section, its run-in heading's line left out. */
export function paragraphsOf(report: Report, section: Section): Paragraph[] {
  return report.paragraphs.filter(({ start }) => start >= section.start && start < section.end);
}
