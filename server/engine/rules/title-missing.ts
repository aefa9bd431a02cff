import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { spanOfWhole } from '../reading/structure';

/** The report has a title, and the title names its year. */
export const titleMissing: Rule = {
  code: 'title-missing',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: formDocument, article: '格式' },
  name: { zh: '缺少标题', en: 'Title missing' },
  messages: {
    default: {
      zh: '没有找到报告标题：应在开头单独成行，如“××局××××年{name}”。',
      en: 'No title was found: it stands on a line of its own at the top, with institution and year, and ends in {name}.',
    },
    year: { zh: '标题中没有报告年份。', en: 'The title names no year.' },
  },
  *check(reading) {
    const { title } = reading.report;
    if (title && (title.year !== null || reading.form.title.isYearless)) return;
    yield {
      message: title ? 'year' : 'default',
      args: { name: reading.form.title.name },
      subject: 'title',
      span: spanOfWhole(reading),
    };
  },
};
