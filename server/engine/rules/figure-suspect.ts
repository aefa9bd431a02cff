import { onlyRepair, type FailureGroup } from '../balance/repair';
import type { Reading } from '../reading/reading';
import { formatDecimal, zero } from '../text/decimal';
import type { Finding, Rule } from './rule';
import { formDocument } from './support/basis';
import { nameOf, spanOfFigure } from '../reading/figures';
import { likelySlip, variants, withSlip } from '../reading/slips';
import { flatMap } from '../text/lists';

/** The figure whose change alone, or with few others, settles all failures it stands in (Fellegi and Holt, 1976). */
export const figureSuspect: Rule = {
  code: 'figure-suspect',
  severity: 'information',
  class: 'notice',
  fixable: false,
  basis: { document: formDocument, article: '表三、表四勾稽关系（推断）' },
  name: { zh: '疑似填错的数字', en: 'Suspected figure' },
  messages: {
    ...variants('default', {
      zh: '「{name}」填报 {from}：只有这个数字能同时解释 {count} 处不平，改为 {to} 即全部平衡{slip}。',
      en: '“{name}” is {from}: it is the only figure that explains every failure here ({count}); {to} would settle them{slip}.',
    }),
    ...variants('together', {
      zh: '「{name}」填报 {from}：与另外 {others} 个数字一起修改（这里改为 {to}），{count} 处不平即全部平衡；别的改法都要动更多数字{slip}。',
      en: '“{name}” is {from}: changed together with {others} more (here to {to}) it settles every failure here ({count}); any other way changes more figures{slip}.',
    }),
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

function* suspectsOf(reading: Reading, group: FailureGroup): Generator<Finding> {
  const { failures } = group;
  const only = onlyRepair(group);
  if (!only) return;
  const shown = new Set(failures.map(({ equation }) => equation.shown));
  for (const { slot, to } of only.changes) {
    const figure = reading.binding.figures.get(slot);
    // A total that is wrong itself carries its errors already.
    if (!figure?.cell || shown.has(slot)) continue;
    const related = flatMap([...shown], (total) => {
      const place = reading.binding.figures.get(total);
      return place ? [{ message: 'failure', args: { name: nameOf(total) }, span: spanOfFigure(place) }] : [];
    });
    const slip = likelySlip(reading, only.changes) ?? likelySlip(reading, [{ slot, to }]);
    yield {
      message:
        only.changes.length > 1
          ? withSlip('together', slip)
          : figure.status === 'number'
            ? withSlip('default', slip)
            : 'blank',
      args: {
        name: nameOf(slot),
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
