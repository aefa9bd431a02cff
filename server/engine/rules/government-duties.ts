import type { DutiesData } from '../form/data';
import type { Reading } from '../reading/reading';
import { fold } from '../text/fold';
import type { Rule } from './rule';
import { regulation } from './support/basis';

/** The report of a government also gives the results of assessment, public appraisal and accountability. */
export const governmentDuties: Rule = {
  code: 'government-duties',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条（四）' },
  name: { zh: '政府工作考核、社会评议、责任追究', en: 'Duties of governments' },
  messages: {
    default: {
      zh: '各级人民政府的年度报告还应写明工作考核、社会评议和责任追究结果，「{heading}」中没有写：{points}。',
      en: 'A government also reports the results of assessment, public appraisal and accountability; “{heading}” does not tell of: {points}.',
    },
  },
  *check(reading) {
    const { report } = reading;
    for (const section of report.sections) {
      const duties = dutiesOf(reading, section.section.duties);
      if (!duties) continue;
      const whole = report.sections.filter((other) => other.section === section.section);
      if (whole[0] !== section) continue;
      const text = whole.map(({ start, end }) => fold(report.view.text.slice(start, end))).join('\n');
      const missing = duties.named.filter(({ words }) => !words.some((word) => text.includes(word)));
      if (missing.length === 0) continue;
      const aspect = section.aspects.find(({ keys }) => duties.aspect !== undefined && keys.includes(duties.aspect));
      yield {
        args: { heading: section.section.heading, points: missing.map(({ title }) => title).join('、') },
        subject: section.section.key,
        span: aspect?.heading ?? section.heading,
      };
    }
  },
  status: (reading) => (reading.form.sections.some(({ duties }) => dutiesOf(reading, duties)) ? null : 'skipped'),
};

/** The duties, where the body of the report has them. */
function dutiesOf({ report }: Reading, duties: DutiesData | undefined): DutiesData | undefined {
  return duties && report.title?.institution?.endsWith(duties.whose) ? duties : undefined;
}
