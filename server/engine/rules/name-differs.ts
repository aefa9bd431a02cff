import { spanOfWhole } from '../reading/structure';
import type { Rule } from './rule';
import { regulation } from './support/basis';

/** The title calls the body by the name that the roster gives it. */
export const nameDiffers: Rule = {
  code: 'name-differs',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '机关名称与名册不同', en: 'Name differs from the roster' },
  messages: {
    default: {
      zh: '标题中的“{institution}”是名册中“{name}”的别名，请用规范名称。',
      en: '“{institution}” in the title is another name of “{name}” in the roster; use the name itself.',
    },
    unknown: {
      zh: '标题中的“{institution}”不在名册中：请核对名称，或在名册中补上。',
      en: '“{institution}” in the title is in no line of the roster: check the name, or add it there.',
    },
  },
  *check(reading, { listed }) {
    const institution = reading.report.title?.institution;
    if (!listed || institution == null || (listed.entry && !listed.isAlias)) return;
    yield {
      ...(listed.entry ? {} : { message: 'unknown' }),
      args: { institution, ...(listed.entry ? { name: listed.entry.name } : {}) },
      subject: 'title',
      span: spanOfWhole(reading),
    };
  },
  status: (_, { listed }) => (listed === null ? 'skipped' : null),
};
