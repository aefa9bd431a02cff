import { trimSpan, type Line, type SourceText, type Span } from '../text/source';
import { marksBefore, readHeading, type Heading } from './heading';

/** A paragraph of prose or a heading below a section's; a span from its first to its last visible character. */
export interface Paragraph extends Span {
  readonly firstLine: number;
  readonly lastLine: number;
  /** The heading that the paragraph is or begins with: （一）主动公开情况。… */
  readonly heading: Heading | null;
}

/** How an ordinal begins. */
const mark = /^(?:[（(]|[一二三四五六七八九十⼀⼆⼋⼗][\s\u200b\u2060\u2061]*[、．.,，])/;
const longestHeading = 28;
/** What ends a sentence is within so many characters. */
const longestEnd = 4;
const sentenceEnd = /[。；：！？!?;:]["”’）)]*$/;

/**
 * Gathers the lines that are neither title, section heading nor table into paragraphs. A line that does not end
 * a sentence and is followed at once by a line that starts no heading goes on in it, as in text from a PDF.
 */
export function findParagraphs(source: SourceText, taken: ReadonlySet<number>): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { start: number; end: number; firstLine: number; lastLine: number; heading: Heading | null } | null = null;
  for (const line of source.lines) {
    const content = trimSpan(line.text, { start: 0, end: line.text.length });
    if (taken.has(line.index) || content.start === content.end) {
      open = null;
      continue;
    }
    const heading = findHeading(line);
    const end = line.start + content.end;
    if (
      open &&
      isNoHeading(heading) &&
      goesOn(source.text.slice(Math.max(open.start, open.end - longestEnd), open.end), open.heading)
    ) {
      open.end = end;
      open.lastLine = line.index;
      continue;
    }
    open = { start: line.start + content.start, end, firstLine: line.index, lastLine: line.index, heading };
    paragraphs.push(open);
  }
  return paragraphs;
}

/** Where a sentence goes on from line to line, 一、 at the start of one is part of it. */
function isNoHeading(heading: Heading | null): boolean {
  return heading === null || (heading.style === 'section' && heading.level === 0);
}

/** Whether a paragraph that ends in `tail` goes on in the next line. */
function goesOn(tail: string, heading: Heading | null): boolean {
  return !sentenceEnd.test(tail) && (heading === null || heading.runIn || isNumberedSentence(heading));
}

/** （一）今年，本单位按照规定… on a line as wide as a page is no heading. */
function isNumberedSentence({ title }: Heading): boolean {
  return title.length >= longestHeading && /[，,]/.test(title);
}

/** （一）…, 一、… below a section, or a line with # marks. */
function findHeading(line: Line): Heading | null {
  const { start, levelStart, levelEnd } = marksBefore(line.text, true);
  if (levelStart === levelEnd && !mark.test(line.text.slice(start, start + 4))) return null;
  const aspect = readHeading(line, 'aspect');
  if (aspect?.ordinal != null) return aspect;
  const section = readHeading(line, 'section');
  return section && (section.ordinal !== null || section.level > 0) ? section : null;
}
