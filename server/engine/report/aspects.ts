import { foldBare } from '../text/fold';
import type { Heading } from './heading';
import type { Lexicon } from './lexicon';
import type { Paragraph } from './paragraphs';
import type { SectionHeading } from './sectionHeading';
import { flatMap } from '../text/lists';

/** A heading below a section's: （一）主动公开. */
export interface Aspect {
  readonly heading: Heading;
  /** From the heading to the next one or the section's end, in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** The keys of the form's aspects that it names, mostly one; empty outside section 一 or where it names none. */
  readonly keys: readonly string[];
}

/** Finds the headings numbered （一） or marked # among the paragraphs of a section, and which aspects they name. */
export function findAspects(
  { section }: SectionHeading,
  paragraphs: readonly Paragraph[],
  end: number,
  lexicon: Lexicon,
): Aspect[] {
  const headings = flatMap(paragraphs, ({ heading }) => heading ?? []);
  const words = lexicon.sections[section.index]?.aspects ?? [];
  return headings.map((heading, index) => {
    const bare = foldBare(heading.title);
    const named = words.filter(({ spellings }) => spellings.some((spelling) => bare.includes(spelling)));
    return { heading, start: heading.start, end: headings[index + 1]?.start ?? end, keys: preferLonger(named, bare) };
  });
}

/** 依申请公开 holds no 主动公开, but 主动公开和依申请公开 names both; a spelling inside a longer one does not count. */
function preferLonger(
  named: readonly { readonly key: string; readonly spellings: readonly string[] }[],
  bare: string,
): string[] {
  const matches = named.map(({ key, spellings }) => ({
    key,
    longest: spellings.filter((spelling) => bare.includes(spelling)).sort((a, b) => b.length - a.length)[0] ?? '',
  }));
  return matches
    .filter(({ longest }) => !matches.some((other) => other.longest !== longest && other.longest.includes(longest)))
    .map(({ key }) => key);
}
