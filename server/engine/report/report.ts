import { picture } from '../text/invisible';
import { startingIn, trimSpan, type SourceText } from '../text/source';
import type { ReportText } from './reportText';
import { findAnother, upTo } from './another';
import { findAspects, type Aspect } from './aspects';
import type { Lexicon } from './lexicon';
import { findParagraphs, type Paragraph } from './paragraphs';
import type { SectionHeading } from './sectionHeading';
import { findSections } from './sections';
import { cutBeside } from './tables/beside';
import type { Table } from './tables/row';
import { findTables } from './tables/tables';
import type { Title } from './title';
import { findUnreadRows, type UnreadRows } from './unreadRows';
import { flatMap } from '../text/lists';

/** A draft, taken apart. All offsets are UTF-16 code units into `source.text`. */
export interface Report {
  readonly source: SourceText;
  /** The text as it reads: the source, with the tags of HTML and what cannot be seen blanked. Offsets are the same. */
  readonly view: SourceText;
  readonly title: Title | null;
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  /** Every table of the draft, the form's and others. */
  readonly tables: readonly Table[];
  /** What looks like rows of the form's tables in no layout that is read; they are no paragraphs, so that no rule on prose edits them. */
  readonly unread: readonly UnreadRows[];
  /** The title of another report behind it, of which and of all that follows nothing is read. */
  readonly another: Title | null;
}

/** A section of the draft, from its heading to the next section's. */
export interface Section extends SectionHeading {
  /** From the start of the heading's line to the start of the next section, or the end of the report. */
  readonly start: number;
  readonly end: number;
  /** The headings numbered （一） and so on in it. */
  readonly aspects: readonly Aspect[];
}

/** Takes a draft apart by the words of a form: the first report, where it holds several. */
export function parseReport(text: ReportText, title: Title | null, lexicon: Lexicon): Report {
  const report = parse(text, title, lexicon, text.view.text.length);
  const another = findAnother(report, lexicon);
  if (!another) return report;
  const end = text.view.lineAt(another.start).start;
  return { ...parse(upTo(text, end), title, lexicon, end), another };
}

function parse(text: ReportText, title: Title | null, lexicon: Lexicon, endOfReport: number): Report {
  const { source, view, markup } = text;
  const headings = findSections(view, lexicon);
  const taken = new Set(flatMap(headings, ({ heading }) => [heading.line, view.lineAt(heading.end).index]));
  if (title) {
    const last = view.lineAt(title.end).index;
    for (let line = view.lineAt(title.start).index; line <= last; line++) taken.add(line);
  }
  const found = findTables(view, markup, lexicon, taken);
  const read = new Set(flatMap(found.tables, ({ rows }) => rows.map(({ line }) => line)));
  const unread = findUnreadRows(view, found.taken, read, lexicon);
  const noProse = new Set([...found.taken, ...flatMap(unread, ({ lines }) => lines)]);
  const paragraphs = withRunIns(findParagraphs(view, noProse), headings, view);
  const sections = headings.map((heading, index): Section => {
    const start = view.lineAt(heading.heading.start).start;
    const next = headings[index + 1];
    const end = next ? view.lineAt(next.heading.start).start : endOfReport;
    return { ...heading, start, end, aspects: findAspects(heading, startingIn(paragraphs, start, end), end, lexicon) };
  });
  const tables = cutBeside(found.tables, lexicon);
  return { source, view, title, sections, paragraphs, tables, unread, another: null };
}

/** The paragraphs, with the text that stands on the line of a section's heading: 六、其他需要报告的事项：无。 */
function withRunIns(paragraphs: Paragraph[], headings: readonly SectionHeading[], view: SourceText): Paragraph[] {
  const runIns = flatMap(headings, ({ heading }): Paragraph[] => {
    if (!heading.runIn) return [];
    const { index, end } = view.lineAt(heading.end);
    const span = trimSpan(view.text, { start: heading.end + 1, end });
    return span.end > span.start ? [{ ...span, firstLine: index, lastLine: index, heading: null }] : [];
  });
  return runIns.length === 0 ? paragraphs : [...paragraphs, ...runIns].sort((a, b) => a.start - b.start);
}

/** The first section of the draft with this key. */
export function findSection(report: Report, key: string): Section | undefined {
  return report.sections.find(({ section }) => section.key === key);
}

/** The paragraphs of a section. */
export function paragraphsOf(report: Report, section: Section): Paragraph[] {
  return startingIn(report.paragraphs, section.start, section.end);
}

/** Whether a stretch of a text holds a picture; those of HTML show in its markup. */
export function holdsPicture({ source }: Report, start: number, end: number): boolean {
  const at = source.text.indexOf(picture, start);
  return at >= 0 && at < end;
}
