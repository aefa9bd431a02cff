import { findSection, paragraphsOf } from '../report/report';
import { foldLabel } from '../text/fold';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { flatMap } from '../text/lists';

const headingLength = 30;
/** Marks of lists, quotes and emphasis before the first word. */
const emphasis = /^[\s*_>+-]+/;
/** 一是积极推进主动公开，…；二是依申请公开方面，…, or （二） inside a paragraph. */
const counted =
  /(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|[（(][一二三四五六七八九十][）)])([\u4e00-\u9fff]{4,20})/g;

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
    many: {
      zh: '「{heading}」中有 {count} 个方面没有写：{aspects}。',
      en: '“{heading}” does not speak of these aspects ({count}): {aspects}.',
    },
  },
  *check(reading) {
    const { report } = reading;
    for (const formSection of reading.form.sections) {
      const section = findSection(report, formSection.key);
      if (!section) continue;
      const named = new Set(flatMap(section.aspects, ({ keys }) => keys));
      const unnamed = (formSection.aspects ?? []).filter(({ key }) => !named.has(key));
      if (unnamed.length === 0) continue;
      const paragraphs = paragraphsOf(report, section);
      const starts = paragraphs.map(({ start, end }) =>
        foldLabel(report.view.text.slice(start, Math.min(end, start + headingLength)).replace(emphasis, '')),
      );
      const parts = flatMap(paragraphs, (paragraph) =>
        [...report.view.slice(paragraph).matchAll(counted)].map(([, part = '']) => part),
      );
      const missing = unnamed.filter(({ title, accepted }) => {
        const names = [title, ...(accepted ?? [])];
        return !names.some(
          (name) => starts.some((start) => start.startsWith(name)) || parts.some((part) => part.includes(name)),
        );
      });
      const [first, ...others] = missing;
      if (!first) continue;
      const { heading, key } = formSection;
      const span = section.heading;
      const finding: Finding =
        others.length === 0
          ? { args: { heading, aspect: first.title }, subject: `${key}/${first.key}`, span }
          : {
              message: 'many',
              args: { heading, aspects: missing.map(({ title }) => title).join('、'), count: missing.length },
              subject: key,
              span,
            };
      yield finding;
    }
  },
  status: ({ form }) => (form.sections.some(({ aspects }) => aspects) ? null : 'skipped'),
};
