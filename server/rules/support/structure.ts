import type { FormSection } from '../../form/form';
import { gridOf } from '../../form/grid';
import { findSection, paragraphsOf } from '../../report/report';
import { printTable } from '../../report/tables/print';
import { fold } from '../../text/fold';
import type { Span } from '../../text/source';
import type { Reading } from '../draft';
import type { Edit } from '../rule';

/** Where findings about the draft as a whole are shown: its title, or its first line that is not blank. */
export function spanOfWhole({ report, source }: Reading): Span {
  if (report.title) return { start: report.title.start, end: report.title.end };
  const first = source.lines.find(({ text }) => text.trim() !== '');
  return { start: first?.start ?? 0, end: first?.end ?? 0 };
}

/** The # marks that the draft's section headings have, with the space behind them. */
export function headingMarks({ report }: Reading): string {
  const level = report.sections[0]?.heading.level ?? 0;
  return level > 0 ? `${'#'.repeat(level)} ` : '';
}

/** The official table of a section, not filled in, in the layout of the draft's tables. */
export function emptyTable(reading: Reading, key: string): string | null {
  const table = reading.tableOf(key);
  return table ? printTable(gridOf(table.form.data), reading.layout, reading.source.lineEnd) : null;
}

/** The edit that puts a missing section into its place, with its empty table where the draft has none. */
export function insertSection(reading: Reading, section: FormSection): Edit {
  const { source } = reading;
  const bound = section.table === undefined ? undefined : reading.tableOf(section.table);
  const table = section.table !== undefined && bound?.status === 'absent' ? emptyTable(reading, section.table) : null;
  const parts = [headingMarks(reading) + section.heading, ...(table === null ? [] : [table])];
  const gap = source.lineEnd.repeat(2);
  const at = placeOf(reading, section);
  const text = parts.join(gap);
  const before = source.text.slice(0, at);
  if (at < source.text.length) return { span: { start: at, end: at }, text: text + gap };
  const lead = before === '' ? '' : /[\r\n]$/.test(before) ? source.lineEnd : gap;
  return { span: { start: at, end: at }, text: lead + text + source.lineEnd };
}

/** Before its table where that stands in the draft, else between the sections before and after it. */
function placeOf(reading: Reading, section: FormSection): number {
  const { report, source } = reading;
  const bound = section.table === undefined ? undefined : reading.tableOf(section.table);
  if (bound?.span) return source.lineAt(bound.span.start).start;
  const before = report.sections.filter((other) => other.section.index < section.index).at(-1);
  if (section.index === 0 && report.title) return startOfNextContent(reading, report.title.end);
  // What stands behind the table of the section before is the text of the one whose heading is gone.
  const table = before?.section.table === undefined ? undefined : reading.tableOf(before.section.table);
  if (before && table?.span && section.table === undefined && table.span.end <= before.end) {
    const end = table.span.end;
    const left = paragraphsOf(report, before).find(({ start }) => start > end);
    if (left) return source.lineAt(left.start).start;
  }
  const next = report.sections.find((other) => other.section.index > section.index);
  return next ? next.start : endOfBody(reading);
}

function startOfNextContent({ source }: Reading, offset: number): number {
  const from = source.lineAt(offset).index + 1;
  return source.lines.find((line) => line.index >= from && line.text.trim() !== '')?.start ?? source.text.length;
}

/** The end of the text, before the signature and date that may close it. */
function endOfBody({ report, source }: Reading): number {
  let end = source.text.length;
  for (const paragraph of report.paragraphs.toReversed()) {
    const text = fold(source.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 80)));
    const isSignature = text === fold(report.title?.institution ?? '') || /^\(?[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\)?$/.test(text);
    if (!isSignature) break;
    end = source.lineAt(paragraph.start).start;
  }
  return end;
}

/** The section that holds a table, where the draft has it. */
export function sectionOfTable(reading: Reading, key: string): ReturnType<typeof findSection> {
  const section = reading.form.sections.find(({ table }) => table === key);
  return section && findSection(reading.report, section.key);
}
