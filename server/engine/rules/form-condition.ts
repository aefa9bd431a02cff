import type { Condition } from '../form/form';
import { conditionsOf, type Judged } from '../reading/conditions';
import { nameOf, rowName, spanOfFigure } from '../reading/figures';
import { findSection } from '../report/report';
import { foldBare } from '../text/fold';
import { absolute, formatDecimal, subtract } from '../text/decimal';
import type { Reading } from '../reading/reading';
import type { Finding, Rule } from './rule';
import { ownMessage, ownTexts } from './support/ownMessage';
import { flatMap } from '../text/lists';

/** What a form of one's own expects of figures where something holds, and what its sections must speak of. */
export const formCondition: Rule = {
  code: 'form-condition',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: '自定格式', article: '填报条件' },
  name: { zh: '自定格式的条件', en: 'Condition of an own form' },
  messages: {
    default: {
      zh: '「{name}」：应当“{expect}”，现在左边为 {left}，右边为 {right}。',
      en: '“{name}”: “{expect}” should hold; it is {left} against {right}.',
    },
    when: {
      zh: '「{name}」：“{when}”时应当“{expect}”，现在左边为 {left}，右边为 {right}。',
      en: '“{name}”: where “{when}”, “{expect}” should hold; it is {left} against {right}.',
    },
    mention: { zh: '「{heading}」没有写到“{item}”。', en: '“{heading}” says nothing of “{item}”.' },
    ...ownTexts,
  },
  *check(reading) {
    for (const judged of conditionsOf(reading)) if (judged.status === 'failed') yield toFinding(reading, judged);
    yield* unmentioned(reading);
  },
  status(reading) {
    const { form } = reading;
    if (form.conditions.length === 0 && !form.sections.some(({ mentions }) => mentions)) return 'skipped';
    return conditionsOf(reading).some(({ status }) => status === 'unknown') ? 'unknown' : null;
  },
};

function toFinding(reading: Reading, { condition, left, right }: Judged): Finding {
  const figure = reading.binding.figures.get(condition.shown);
  const args = {
    name: nameOf(condition.shown),
    row: rowName(condition.shown.row),
    column: condition.shown.column.label,
    when: condition.when?.words ?? '',
    expect: condition.expect.words,
    left: formatDecimal(left),
    right: formatDecimal(right),
    difference: formatDecimal(absolute(subtract(left, right))),
  };
  return {
    ...(condition.when ? { message: 'when' } : {}),
    args,
    ...(condition.message ? ownMessage(condition.message, args) : {}),
    ...(condition.severity ? { severity: condition.severity } : {}),
    subject: condition.id,
    span: figure ? spanOfFigure(figure) : { start: 0, end: 0 },
    figures: slotsOf(condition),
  };
}

function slotsOf({ when, expect }: Condition): readonly Condition['shown'][] {
  const sums = [expect.left, expect.right, ...(when ? [when.left, when.right] : [])];
  return [...new Set(flatMap(sums, ({ terms }) => terms.map(({ slot }) => slot)))];
}

function* unmentioned(reading: Reading): Iterable<Finding> {
  const { report, form } = reading;
  for (const { key, heading, mentions = [] } of form.sections) {
    const section = findSection(report, key);
    if (!section) continue;
    const text = mentions.length > 0 ? foldBare(report.view.text.slice(section.heading.end, section.end)) : '';
    for (const { title, words } of mentions) {
      if (words.some((word) => text.includes(foldBare(word)))) continue;
      yield {
        message: 'mention',
        args: { heading, item: title },
        subject: `${key}/${title}`,
        span: section.heading,
      };
    }
  }
}
