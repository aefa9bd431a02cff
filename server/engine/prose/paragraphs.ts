import type { FormProse, FormSection } from '../form/form';
import type { TopicData } from '../form/data';
import type { Paragraph } from '../report/paragraphs';
import type { Report, Section } from '../report/report';
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
    return { paragraph, prose, sentences: splitSentences(prose.text), section: inside?.section ?? null, topics: topicsOf(heading, inside, form) };
  });
}

/** What a section and the heading below it tell of the topic. */
function topicsOf(heading: string, section: Section | undefined, { data }: FormProse): TopicData[] {
  if (!section) return [];
  const isOther = data.notHeadings.some((word) => heading.includes(word));
  return data.topics.filter(({ sections, headings }) => sections.includes(section.section.key) || (!isOther && headings.some((word) => heading.includes(word))));
}
