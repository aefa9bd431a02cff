import type { Paragraph } from './blocks';

/** A section's end, a note, a picture or one end of a mark would go with the paragraph. */
const held =
  /<(?:[^\s:/>]+:)?(?:sectPr|bookmark(?:Start|End)|commentRange(?:Start|End)|perm(?:Start|End)|commentReference|footnoteReference|endnoteReference|drawing|pict|object|AlternateContent|fldChar)[\s/>]/;

/** The mark that Word leaves where somebody last wrote; it means nothing. */
const lastWritten = /<(?:[^\s:/>]+:)?bookmarkStart\b[^<>]*"_GoBack"[^<>]*\/>\s*<(?:[^\s:/>]+:)?bookmarkEnd\b[^<>]*\/>/;

/**
 * Whether a paragraph can be taken out of the main part with nothing lost but its text. One that stands alone between
 * tables, in a cell or in a text box must stay: a cell ends in a paragraph, and two tables without one would be joined.
 */
export function canRemove(xml: string, { range: { from, to } }: Paragraph): boolean {
  if (held.test(xml.slice(from, to).replace(lastWritten, ''))) return false;
  return isParagraph(tagBefore(xml, from)) || isParagraph(tagBehind(xml, to));
}

function tagBefore(xml: string, at: number): string {
  return xml.slice(xml.lastIndexOf('<', at - 1), at).trimEnd();
}

function tagBehind(xml: string, at: number): string {
  const start = xml.indexOf('<', at);
  return start < 0 ? '' : xml.slice(start, xml.indexOf('>', start) + 1);
}

/** `</w:p>`, `<w:p …>` or `<w:p/>`: before a paragraph the first two end and hold it, behind it the last two begin. */
function isParagraph(tag: string): boolean {
  return /^<\/?(?:[^\s:/>]+:)?p(?:\s[^<>]*)?\/?>$/.test(tag);
}
