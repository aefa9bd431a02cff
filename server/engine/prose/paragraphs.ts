import type { FormProse, FormSection } from '../form/form';
import type { TopicData } from '../form/proseData';
import type { Paragraph } from '../report/paragraphs';
import type { Report, Section } from '../report/report';
import type { Span } from '../text/source';
import { readPassage } from './passage';
import type { Passages } from './passages';
import { ProseText } from './proseText';
import type { Sentence } from './sentence';

/** A paragraph with its sentences. */
export interface FoldedParagraph {
  readonly paragraph: Paragraph;
  readonly prose: ProseText;
  readonly sentences: readonly Sentence[];
}

/** The same with what the places around it tell of its topic. */
export interface ProseParagraph extends FoldedParagraph {
  readonly section: FormSection | null;
  readonly topics: readonly TopicData[];
}

/** A sentence that holds numbers, and the text that it is a part of. */
export interface NumberedSentence {
  readonly sentence: Sentence;
  readonly prose: ProseText;
}

/**
 * Folds the paragraphs of a report for reading.
 * @param passages take over what did not change since the version before; null where nothing is to be kept for another
 */
export function foldParagraphs({ view: { text }, paragraphs }: Report, passages: Passages | null): FoldedParagraph[] {
  const folded = paragraphs.map((paragraph): FoldedParagraph => {
    const passage = passages?.of(text, paragraph) ?? readPassage(text, paragraph);
    return { paragraph, prose: new ProseText(passage, paragraph.start), sentences: passage.sentences };
  });
  passages?.end();
  return folded;
}

/** The paragraphs of a report, each with the topics that its section and the heading above it name. */
export function readParagraphs(
  { sections }: Report,
  form: FormProse,
  folded: readonly FoldedParagraph[],
): ProseParagraph[] {
  let at = 0;
  let last: Section | undefined;
  let heading = '';
  return folded.map(({ paragraph, prose, sentences }): ProseParagraph => {
    while (at + 1 < sections.length && (sections[at + 1]?.start ?? Infinity) <= paragraph.start) at++;
    const section = sections[at];
    const inside = section && section.start <= paragraph.start ? section : undefined;
    if (inside !== last) heading = '';
    if (paragraph.heading) heading = paragraph.heading.title;
    last = inside;
    return {
      paragraph,
      prose,
      sentences,
      section: inside?.section ?? null,
      topics: topicsOf(heading, inside, form),
    };
  });
}

/** The sentences of a paragraph; a heading that the first one is run into is left out, a heading alone is none. */
export function bodyOf({ paragraph: { heading }, prose, sentences }: FoldedParagraph): readonly Span[] {
  if (!heading) return sentences;
  if (!heading.runIn) return sentences.slice(1);
  const [first, ...rest] = sentences;
  const colon = first ? prose.text.slice(first.start, first.end).indexOf(':') : -1;
  return first && colon >= 0 ? [{ start: first.start + colon + 1, end: first.end }, ...rest] : rest;
}

/** What a section and the heading below it tell of the topic. */
function topicsOf(heading: string, section: Section | undefined, { data }: FormProse): TopicData[] {
  if (!section) return [];
  const isOther = data.notHeadings.some((word) => heading.includes(word));
  return data.topics.filter(
    ({ sections, headings }) =>
      sections.includes(section.section.key) || (!isOther && headings.some((word) => heading.includes(word))),
  );
}
