import { findSection, paragraphsOf } from '../report/report';
import { foldLabel } from '../text/fold';
import type { Rule } from './rule';
import { formDocument } from './support/basis';

const headingLength = 30;

/** Section 一 speaks of the five aspects of the form. */
export const aspectMissing: Rule = {
  code: 'aspect-missing',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: formDocument, article: '一、总体情况' },
  name: { zh: '缺少方面', en: 'Aspect missing' },
  messages: {
    default: { zh: '「{heading}」中没有写「{aspect}」。', en: '“{heading}” does not speak of “{aspect}”.' },
  },
  *check(reading) {
    const { report } = reading;
    for (const formSection of reading.form.sections) {
      const section = findSection(report, formSection.key);
      if (!section) continue;
      const named = new Set(section.aspects.flatMap(({ keys }) => keys));
      const unnamed = (formSection.aspects ?? []).filter(({ key }) => !named.has(key));
      if (unnamed.length === 0) continue;
      const starts = paragraphsOf(report, section).map(({ start, end }) => foldLabel(report.view.text.slice(start, Math.min(end, start + headingLength))));
      for (const { key, title, accepted } of unnamed) {
        if ([title, ...(accepted ?? [])].some((name) => starts.some((start) => start.startsWith(name)))) continue;
        yield { args: { heading: formSection.heading, aspect: title }, subject: `${formSection.key}/${key}`, span: section.heading };
      }
    }
  },
  status: ({ form }) => (form.sections.some(({ aspects }) => aspects) ? null : 'skipped'),
};
