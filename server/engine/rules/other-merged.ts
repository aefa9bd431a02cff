import { foldBare } from '../text/fold';
import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { shortLabel } from '../reading/figures';

/** A group that the form splits into rows stands in one row, as in an older edition. It is read as its last row. */
export const otherMerged: Rule = {
  code: 'other-merged',
  severity: 'hint',
  class: 'notice',
  fixable: false,
  basis: { document: formDocument, article: '附表' },
  name: { zh: '几行并作一行', en: 'Rows in one' },
  messages: {
    default: {
      zh: '「{group}」按规定分为 {count} 行，这里并作一行；数字计入「{row}」，其余按 0 计算。',
      en: 'The rows of “{group}” in the form ({count}) stand in one here; its figures count as “{row}”, the others as 0.',
    },
  },
  *check({ binding, lexicon }) {
    for (const { form, lines } of binding.tables) {
      const merged = lexicon.tables.get(form)?.merged;
      const own = new Set([...(merged?.values() ?? [])].map(({ line }) => line));
      for (const { line, row, label } of lines) {
        if (!merged || !own.has(line)) continue;
        const group = label && merged.get(foldBare(label.text));
        if (!group) continue;
        yield {
          args: { group: group.label, count: group.others.length + 1, row: shortLabel(group.line.label ?? '') },
          subject: `${form.key}/${group.line.rows[0]?.key ?? ''}`,
          span: label.cells.at(-1) ?? row,
        };
      }
    }
  },
  status: ({ form }) => (form.tables.some(({ merged }) => merged.length > 0) ? null : 'skipped'),
};
