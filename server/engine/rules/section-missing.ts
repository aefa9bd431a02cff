import type { Rule } from './rule';
import { regulation } from './support/basis';
import { insertSection, spanOfMissing } from '../reading/structure';
import { hasHeadingOf } from '../reading/standing';

/** Each of the six sections of the form stands in the report (article 50). */
export const sectionMissing: Rule = {
  code: 'section-missing',
  severity: 'error',
  class: 'must',
  fixable: true,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '缺少栏目', en: 'Section missing' },
  messages: {
    default: { zh: '缺少栏目「{heading}」。', en: 'Section “{heading}” is missing.' },
    insert: { zh: '插入「{heading}」', en: 'Insert “{heading}”' },
  },
  *check(reading) {
    const present = new Set(reading.report.sections.map(({ section }) => section));
    for (const section of reading.form.sections) {
      if (present.has(section) || section.isOptional) continue;
      const args = { heading: section.heading };
      yield {
        args,
        subject: section.key,
        span: spanOfMissing(reading, section),
        fixes: () => {
          if (hasHeadingOf(reading, section)) return [];
          const edits = [insertSection(reading, section)];
          // In a table that nothing closes, a heading would not be read as one, and be missing still.
          const isRead = reading.after(edits).report.sections.some((other) => other.section === section);
          return isRead ? [{ title: 'insert', args, edits, preferred: true }] : [];
        },
      };
    }
  },
};
