import { describe, expect, it } from 'vitest';
import { placeByLabels } from '../../../server/engine/reading/byLabels';
import { Draft } from '../../../server/engine/reading/draft';
import { withForms } from '../../../server/engine/reading/engine';
import { engine } from '../../support/check';
import { formFile } from '../../support/forms';

const { form } = formFile({
  'gouji-form': 1,
  id: 'works',
  title: '工程进展报告',
  sections: [{ title: '进展', table: 't' }],
  tables: [
    {
      key: 't',
      corner: '工程',
      columns: ['投资', { label: '备注', type: 'text' }, '户数'],
      rows: ['道路养护', '绿化管护', { label: '合计', total: true }],
    },
  ],
});

describe('cells pasted with their labels', () => {
  const draft = new Draft('青禾县水务局2031年工程进展报告\n\n一、进展\n', withForms(engine, form ? [form] : []), {
    form: 'works',
    isReport: true,
    layout: 'tabs',
  });
  const placedOf = (...rows: string[][]): [string, string][] => {
    if (!draft.reading) throw new Error('no report');
    return [...placeByLabels(draft.reading, rows).placed].map(([{ id }, { text }]) => [id, text]);
  };

  it('are those of figures alone: what stands in a column of texts has no place', () => {
    expect(placedOf(['工程', '投资', '备注', '户数'], ['绿化管护', '7', '按期', '若干'])).toEqual([
      ['t/绿化管护/投资', '7'],
      ['t/绿化管护/户数', '若干'],
    ]);
  });
});
