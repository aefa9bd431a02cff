import type { Rule } from './rule';
import { regulation } from './support/basis';
import { insertSection, spanOfMissing } from '../reading/structure';
import { headingOf } from '../reading/standing';
import { trimSpan } from '../text/source';

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
    there: {
      zh: '缺少栏目「{heading}」；这一行像是它的标题，请改成规定的写法。',
      en: 'Section “{heading}” is missing; this line looks like its title: write it as the form has it.',
    },
    insert: { zh: '插入「{heading}」', en: 'Insert “{heading}”' },
  },
  *check(reading) {
    const present = new Set(reading.report.sections.map(({ section }) => section));
    for (const section of reading.form.sections) {
      if (present.has(section) || section.isOptional) continue;
      const args = { heading: section.heading };
      const there = headingOf(reading, section);
      // A second copy of what stands there would be one too many.
      if (there) {
        yield { message: 'there', args, subject: section.key, span: trimSpan(reading.report.view.text, there) };
        continue;
      }
      yield {
        args,
        subject: section.key,
        span: spanOfMissing(reading, section),
        fixes: () => {
          const edits = [insertSection(reading, section)];
          // In a table that nothing closes, a heading would not be read as one, and be missing still.
          const isRead = reading.after(edits).report.sections.some((other) => other.section === section);
          return isRead ? [{ title: 'insert', args, edits, preferred: true }] : [];
        },
      };
    }
  },
};
