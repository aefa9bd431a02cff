import type { Reading } from '../reading/reading';
import { paragraphsOf } from '../report/report';
import { layouts } from '../report/tables/layouts';
import type { Edit } from '../text/edits';
import { isBlankText, type Span } from '../text/source';
import type { Rule } from './rule';
import { statementsOf, type Stated } from './support/statements';
import { afterLine, isSignature } from '../reading/structure';

/** From 2021, the last section tells of the processing fees: notices, their amount, what was received. */
export const feeMissing: Rule = {
  code: 'fee-missing',
  severity: 'warning',
  class: 'explain',
  fixable: true,
  basis: { document: '国办函〔2020〕109号', article: '年度报告列报要求' },
  name: { zh: '未报告信息处理费', en: 'Fees not reported' },
  messages: {
    default: {
      zh: '「{heading}」没有报告{name}的收取情况（{points}）。',
      en: '“{heading}” does not report on {name} (notices sent, their amount, the amount received: {points}).',
    },
    insert: { zh: '插入一句待填的报告文字', en: 'Insert a sentence with blanks to fill' },
  },
  *check(reading) {
    for (const stated of statementsOf(reading)) {
      const { section, statement, paragraphs } = stated;
      if (paragraphs.length > 0) continue;
      const last = lastParagraph(reading, stated);
      yield {
        args: {
          heading: section.section.heading,
          name: statement.name,
          points: statement.named.map(({ title }) => title).join('、'),
        },
        subject: section.section.key,
        span: last ?? section.heading,
        fixes: () => [{ title: 'insert', edits: [insertion(reading, last ?? section.heading, statement.model)] }],
      };
    }
  },
  status: ({ form }) => (form.sections.some(({ statement }) => statement) ? null : 'skipped'),
};

/** The last paragraph of the section that is no signature or date. */
function lastParagraph(reading: Reading, { section }: Stated): Span | undefined {
  const { report } = reading;
  return paragraphsOf(report, section).findLast(({ firstLine, lastLine }) =>
    report.view.lines
      .slice(firstLine, lastLine + 1)
      .some(({ text }) => !isBlankText(text) && !isSignature(reading, text)),
  );
}

/** A paragraph of its own behind `after`, parted from it as the draft parts its paragraphs. */
function insertion(reading: Reading, after: Span, sentence: string): Edit {
  const { source } = reading;
  const { gap: lineEnds, paragraph } = layouts[reading.layout];
  const at = afterLine(reading, after.end);
  const next = source.lines[source.lineAt(at).index + 1];
  const gap = source.lineEnd.repeat(next && next.text.trim() !== '' ? 1 : lineEnds);
  return { span: { start: at, end: at }, text: gap + paragraph(sentence) };
}
