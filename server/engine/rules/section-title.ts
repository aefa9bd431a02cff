import { numerals } from '../report/heading';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { isPlain } from '../reading/structure';

/** A section's heading reads as the form has it, but for spaces, widths and punctuation. */
export const sectionTitle: Rule = {
  code: 'section-title',
  severity: 'hint',
  class: 'notice',
  fixable: true,
  basis: { document: formDocument, article: '格式' },
  name: { zh: '栏目标题', en: 'Title of a section' },
  messages: {
    default: { zh: '栏目标题与规定的不一致，应为「{heading}」。', en: 'The form calls this section “{heading}”.' },
    replace: { zh: '改为「{heading}」', en: 'Change to “{heading}”' },
  },
  *check(reading) {
    const { report } = reading;
    for (const { section, heading, verbatim } of report.sections) {
      if (verbatim && heading.ordinal !== null) continue;
      const ordinal = heading.ordinal === null ? `${numerals[section.index] ?? ''}、` : '';
      const args = { heading: section.heading };
      const edit = { span: heading.titleSpan, text: ordinal + section.title };
      yield {
        args,
        subject: section.key,
        span: { start: heading.start, end: heading.titleSpan.end },
        fixes: () => (isPlain(reading, edit.span) ? [{ title: 'replace', args, edits: [edit], preferred: true }] : []),
      };
    }
  },
};
