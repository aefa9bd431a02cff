import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deepestGroups } from '../../../server/config/forms/axes';
import { mostForms } from '../../../server/config/forms/formNames';
import { longestChain } from '../../../server/config/forms/formSet';
import { longestOther, longestTexts, ranges } from '../../../server/config/forms/lengths';
import * as limits from '../../../server/config/forms/limits';
import { mostProblems } from '../../../server/config/forms/nodes';
import { longestName, shortestName } from '../../../server/config/forms/titlePattern';
import { mostRows as mostItems } from '../../../server/engine/form/lists';
import { longestItem } from '../../../server/engine/reading/lists';
import { mostCells } from '../../../server/engine/report/tables/row';
import { formFile, problemsOf } from '../../support/forms';
import { projectPath, readProject } from '../../support/samples';

const docs = readProject('docs/forms.md');
const long = longestTexts;
const items = limits.mostItems;
/** As the page writes it: 5 万. */
const shown = (value: number): string =>
  value >= 50_000 && value % 10_000 === 0 ? `${value / 10_000} 万` : String(value);
const from = ([least, most]: readonly [number, number]): string => `${least} 到 ${most}`;

const rows: readonly (readonly [string, readonly (number | string | undefined)[]])[] = [
  ['字符；JSON 的值；括号的层数', [limits.longestForm, limits.mostNodes, limits.deepest]],
  ['栏目；表；一个表的行；全部的数', [limits.mostSections, limits.mostTables, limits.mostRows, limits.mostFigures]],
  ['一个表写的等式；写的条件', [items.equations, items.conditions]],
  ['逐行逐列展开以后的等式和条件；其中用到的数', [limits.mostEquations, limits.mostTerms]],
  [
    '报告标题的字数；`accepted` 的项数；`mentions`；`cases`；`findings`',
    [from([shortestName, longestName]), items.accepted, items.mentions, items.cases, items.findings],
  ],
  [
    '行、列、栏目、表的标题的字数；`key`；`name`；`basis`；`unit`',
    [long['label'], long['key'], long['name'], long['basis'], long['unit']],
  ],
  ['一条等式或条件的字数；`meaning`；`message`；别的文字', [long['of'], long['meaning'], long['zh'], longestOther]],
  [
    '`digits`；`leastLength`；`beside` 的块数；`years` 的年份',
    [from(ranges.digits), from(ranges.leastLength), from(ranges.beside), from(ranges.years)],
  ],
  ['分组的层数；`extends` 的层数', [deepestGroups, longestChain]],
  ['报告里清单的行数；清单一行的标题的字数；表中一行的格数', [mostItems, longestItem, mostCells]],
  ['一个文件里说明的错误的处数', [mostProblems]],
];

describe('the limits of a form file', () => {
  it.each(rows)('%s stand in the docs as they are', (name, values) => {
    const own = values.map((value) => (typeof value === 'number' ? shown(value) : value));
    expect(docs).toContain(`  | ${name} | ${own.join('；')} |`);
  });

  it('are the same for titles and corners as for labels, and for both sides of a condition', () => {
    expect([long['title'], long['corner'], long['id']]).toEqual([long['label'], long['label'], long['name']]);
    expect([long['when'], long['expect'], long['en'], long['table']]).toEqual([
      long['of'],
      long['of'],
      long['zh'],
      long['key'],
    ]);
    expect(docs).toContain(`一个 \`.gouji.json\` 至多 ${mostForms} 个格式文件`);
  });

  it('stand nowhere but where the docs are held to them', () => {
    const folder = projectPath('server/config/forms');
    const names = readdirSync(folder).filter((name) => !/^(?:propose|lengths|nodes)/.test(name));
    const odd = names.flatMap((name) =>
      [
        ...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/\b(?:text(?:s)?At|textOf|countAt)\([^()]*, \d[\d_]*\)/g),
      ].map(([call]) => `${name}: ${call}`),
    );
    expect(odd).toEqual([]);
  });

  const label = (length: number): object => ({
    'gouji-form': 1,
    id: 'own',
    title: '季度工作报告',
    tables: [
      {
        key: 't',
        title: '题'.repeat(length),
        corner: '角'.repeat(length),
        columns: ['好', '列'.repeat(length)],
        rows: ['好', '行'.repeat(length)],
      },
    ],
  });

  it('let a text be as long as they say, and tell at its place where it is longer', () => {
    const most = long['label'] ?? 0;
    expect(problemsOf(formFile(label(most)))).toEqual([]);
    expect(problemsOf(formFile(label(most + 1))).every((problem) => /太长，至多 60 个字符/.test(problem))).toBe(true);
    expect(problemsOf(formFile(label(most + 1)))).toHaveLength(4);
  });
});
