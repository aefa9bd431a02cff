import type { Rule } from './rule';
import { formDocument } from './support/basis';
import { spanOfFigure } from '../reading/figures';
import { flatMap } from '../text/lists';

/** Failures that no change of up to three figures settles: too many to say which figures are wrong. */
export const balanceUnsolved: Rule = {
  code: 'balance-unsolved',
  severity: 'information',
  class: 'notice',
  fixable: false,
  basis: { document: formDocument, article: '表三、表四勾稽关系（推断）' },
  name: { zh: '无法定位', en: 'Slips not located' },
  messages: {
    default: {
      zh: '这里起有 {count} 条勾稽关系同时不平，改动三个以内的数字无法全部平衡，请逐行逐列核对。',
      en: 'No change of up to three figures settles the equations that fail together here ({count}); go through the rows and columns one by one.',
    },
  },
  *check({ failures, binding }) {
    for (const group of failures.filter(({ unsolved }) => unsolved)) {
      const [first] = group.failures;
      const figure = first && binding.figures.get(first.equation.shown);
      if (!first || !figure) continue;
      const figures = [...new Set(flatMap(group.failures, ({ equation }) => [...equation.left, ...equation.right]))];
      yield { args: { count: group.failures.length }, subject: first.equation.id, span: spanOfFigure(figure), figures };
    }
  },
  status: ({ evaluations }) => (evaluations.some(({ status }) => status === 'unknown') ? 'unknown' : null),
};
