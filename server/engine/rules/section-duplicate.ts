import type { Section } from '../report/report';
import type { Rule } from './rule';
import { formDocument } from './support/basis';

/** No section of the form stands in the report twice, and no report behind another. */
export const sectionDuplicate: Rule = {
  code: 'section-duplicate',
  severity: 'error',
  class: 'must',
  fixable: false,
  basis: { document: formDocument, article: '格式' },
  name: { zh: '栏目重复', en: 'Section twice' },
  messages: {
    default: {
      zh: '栏目「{heading}」重复：第 {line} 行已有。',
      en: 'Section “{heading}” stands twice: it is on line {line} already.',
    },
    another: {
      zh: '从这里起是另一份报告，没有核对。一个文件只放一份报告，请另存。',
      en: 'Another report begins here and was not checked. Keep one report in a file.',
    },
    first: { zh: '第一次出现', en: 'It stands here first' },
  },
  *check({ report }) {
    const first = new Map<string, Section>();
    for (const section of report.sections) {
      const { key, heading } = section.section;
      const earlier = first.get(key);
      if (!earlier) {
        first.set(key, section);
        continue;
      }
      yield {
        args: { heading, line: earlier.heading.line + 1 },
        subject: key,
        span: section.heading,
        related: [{ message: 'first', span: earlier.heading }],
      };
    }
    const { another } = report;
    if (another) yield { message: 'another', subject: another.text, span: another };
  },
};
