import type { KnownReport } from '../collection/profile';
import type { BoundTable } from '../binding/binding';
import { isTotal, type Slot } from '../form/form';
import type { Reading } from '../reading/reading';
import { compare, isZero } from '../text/decimal';
import type { Rule } from './rule';
import { regulation } from './support/basis';
import { flatMap } from '../text/lists';

/** No table of figures is the same as last year's from end to end: a year of work leaves other numbers. */
export const figuresUnchanged: Rule = {
  code: 'figures-unchanged',
  severity: 'warning',
  class: 'explain',
  fixable: false,
  basis: { document: regulation, article: '第五十条' },
  name: { zh: '整张表与上年相同', en: 'A table equals last year’s' },
  messages: {
    default: {
      zh: '「{table}」的全部数字与上年年报（{document}）相同。请核对是否误用了上年的表；确实相同的请说明。',
      en: 'Every figure of “{table}” equals that of last year’s report ({document}). Check that it is not last year’s table; explain where it is right.',
    },
    lastYear: { zh: '上年年报（{document}）的这张表', en: 'This table in last year’s report ({document})' },
  },
  *check(reading, { previous }) {
    if (!previous) return;
    for (const table of reading.binding.tables) {
      const told = unchangedIn(reading, table, previous);
      const first = table.heads[0] ?? table.lines[0]?.row;
      const [slot] = told;
      if (!first || !slot) continue;
      yield {
        args: { table: table.form.title, document: previous.profile.name },
        subject: table.form.key,
        // One number that comes up again may well be chance.
        ...(told.length === 1 ? { severity: 'hint' as const } : {}),
        span: { start: first.start, end: first.end },
        // It objects to no fix: a figure is not wrong for being last year's.
        about: [],
        figures: [...reading.form.slots.values()].filter(({ row }) => row.table === table.form.key),
        elsewhere: [
          {
            message: 'lastYear',
            args: { document: previous.profile.name },
            document: previous.profile,
            range: previous.rangeOf(slot.id),
          },
        ],
      };
    }
  },
  status: (_, { previous }) => (previous ? null : 'skipped'),
};

/**
 * The figures above 0, but totals and stocks, of a table that is last year's in every figure; none of a table that is not.
 * A stock (last year's own figure is a part of it) stays as it is where nothing happened.
 */
function unchangedIn(reading: Reading, { form, status }: BoundTable, previous: KnownReport): Slot[] {
  if (status !== 'read') return [];
  const stocks = new Set(
    reading.form.relations
      .filter(({ shown, terms }) => terms.some(({ of, slot }) => of === 'previous' && slot === shown))
      .map(({ shown }) => shown),
  );
  const told: Slot[] = [];
  for (const slot of flatMap(form.rows, ({ slots }) => slots)) {
    const [own, last] = [reading.valueOf(slot), previous.valueOf(slot.id)];
    if (!own || !last || compare(own, last) !== 0) return [];
    if (!isZero(own) && !stocks.has(slot) && !isTotal(form, slot)) told.push(slot);
  }
  return told;
}
