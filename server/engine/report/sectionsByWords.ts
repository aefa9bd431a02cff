import type { SourceText } from '../text/source';
import { readHeading, type Heading } from './heading';
import type { Lexicon } from './lexicon';
import type { SectionHeading } from './sectionHeading';
import { flatMap } from '../text/lists';

const longestTitle = 25;
/** A sentence is no title. */
const sentence = /[，；！？,;!?\t|]/;

/**
 * The sections that no heading names by its likeness, told by their number, their place and their words: 五、下一步努力方向
 * between 四 and 六. A line of a list, whose points before it are numbered too, is none.
 */
export function sectionsByWords(
  found: readonly SectionHeading[],
  source: SourceText,
  lexicon: Lexicon,
  isRow: (heading: Heading) => boolean,
): SectionHeading[] {
  const missing = lexicon.form.sections.filter((section) => !found.some((other) => other.section === section));
  if (missing.length === 0 || found.length === 0) return [...found];
  const taken = new Set(found.map(({ heading }) => heading.line));
  const numbered = flatMap(source.lines, (line): Heading[] => {
    const heading = taken.has(line.index) ? null : readHeading(line, 'section');
    return heading?.ordinal != null && !isRow(heading) ? [heading] : [];
  });
  const all = [...found];
  for (const section of missing) {
    const at = all.findLastIndex((other) => other.section.index < section.index);
    const [before, next] = [all[at], all[at + 1]];
    const hasNeighbour = before?.section.index === section.index - 1 || next?.section.index === section.index + 1;
    if (!hasNeighbour || (next && next.section.index < section.index)) continue;
    const between = numbered.filter(
      ({ start }) => start > (before?.heading.start ?? -1) && start < (next?.heading.start ?? Infinity),
    );
    // A table of contents may stand before the first.
    const heading = before ? between[0] : between.findLast(({ ordinal }) => ordinal === section.index + 1);
    const words = section.words ?? [];
    if (
      !heading ||
      heading.ordinal !== section.index + 1 ||
      !isTitle(heading) ||
      !words.some((word) => heading.title.includes(word))
    )
      continue;
    all.splice(at + 1, 0, { section, heading, verbatim: false });
  }
  return all;
}

function isTitle({ title, runIn, pageNumber }: Heading): boolean {
  return !runIn && !pageNumber && title.length <= longestTitle && !sentence.test(title);
}
