import type { FormProse, FormSection } from '../form/form';
import type { TopicData } from '../form/data';
import type { Paragraph } from '../report/paragraphs';
import type { Report, Section } from '../report/report';
import type { Span } from '../text/source';
import { readProseText, type ProseText } from './proseText';
import { splitSentences, type Sentence } from './sentence';

/** A paragraph with its sentences and what the places around it tell of its topic. */
export interface ProseParagraph {
  readonly paragraph: Paragraph;
  readonly prose: ProseText;
  readonly sentences: readonly Sentence[];
  readonly section: FormSection | null;
  readonly topics: readonly TopicData[];
}

/** The paragraphs of a report as prose, each with the topics that its section and the heading above it name. */
export function readParagraphs(report: Report, form: FormProse): ProseParagraph[] {
  let at = 0;
  let last: Section | undefined;
  let heading = '';
  return report.paragraphs.map((paragraph) => {
    while (at + 1 < report.sections.length && (report.sections[at + 1]?.start ?? Infinity) <= paragraph.start) at++;
    const section = report.sections[at];
    const inside = section && section.start <= paragraph.start ? section : undefined;
    if (inside !== last) heading = '';
    if (paragraph.heading) heading = paragraph.heading.title;
    last = inside;
    const prose = readProseText(report.view.text, paragraph);
    return {
      paragraph,
      prose,
      sentences: splitSentences(prose.text),
      section: inside?.section ?? null,
      topics: topicsOf(heading, inside, form),
    };
  });
}

/** The sentences of a paragraph; a heading that the first one is run into is left out, a heading alone is none. */
export function bodyOf({
  paragraph: { heading },
  prose,
  sentences,
}: Pick<ProseParagraph, 'paragraph' | 'prose' | 'sentences'>): readonly Span[] {
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
