import { numerals } from '../report/heading';
import { paragraphsOf } from '../report/report';
import { foldBare } from '../text/fold';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { isPlain } from '../reading/structure';

/** 一、 numbers the sections; below them a list begins with （一）. */
export const listNumber: Rule = {
  code: 'list-number',
  severity: 'hint',
  class: 'notice',
  fixable: true,
  basis: { document: formDocument, article: '格式' },
  name: { zh: '下级编号', en: 'Numbers below a section' },
  messages: {
    default: {
      zh: '“{found}、”是栏目的编号，栏目之内应从“（{found}）”编起。',
      en: '{found}、 numbers the sections; below a section write （{found}）.',
    },
    renumber: { zh: '改为“（{found}）”', en: 'Change to （{found}）' },
  },
  *check(reading) {
    const { report, source, lexicon } = reading;
    for (const section of report.sections) {
      let next = 1;
      for (const { heading } of paragraphsOf(report, section)) {
        // A row's label may stand as a heading over a table of its own.
        if (heading && lexicon.rowLabels.has(foldBare(heading.title))) continue;
        // Below （一） a list may begin again with 一、; a list half renumbered goes on.
        if (heading?.ordinal != null && heading.ordinal !== next) break;
        if (heading?.ordinal !== next) continue;
        if (heading.style === 'aspect') {
          next++;
          continue;
        }
        const found = numerals[next - 1] ?? '';
        next++;
        const span = { start: heading.markSpan.start, end: heading.markSpan.end };
        yield {
          args: { found },
          subject: `${section.section.key}/${source.slice(heading.titleSpan).slice(0, 20)}`,
          span,
          fixes: () =>
            isPlain(reading, span)
              ? [{ title: 'renumber', args: { found }, edits: [{ span, text: `（${found}）` }], preferred: true }]
              : [],
        };
      }
    }
  },
};
