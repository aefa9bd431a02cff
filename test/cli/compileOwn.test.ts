import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWord } from '../../server/documents/word/read';
import { rules } from '../../server/engine/rules/index';
import { readProject } from '../support/samples';
import { engine, gouji, type Outcome } from './support';
import { folderWith } from '../support/folders';

const official = { tools: { rules, engine } };
const whole = '松岗县人民政府';
const run = (folder: string, ...argv: string[]): Promise<Outcome> =>
  gouji(folder, ['compile', ...argv, '--institution', whole], official);

const form = {
  'gouji-form': 1,
  id: 'projects-quarterly',
  name: '季度工程报告',
  title: { name: '季度工程报告' },
  sections: [{ title: '工程情况', table: 'works' }],
  tables: [
    {
      key: 'works',
      title: '工程情况表',
      corner: '类别',
      columns: [
        { label: '开工', key: 'begun' },
        { label: '预算', key: 'planned', type: 'amount' },
        { label: '支出', key: 'spent', type: 'amount' },
        { label: '完成率', key: 'rate', type: 'percent', digits: 1 },
        { label: '满意度', key: 'opinion', type: 'percent' },
        { label: '备注', key: 'note', type: 'text' },
      ],
      rows: [
        { label: '道路', key: 'roads' },
        { label: '桥梁', key: 'bridges' },
        { label: '合计', key: 'all', total: true },
      ],
      equations: ['rate = spent / planned'],
    },
  ],
};
const report = (body: string, period: string, rows: readonly string[]): string =>
  [
    `${body}2031年${period}工程报告`,
    '',
    '一、工程情况',
    '',
    '类别\t开工\t预算\t支出\t完成率\t满意度\t备注',
    ...rows,
    '',
  ].join('\n');
const first = report('松岗县水利局', '第二季度', [
  '道路\t2\t100.50\t50.25\t50.0%\t91%\t雨季停工',
  '桥梁\t0\t10\t10\t100.0%\t88%\t',
  '合计\t2\t110.50\t60.25\t54.5%\t90%\t',
]);
const second = report('松岗县林业局', '第2季度', [
  '道路\t1\t99.50\t9.75\t9.8%\t70%\t已完工',
  '桥梁\t1\t\t\t\t\t新增',
  '合计\t2\t99.50\t9.75\t9.8%\t70%\t',
]);
const config = { '.gouji.json': '{"forms": ["*.gouji-form.json"]}', 'works.gouji-form.json': JSON.stringify(form) };

describe('reports by a form of one’s own', () => {
  test('add up in counts and amounts; a rate is that of the sums, and what is no sum stays blank', async () => {
    const own = folderWith({ ...config, 'q/a.txt': first, 'q/b.txt': second });
    const { code, out, err } = await run(own, 'q');
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n')[0]).toBe(`${whole}2031年第二季度工程报告`);
    expect(out.split('\n').filter((line) => /^(?:道路|桥梁|合计)/.test(line))).toEqual([
      '道路\t3\t200.00\t60.00\t30.0\t\t',
      '桥梁\t1\t10\t10\t100.0\t\t',
      '合计\t4\t210.00\t70.00\t33.3\t\t',
    ]);
    const printed = JSON.parse((await run(own, 'q', '--format', 'json')).out) as { form: string; figures: object };
    expect(printed).toMatchObject({
      form: 'projects-quarterly',
      figures: { works: { all: { begun: 4, planned: 210, spent: 70, rate: 33.3 } } },
    });
    expect((await run(own, 'q', '--out', '县.docx')).code).toBe(0);
    expect(readWord(readFileSync(join(own, '县.docx'))).text).toContain('合计\t4\t210.00\t70.00\t33.3');
    expect((await run(own, 'q', '--whole', '县.docx')).out).toBe('县.docx：全部数字等于 2 个单位之和。\n');
  });

  test('stop where a figure that is added up cannot be read, and not where a text or a rate cannot', async () => {
    const withoutRate = second.replaceAll('9.8%', '不详');
    expect((await run(folderWith({ ...config, 'q/a.txt': first, 'q/b.txt': withoutRate }), 'q')).code).toBe(0);
    const unread = second.replace('99.50', '若干');
    const { code, err } = await run(folderWith({ ...config, 'q/a.txt': first, 'q/b.txt': unread }), 'q');
    expect([code, err.includes('“松岗县林业局”的报告（q/b.txt）有 1 个数字读不出')]).toEqual([2, true]);
  });

  test('of several quarters or kinds are not mixed, and are no versions of each other', async () => {
    const before = first.replace('第二季度', '第一季度').replaceAll('50.25', '49.25').replaceAll('60.25', '59.25');
    const own = folderWith({ ...config, 'q/a.txt': first, 'q/b.txt': second, 'q/old.txt': before });
    const { code, out, err } = await run(own, 'q');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('所给的报告不是同一种（二季度 季度工程报告、一季度 季度工程报告）');
    const checked = await gouji(own, ['check', 'q'], official);
    expect(checked.out).not.toContain('report-duplicate');
    expect((await run(own, 'q', '--whole', 'q/a.txt')).code).toBe(0);
  });

  test('with lists are refused with the way out', async () => {
    const own = folderWith({
      '.gouji.json': config['.gouji.json'],
      'projects.gouji-form.json': readProject('samples/forms/projects.gouji-form.json'),
      'q/a.md': readProject('samples/forms/projects.md'),
    });
    const { code, out, err } = await run(own, 'q');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('有行数不定的清单，各份的行不同，不能相加；要汇总的表请写成没有清单的格式。');
  });
});
