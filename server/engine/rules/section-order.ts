import type { Section } from '../report/report';
import type { Rule } from './rule';
import { formDocument } from './support/basis';

/** The sections stand in the order of the form; reported on the fewest that would have to move. */
export const sectionOrder: Rule = {
  code: 'section-order',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: formDocument, article: '格式' },
  name: { zh: '栏目顺序', en: 'Order of sections' },
  messages: {
    default: {
      zh: '栏目「{heading}」的位置不对，应紧接在「{before}」之后。',
      en: 'Section “{heading}” is out of order: it belongs right after “{before}”.',
    },
    atStart: {
      zh: '栏目「{heading}」的位置不对，应是第一个栏目。',
      en: 'Section “{heading}” is out of order: it comes first.',
    },
  },
  *check({ report, form }) {
    const seen = new Set<string>();
    const sections = report.sections.filter(({ section }) => !seen.has(section.key) && seen.add(section.key));
    const kept = new Set(longestInOrder(sections));
    for (const section of sections.filter((candidate) => !kept.has(candidate))) {
      const before = form.sections[section.section.index - 1];
      yield {
        message: before ? 'default' : 'atStart',
        args: { heading: section.section.heading, before: before?.heading ?? '' },
        subject: section.section.key,
        span: section.heading,
      };
    }
  },
};

/** The longest run of sections, not always side by side, that are in the order of the form. */
function longestInOrder(sections: readonly Section[]): Section[] {
  const runs: Section[][] = [];
  let longest: Section[] = [];
  for (const section of sections) {
    const before = runs
      .filter((run) => (run.at(-1)?.section.index ?? -1) < section.section.index)
      .reduce<Section[]>((best, run) => (run.length > best.length ? run : best), []);
    const run = [...before, section];
    runs.push(run);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}
