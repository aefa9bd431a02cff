import { add, compare, formatDecimal, subtract, zero } from '../text/decimal';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { spanOfFigure } from '../reading/figures';
import { flatMap } from '../text/lists';

/** What was in force when the year began, in force plus repealed minus issued, is not below zero. Inferred. */
export const stockNegative: Rule = {
  code: 'stock-negative',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第二十条（一）（推断）' },
  name: { zh: '年初件数为负', en: 'Negative opening stock' },
  messages: {
    default: {
      zh: '「{row}」：现行有效 {inForce} 加废止 {repealed} 减制发 {issued} 得 {opening}，即年初现行有效件数为负。',
      en: '“{row}”: {inForce} in force plus {repealed} repealed minus {issued} issued is {opening}: fewer than none at the start of the year.',
    },
  },
  *check(reading) {
    for (const row of flatMap(reading.form.tables, ({ rows }) => rows)) {
      if (!row.slots.some(({ column }) => column.key === 'inForce')) continue;
      const find = (key: string): (typeof row.slots)[number] | undefined =>
        row.slots.find(({ column }) => column.key === key);
      const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map(find);
      const figure = inForce && reading.binding.figures.get(inForce);
      if (!issued || !repealed || !inForce || !figure?.value) continue;
      const values = { issued: reading.valueOf(issued), repealed: reading.valueOf(repealed), inForce: figure.value };
      if (!values.issued || !values.repealed) continue;
      const opening = subtract(add(values.inForce, values.repealed), values.issued);
      if (compare(opening, zero) >= 0) continue;
      yield {
        args: {
          row: row.label,
          issued: formatDecimal(values.issued),
          repealed: formatDecimal(values.repealed),
          inForce: formatDecimal(values.inForce),
          opening: formatDecimal(opening),
        },
        subject: inForce.id,
        span: spanOfFigure(figure),
      };
    }
  },
  status({ binding }) {
    const own = binding.tables.filter(({ form }) =>
      form.rows.some(({ slots }) => slots.some(({ column }) => column.key === 'inForce')),
    );
    if (own.length === 0) return 'skipped';
    return own.every(({ status }) => status === 'read') ? null : 'unknown';
  },
};
