import { describe, expect, it } from 'vitest';
import { byWeight, itemsIn, nest, prune, type Branch, type Listed } from '../../../client/company/levels';
import { readCsv } from '../../../server/engine/collection/csv';
import { readRoster, type Roster } from '../../../server/engine/collection/roster';
import { randomOf } from '../../support/bodies';

const names = ['甲省', '乙市', '丙县', '丁局', '戊局', '己市'];
const roster = readRoster(readCsv('名称,上级\n丁局,丙县\n甲省,\n乙市,甲省\n戊局,丙县\n丙县,乙市\n己市,甲省\n'));
const listed = (name: string, own: Roster = roster): Listed | null => {
  const entry = own.entries.find((one) => one.name === name);
  return entry ? { roster: 'r', line: entry.line, above: own.above(entry) } : null;
};
const entriesOf = (...wanted: string[]): { item: string; listed: Listed | null }[] =>
  wanted.map((item) => ({ item, listed: listed(item.replace(/[0-9]$/, '')) }));
type Shown = (string | Shown)[];
const shown = (branches: readonly Branch<string>[]): Shown =>
  branches.flatMap(({ item, heading, below }) => [
    item ?? `(${heading?.name ?? ''})`,
    ...(below.length > 0 ? [shown(below)] : []),
  ]);

describe('the levels of a roster', () => {
  it('put each body below its parent, in the order of the lines, and what is not listed behind', () => {
    expect(shown(nest(entriesOf('无名局', ...names)))).toEqual([
      '甲省',
      ['乙市', ['丙县', ['丁局', '戊局']], '己市'],
      '无名局',
    ]);
  });

  it('show a parent that has nothing of its own, and give what is below one to the first of its reports', () => {
    expect(shown(nest(entriesOf('戊局', '己市')))).toEqual(['(甲省)', ['(乙市)', ['(丙县)', ['戊局']], '己市']]);
    expect(shown(nest(entriesOf('丙县1', '丙县2', '丁局')))).toEqual([
      '(甲省)',
      ['(乙市)', ['丙县1', ['丁局'], '丙县2']],
    ]);
  });

  it('keep those above what is wanted', () => {
    const all = nest(entriesOf(...names, '无名局'));
    expect(shown(prune(all, (item) => item === '丁局'))).toEqual(['甲省', ['乙市', ['丙县', ['丁局']]]]);
    expect(prune(all, () => false)).toEqual([]);
  });

  it('lose nothing where a roster has changed between two answers', () => {
    const [one, other] = [
      { name: '一', line: 1 },
      { name: '二', line: 2 },
    ];
    const entries = [
      { item: '二', listed: { roster: 'r', line: 2, above: [one] } },
      { item: '一', listed: { roster: 'r', line: 1, above: [other] } },
    ];
    expect(shown(nest(entries))).toEqual(['一', ['二']]);
  });

  it('follow chains that are told in pieces', () => {
    const at = (line: number): { name: string; line: number } => ({ name: String(line), line });
    const entries = [
      { item: '9', listed: { roster: 'r', line: 9, above: [at(7), at(8)] } },
      { item: '7', listed: { roster: 'r', line: 7, above: [at(6)] } },
    ];
    expect(shown(nest(entries))).toEqual(['(6)', ['7', ['(8)', ['9']]]]);
  });

  it('weigh a body with all below it', () => {
    const weight = (item: string): number[] => [item === '己市' ? 1 : 0, item === '戊局' ? 5 : 0];
    expect(shown(byWeight(nest(entriesOf(...names)), weight))).toEqual([
      '甲省',
      ['己市', '乙市', ['丙县', ['戊局', '丁局']]],
    ]);
  });

  it('hold every entry once, whatever the roster says', () => {
    const random = randomOf(3);
    for (let round = 0; round < 200; round++) {
      const count = 1 + Math.floor(random() * 30);
      const name = (at: number): string => `局${'一'.repeat(at + 1)}`;
      const drawn = Array.from({ length: count }, () => Math.floor(random() * (count + 2)));
      const own = readRoster(readCsv(`名称,上级\n${drawn.map((to, at) => `${name(at)},${name(to)}`).join('\n')}\n`));
      const wanted = drawn.map((_, at) => name(at)).filter(() => random() < 0.6);
      const entries = wanted.map((item) => ({ item, listed: listed(item, own) }));
      const branches = nest(entries);
      expect(branches.flatMap(itemsIn).sort()).toEqual([...wanted].sort());
      const check = (branch: Branch<string>, above: string | null): void => {
        const { line } = branch.heading ?? {};
        const entry = own.entries.find((one) => one.line === line);
        expect(branch.below.length > 0 || branch.item !== null).toBe(true);
        if (above !== null && entry) expect(own.parentOf(entry)?.name ?? null).toBe(above);
        for (const one of branch.below) check(one, entry?.name ?? null);
      };
      for (const branch of branches) check(branch, null);
    }
  });
});
