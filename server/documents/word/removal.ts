import type { Paragraph } from './blocks';

/** A section's end, a note, a picture or one end of a mark would go with the paragraph. */
const held =
  /^<(?:[^\s:/>]+:)?(?:sectPr|bookmark(?:Start|End)|commentRange(?:Start|End)|perm(?:Start|End)|commentReference|footnoteReference|endnoteReference|drawing|pict|object|AlternateContent|fldChar)[\s/>]/;

/** `</w:p>`, `<w:p …>` or `<w:p/>`: the end of a paragraph, the start of one, or a whole one. */
const paragraphTag = /^<\/?(?:[^\s:/>]+:)?p(?:\s[^<>]*)?>$|^<(?:[^\s:/>]+:)?p\/>$/;

/**
 * Whether a paragraph can be taken out of the main part with nothing lost but its text. One that stands alone between
 * tables, in a cell or in a text box must stay: a cell ends in a paragraph, and two tables without one would be joined.
 */
export function canRemove(xml: string, { range: { from, to } }: Paragraph): boolean {
  const tags = xml.slice(from, to).match(/<[^<>]*>/g) ?? [];
  if (tags.some((tag, index) => held.test(tag) && !isLastWritten(tag, tags[index - 1]))) return false;
  return paragraphTag.test(tagBefore(xml, from)) || paragraphTag.test(tagBehind(xml, to));
}

/** Whether a tag belongs to the mark that Word leaves where somebody last wrote: it means nothing. */
function isLastWritten(tag: string, before: string | undefined): boolean {
  const isMark = (one: string): boolean => one.includes('bookmarkStart') && one.includes('"_GoBack"');
  return isMark(tag) || (before !== undefined && isMark(before) && tag.includes('bookmarkEnd'));
}

function tagBefore(xml: string, at: number): string {
  return xml.slice(xml.lastIndexOf('<', at - 1), at).trimEnd();
}

function tagBehind(xml: string, at: number): string {
  const start = xml.indexOf('<', at);
  return start < 0 ? '' : xml.slice(start, xml.indexOf('>', start) + 1);
}
