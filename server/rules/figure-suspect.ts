import type { FailureGroup } from '../balance/repair';
import { namePath } from '../form/form';
import { formatDecimal, zero } from '../text/decimal';
import type { Reading } from './draft';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { spanOfFigure } from './support/figures';

/** The figure whose change alone, or with few others, settles all failures it stands in (Fellegi and Holt, 1976). */
export const figureSuspect: Rule = {
  code: 'figure-suspect',
  severity: 'information',
  class: 'notice',
  fixable: false,
  basis: { document: formDocument, article: '表三、表四勾稽关系（推断）' },
  name: { zh: '疑似填错的数字', en: 'Suspected figure' },
  messages: {
    default: {
      zh: '「{name}」填报 {from}：只有这个数字能同时解释 {count} 处不平，改为 {to} 即全部平衡。',
      en: '“{name}” is {from}: it is the only figure that explains every failure here ({count}); {to} would settle them.',
    },
    together: {
      zh: '「{name}」填报 {from}：与另外 {others} 个数字一起修改（这里改为 {to}），{count} 处不平即全部平衡；别的改法都要动更多数字。',
      en: '“{name}” is {from}: changed together with {others} more (here to {to}) it settles every failure here ({count}); any other way changes more figures.',
    },
    blank: {
      zh: '「{name}」没有填写：填 {to}，{count} 处不平即全部平衡。',
      en: '“{name}” is blank: {to} would settle every failure here ({count}).',
    },
    failure: { zh: '「{name}」因此不平', en: '“{name}” fails because of it' },
  },
  *check(reading) {
    for (const group of reading.failures) yield* suspectsOf(reading, group);
  },
  status: ({ evaluations }) => (evaluations.some(({ status }) => status === 'unknown') ? 'unknown' : null),
};

function* suspectsOf(reading: Reading, { failures, repairs }: FailureGroup): Generator<Finding> {
  const [only] = repairs;
  if (!only || repairs.length > 1 || only.determined === false) return;
  const shown = new Set(failures.map(({ equation }) => equation.shown));
  for (const { slot, to } of only.changes) {
    const figure = reading.binding.figures.get(slot);
    // A total that is wrong itself carries its errors already.
    if (!figure?.cell || shown.has(slot)) continue;
    const related = [...shown].flatMap((total) => {
      const place = reading.binding.figures.get(total);
      return place ? [{ message: 'failure', args: { name: namePath(total) }, span: spanOfFigure(place) }] : [];
    });
    yield {
      message: only.changes.length > 1 ? 'together' : figure.status === 'number' ? 'default' : 'blank',
      args: {
        name: namePath(slot),
        from: formatDecimal(reading.valueOf(slot) ?? zero),
        to: formatDecimal(to),
        others: only.changes.length - 1,
        count: failures.length,
      },
      subject: slot.id,
      span: spanOfFigure(figure),
      related,
    };
  }
}
