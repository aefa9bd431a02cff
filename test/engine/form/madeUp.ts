import { compileForm } from '../../../server/engine/form/compile';
import type { EquationData, FormData } from '../../../server/engine/form/data';
import type { Form } from '../../../server/engine/form/form';

const tons = { type: 'amount', unit: '吨' } as const;

/** A form of another kind, 5 rows by 4 columns: the grain that a county's stores took in, in tons. */
export const grainData: FormData = {
  edition: 'grain',
  basis: '虚构粮办〔2030〕1号',
  years: { from: 2030 },
  title: { name: '粮食收购情况年度报告', holds: '粮食收购', ends: ['年度报告'], endsWithYear: [] },
  sections: [
    { key: 'harvest', title: '收购总体情况', article: '第一条', meaning: { zh: '概述。', en: 'An overview.' } },
    {
      key: 'stores',
      title: '各库收购数量',
      article: '第二条',
      meaning: { zh: '表格。', en: 'A table.' },
      table: 'stores',
    },
  ],
  tables: [
    {
      key: 'stores',
      title: '各库收购数量',
      corner: '粮库',
      blocks: [
        {
          columns: [
            { key: 'wheat', label: '小麦收购量', ...tons },
            { key: 'maize', label: '玉米收购量', ...tons },
            { key: 'rice', label: '稻谷收购量', ...tons },
            { key: 'all', label: '各类合计', ...tons },
          ],
          rows: [
            {
              key: 'own',
              label: '直属粮库',
              rows: [
                { key: 'east', label: '东河粮库' },
                { key: 'west', label: '西岭粮库' },
                { key: 'south', label: '南塘粮库' },
              ],
            },
            { key: 'leased', label: '租用库点' },
            { key: 'county', label: '全部库点合计' },
          ],
        },
      ],
      equations: [
        { rule: 'grain-row', each: 'row', of: 'all = wheat + maize + rice', tolerance: '0.05' },
        { rule: 'grain-column', each: 'column', of: 'county = own.* + leased', tolerance: '0.05' },
      ],
    },
  ],
};

export const grain: Form = compileForm(grainData);

/** The form with other equations. */
export function withEquations(...equations: EquationData[]): FormData {
  const [table] = grainData.tables;
  if (!table) throw new Error('the form has no table');
  return { ...grainData, tables: [{ ...table, equations }] };
}
