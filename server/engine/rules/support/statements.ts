import type { StatementData } from '../../form/data';
import type { FormSection } from '../../form/form';
import type { Reading } from '../../reading/reading';
import { paragraphsOf, type Section } from '../../report/report';
import type { Paragraph } from '../../report/paragraphs';
import { fold } from '../../text/fold';
import { flatMap } from '../../text/lists';

/** A section of the draft that must state something in words, and the paragraphs that do. */
export interface Stated {
  readonly section: Section;
  readonly statement: StatementData;
  readonly paragraphs: readonly Paragraph[];
  readonly texts: readonly string[];
}

/** The sections of the form that must state something and stand in the draft. */
export function statementsOf({ form, report }: Reading): Stated[] {
  return flatMap(form.sections, (formSection: FormSection): Stated[] => {
    const { statement } = formSection;
    const sections = report.sections.filter(({ section }) => section === formSection);
    const [section] = sections;
    if (!statement || !section) return [];
    const own = flatMap(sections, (one) => paragraphsOf(report, one));
    const texts = own.map((paragraph) => fold(report.view.slice(paragraph)));
    const isStated = (text: string | undefined): boolean => statement.words.some((word) => text?.includes(word));
    const paragraphs = own.filter((_, index) => isStated(texts[index]));
    return [{ section, statement, paragraphs, texts: texts.filter(isStated) }];
  });
}
