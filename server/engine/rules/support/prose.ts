import type { Reading } from '../../reading/reading';
import type { Span } from '../../text/source';

/** A stretch of the draft that is written to be read: the title, a section's heading, a paragraph. */
export function stretchesOf({ report }: Reading): Span[] {
  const { title, sections, paragraphs } = report;
  const headings = sections.map(({ heading }) => ({ start: heading.start, end: heading.end }));
  const all = [...(title ? [{ start: title.start, end: title.end }] : []), ...headings, ...paragraphs];
  return all.sort((a, b) => a.start - b.start);
}
