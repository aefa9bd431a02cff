import { describe, expect, test } from 'vitest';
import type { Engine } from '../../server/engine/reading/engine';
import { rules } from '../../server/engine/rules/index';
import type { Rule } from '../../server/engine/rules/rule';
import { randomOf } from '../support/bodies';
import { clean, seeded } from '../support/tenBodies';
import { engine, gouji, reportText } from './support';
import { folderWith } from '../support/folders';

interface Printed {
  readonly files: readonly { readonly path: string; readonly diagnostics: readonly { readonly key: string }[] }[];
}

interface Checked {
  readonly reads: number;
  readonly checks: number;
  readonly found: readonly (readonly string[])[];
}

/** Checks a folder of these; says how often a text was read and a report checked, and what was found, by path. */
async function check(files: Record<string, string | Uint8Array>, ...options: string[]): Promise<Checked> {
  let [reads, checks] = [0, 0];
  const [first] = rules;
  if (!first) throw new Error('no rule');
  const counter: Rule = { ...first, code: 'counter', check: () => (checks++, []) };
  // Each draft asks for these once, when it looks for its title.
  const counting: Engine = Object.defineProperty({ ...engine }, 'titlePatterns', {
    get: () => (reads++, engine.titlePatterns),
  });
  const { out } = await gouji(folderWith(files), ['check', '.', '--format', 'json', ...options], {
    tools: { rules: [...rules, counter], engine: counting },
  });
  const { files: printed } = JSON.parse(out) as Printed;
  return { reads, checks, found: printed.map(({ diagnostics }) => diagnostics.map(({ key }) => key)) };
}

const lastYear = reportText({ institution: '桐岭县渔业局', year: 2023 });
const thisYear = reportText({
  institution: '桐岭县渔业局',
  year: 2024,
  figures: { 'requests/carriedIn/natural': '4' },
});
const another = reportText({ institution: '云溪县档案局', year: 2024 });
const isOfLastYear = (key: string): boolean => key.startsWith('previous-');

describe('of the reports of a folder', () => {
  test('each is read once where none bears on another', async () => {
    expect((await check({ 'a.txt': thisYear, 'b.txt': another })).reads).toBe(2);
  });

  test('each is read once where last year’s come first', async () => {
    const { reads, found } = await check({ 'a.txt': lastYear, 'b.txt': thisYear });
    expect(reads).toBe(2);
    expect(found.map((keys) => keys.some(isOfLastYear))).toEqual([false, true]);
  });

  test('one is read again where more turns out to bear on it', async () => {
    const { reads, found } = await check({ 'a.txt': thisYear, 'b.txt': lastYear });
    expect(reads).toBe(3);
    expect(found.map((keys) => keys.some(isOfLastYear))).toEqual([true, false]);
  });

  test('a whole that comes before its parts is not checked without them', async () => {
    const whole = reportText({ institution: '桐岭县人民政府', year: 2024 });
    const figures = { 'disclosure/normativeDocuments/inForce': '3' };
    const part = reportText({ institution: '桐岭县渔业局', year: 2024, figures });
    const roster = '名称,上级,计入上级\n桐岭县人民政府,,\n桐岭县渔业局,桐岭县人民政府,是\n';
    const files = { 'a.txt': whole, 'b.txt': part, 'r.csv': roster };
    const { reads, checks, found } = await check(files, '--roster', 'r.csv');
    expect({ reads, checks }).toEqual({ reads: 3, checks: 2 });
    expect(found[0]?.some((key) => key.startsWith('rollup-sum'))).toBe(true);
  });

  test('the same is found in each, in whatever order they come', async () => {
    const { '名册.csv': listed = '', ...reports } = { ...clean, ...seeded };
    const random = randomOf(20);
    const foundIn = async (order: readonly string[]): Promise<Record<string, readonly string[]>> => {
      const paths = order.map((path, at) => `${at + 100}${path.endsWith('.docx') ? '.docx' : '.txt'}`);
      const files = Object.fromEntries(order.map((path, at) => [paths[at] ?? '', reports[path] ?? '']));
      const { found } = await check({ ...files, '名册.csv': listed }, '--roster', '名册.csv');
      return Object.fromEntries(order.map((path, at) => [path, found[at] ?? []]));
    };
    const inOrder = await foundIn(Object.keys(reports).sort());
    expect(Object.values(inOrder).flat().some(isOfLastYear)).toBe(true);
    for (let times = 0; times < 3; times++) {
      const keyed = Object.keys(reports).map((path) => ({ path, key: random() }));
      expect(await foundIn(keyed.sort((a, b) => a.key - b.key).map(({ path }) => path))).toEqual(inOrder);
    }
  }, 60_000);
});
