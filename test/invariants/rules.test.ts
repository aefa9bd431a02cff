import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listOf, withFacts } from '../../scripts/facts.mjs';
import { officialForms } from '../../server/engine/form/editions';
import { rules } from '../../server/engine/rules/index';
import { projectPath, readProject } from '../support/samples';

const newest = officialForms.at(-1)?.basis ?? '';
const headings = [
  '## 查什么',
  '## 为什么',
  '## 依据',
  '## 错误示例',
  '## 正确示例',
  '## 怎么改',
  '## 边界',
  '## In English',
  '## 缘由',
];

/** Warnings that send a report back all the same. */
const mustAnyway = new Set(['form-obsolete', 'period-wrong', 'placeholder']);

describe('the rules', () => {
  it('have codes of their own', () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
  });

  it('have a class that follows from the severity', () => {
    for (const { code, severity, class: kind } of rules) {
      const isMust = severity === 'error' || mustAnyway.has(code);
      const expected = isMust ? 'must' : severity === 'warning' ? 'explain' : 'notice';
      expect(kind, code).toBe(expected);
    }
  });

  it('are listed in the docs, and nothing else is', () => {
    const pages = readdirSync(projectPath('docs/rules')).filter((name) => name !== 'README.md');
    expect(pages.sort()).toEqual(rules.map(({ code }) => `${code}.md`).sort());
    expect(readProject('docs/rules/README.md')).toBe(listOf(rules));
  });

  it.each(rules.map((rule) => ({ code: rule.code, rule })))(
    '$code: page, texts and file are in step',
    ({ code, rule }) => {
      const page = readProject(`docs/rules/${code}.md`);
      expect(page, 'run npm run pages').toBe(withFacts(page, rule, newest));
      expect(headings.filter((heading) => !page.includes(heading))).toEqual([]);
      expect(existsSync(projectPath(`server/engine/rules/${code}.ts`))).toBe(true);
      for (const [name, text] of Object.entries(rule.messages)) {
        // A message of a form's author comes in both languages: {ownZh}, {ownEn}.
        const places = (of: string): string[] =>
          [...of.matchAll(/\{\w+\}/g)].map(([place]) => place.replace(/^\{own(?:Zh|En)\}$/, '{own}')).sort();
        expect(text.zh, `${code}.${name}`).not.toBe('');
        expect(new Set(places(text.en)), `${code}.${name}`).toEqual(new Set(places(text.zh)));
        expect(text.en, 'right for one and for many').not.toMatch(
          /\{(?:count|others|found|expected)\} (?:[a-z]+ )?[a-z]+s\b/,
        );
      }
    },
  );
});
