import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { officialForms } from '../../server/engine/form/editions';
import { rules } from '../../server/engine/rules/index';
import { regulation } from '../../server/engine/rules/support/basis';
import { citationsIn, faultOf, numberOf, type Law } from '../support/citations';
import { projectPath, readProject } from '../support/samples';
import { sourcesUnder } from '../support/sources';
import data from './regulation.json';

const law: Law = data;
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(projectPath(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

describe('the articles that are cited', () => {
  it('are read, with their paragraphs and items', () => {
    expect(['一', '十', '十五', '二十', '五十六'].map(numberOf)).toEqual([1, 10, 15, 20, 56]);
    expect(
      citationsIn('第四十九条、第五十条（二）（三）；第二十条第（一）项，第五十条第（一）至（三）项，第十六条第一款。'),
    ).toEqual([
      '第四十九条',
      '第五十条（二）（三）',
      '第二十条第（一）项',
      '第五十条第（一）至（三）项',
      '第十六条第一款',
    ]);
  });

  it('are refused where the regulation has no such article, paragraph or item, or none is known', () => {
    const wrong = [
      '第五十七条',
      '第五十条（六）',
      '第五十条（一）（六）',
      '第二十条第（十六）项',
      '第三十六条（八）',
      '第三十九条第三款',
      '第十四条（一）',
      '第四十九条第一款',
    ];
    expect(wrong.map((cited) => faultOf(cited, law) !== null)).toEqual(wrong.map(() => true));
    const right = [
      '第五十六条',
      '第五十条（五）',
      '第二十条第（十五）项',
      '第三十六条（七）',
      '第三十九条第二款',
      '第十四条',
    ];
    expect(right.map((cited) => faultOf(cited, law))).toEqual(right.map(() => null));
  });

  it('by the rules on the regulation are at least one each, and the regulation has them', () => {
    expect(law.document).toBe(regulation);
    for (const { code, basis } of rules) {
      const cited = citationsIn(basis.article);
      if (basis.document === regulation) expect(cited, code).not.toEqual([]);
      expect(
        cited.flatMap((each) => faultOf(each, law) ?? []),
        code,
      ).toEqual([]);
    }
  });

  const files = [
    ...sourcesUnder('server'),
    ...sourcesUnder('client'),
    ...filesIn('server/engine/form/editions', '.json'),
    ...filesIn('docs/rules', '.md'),
    ...filesIn('docs', '.md'),
    ...filesIn('samples', '.txt'),
    'README.md',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'schemas/gouji.schema.json',
  ];
  it('in the editions, the rules, their pages and the docs stand in the regulation', () => {
    const cited = files.flatMap((file) => citationsIn(readProject(file)).map((each) => ({ file, each })));
    expect(cited.length).toBeGreaterThan(100);
    expect(cited.flatMap(({ file, each }) => (faultOf(each, law) ? [`${file}: ${each}`] : []))).toEqual([]);
  });

  it('are of the item that names the matter, where a rule is about one alone', () => {
    const articleOf = (code: string): string | undefined => rules.find((rule) => rule.code === code)?.basis.article;
    expect(articleOf('government-duties')).toBe('第五十条（四）');
    // Requests and what became of them, not the reviews and suits of item three.
    expect(articleOf('prose-rate')).toBe('第五十条（二）');
  });

  it('by the sections of the form are of the items of article 50 in their order', () => {
    for (const form of officialForms) {
      const items = form.sections.slice(1).map(({ article }) => /第五十条（.）/.exec(article)?.[0]);
      expect(items).toEqual(['一', '二', '三', '四', '五'].map((item) => `第五十条（${item}）`));
    }
  });
});
