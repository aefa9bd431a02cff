import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../server/engine/collection/csv';
import { bodyOf } from '../../../server/engine/collection/identity';
import { readRoster } from '../../../server/engine/collection/roster';
import { randomOf } from '../../support/bodies';

const read = (text: string): ReturnType<typeof readRoster> => readRoster(readCsv(text));

describe('a CSV file', () => {
  it('is read with quotes, any line ends, a byte order mark, and tabs or semicolons where the head has them', () => {
    expect(readCsv('\uFEFFa,b\r\n"1,""2""","x\ny"\r3,4\n\n').map(({ line, cells }) => [line, ...cells])).toEqual([
      [0, 'a', 'b'],
      [1, '1,"2"', 'x\ny'],
      [3, '3', '4'],
    ]);
    expect(readCsv('a\tb,c\tc\n1\t2\t3')[1]?.cells).toEqual(['1', '2', '3']);
    expect(readCsv('a;b\n1;2')[1]?.cells).toEqual(['1', '2']);
    expect(readCsv('')).toEqual([]);
  });
});

describe('a roster', () => {
  it('is read by its heads, in Chinese or English, in any order', () => {
    const chinese = read(
      '单位名称,代码,别名,上级,计入上级,起始年,终止年,承接单位\n甲局,A1,甲办；甲 委,县府,否,2020,2023年,乙局\n',
    );
    const english = read(
      'code,name,aliases,parent,counts,since,until,successor\nA1,甲局,甲办;甲 委,县府,no,2020,2023,乙局\n',
    );
    const expected = {
      code: 'A1',
      name: '甲局',
      aliases: ['甲办', '甲 委'],
      parent: '县府',
      counts: false,
      since: 2020,
      until: 2023,
      successor: '乙局',
    };
    expect(chinese.entries).toMatchObject([expected]);
    expect(english.entries).toMatchObject([expected]);
  });

  it('finds a body by name, code and alias, folded', () => {
    const roster = read('名称,代码,别名\n甲县水利局,0１,甲县水务局\n');
    expect(
      ['甲县水利局', ' 甲县 水利局', '01', '甲县水务局'].map((name) => roster.find(bodyOf(name))?.isAlias),
    ).toEqual([false, false, false, true]);
    expect(roster.find(bodyOf('甲县水产局'))).toBeNull();
  });

  it('knows who is due, who counts in whom, and whom a body took over from', () => {
    const roster = read(
      '名称,上级,计入上级,起始年,终止年,承接单位\n县,,,,,\n甲,县,是,,2022,乙\n乙,县,,2023,,\n丙,县,否,,,\n',
    );
    const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);
    expect(names(roster.dueIn(2022))).toEqual(['县', '甲', '丙']);
    expect(names(roster.partsOf(bodyOf('县'), 2023))).toEqual(['乙']);
    expect(names(roster.partsOf(bodyOf('甲'), 2022))).toEqual([]);
    expect(roster.predecessorOf(bodyOf('乙'))?.name).toBe('甲');
    expect(roster.predecessorOf(bodyOf('丙'))).toBeNull();
  });

  it('tells what is wrong by line, and heeds the rest', () => {
    const roster = read('名称,上级,计入上级,起始年\n甲,无此,是,去年\n,,,\n甲,,,\n乙,,也许,\n');
    expect(roster.entries.map(({ name, counts }) => [name, counts])).toEqual([
      ['甲', true],
      ['乙', true],
    ]);
    expect(roster.problems.map(({ line }) => line)).toEqual([1, 3, 4, 1]);
    expect(read('代码\n1\n').problems).toHaveLength(1);
    expect(read('').problems).toHaveLength(1);
  });

  it('passes over what clerks write around the bodies: a title, marks of nothing, sums', () => {
    const roster = read(
      '单位\n序号,名称,别名,上级,计入上级,起始年,终止年,承接单位\n1,县,—,/,—,2015年,至今,无\n2,甲,无,县,是,/,-,——\n合计,2,,,,,,\n,总 计,,,,,,\n',
    );
    expect(roster.problems).toEqual([]);
    expect(
      roster.entries.map(({ name, aliases, parent, until, successor }) => [name, aliases, parent, until, successor]),
    ).toEqual([
      ['县', [], '', null, ''],
      ['甲', [], '县', null, ''],
    ]);
  });

  it('takes notes, numbers and the lines behind an open quote for no names, and says so', () => {
    const roster = read('名称,别名\n甲,\n注：由办公室维护,\n12,\n"乙,x\n丙,y\n');
    expect(roster.entries.map(({ name }) => name)).toEqual(['甲']);
    expect(roster.problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  });
});

describe('other names in one cell', () => {
  it('are parted by 、 as well, and none takes the place of a name', () => {
    const roster = readRoster(readCsv('名称,别名\n甲县政府办公室,县府办、政府办；乙局\n乙局,\n'));
    expect(roster.entries[0]?.aliases).toEqual(['县府办', '政府办', '乙局']);
    expect(roster.find('政府办')?.entry.name).toBe('甲县政府办公室');
    expect(roster.find('乙局')?.entry.name).toBe('乙局');
  });

  it('knows who stands above whom, by name, code or alias; its own parent is none', () => {
    const roster = read(
      '名称,代码,别名,上级\n甲省,,,甲省\n乙市,02,,甲省\n丙县,,丙县政府,02\n丁局,,,丙县政府\n戊局,,,没有的县\n',
    );
    const [province, city, county, office, lost] = roster.entries;
    expect(roster.entries.map((entry) => roster.above(entry).map(({ name }) => name))).toEqual([
      [],
      ['甲省'],
      ['甲省', '乙市'],
      ['甲省', '乙市', '丙县'],
      [],
    ]);
    expect([province, city, county, office, lost].map((entry) => entry && roster.parentOf(entry)?.name)).toEqual([
      undefined,
      '甲省',
      '乙市',
      '丙县',
      undefined,
    ]);
    expect(roster.problems.map(({ line }) => line)).toEqual([5]);
  });

  it('tells of years that leave none, and of a body that is its own successor', () => {
    const roster = read(
      '名称,别名,起始年,终止年,承接单位\n甲局,,2025,2020,\n乙局,乙办,2020,2020,乙办\n丙局,,2020,2024,别处的局\n',
    );
    expect(roster.problems.map(({ line, args }) => [line, args])).toEqual([
      [1, { since: 2025, until: 2020 }],
      [2, { name: '乙局' }],
    ]);
  });

  it('notes a successor that no line has where it hides that there is no report', () => {
    const roster = read('名称,终止年,承接单位\n甲局,,别处的局\n乙局,2020,别处的局\n丙局,,乙局\n');
    expect(roster.problems).toMatchObject([{ line: 1, args: { name: '甲局', successor: '别处的局' }, isNotice: true }]);
  });

  it('notes a successor that seems misspelt, since figures of last year would be added to no other', () => {
    const names = ['桐岭县水利局', '桐岭县林业局', '桐岭县茶业局'];
    const notesOf = (successor: string): unknown =>
      read(`名称,终止年,承接单位\n${names[0]},2023,${successor}\n${names[1]},,\n${names[2]},,\n`).problems;
    for (const successor of ['桐岭县林叶局', '岭县林业局', '桐岭县林业业局'])
      expect(notesOf(successor)).toMatchObject([
        { line: 1, args: { name: names[0], successor, near: names[1] }, isNotice: true },
      ]);
    for (const successor of ['桐岭县水务局', '青原市林业总站', names[2]]) expect(notesOf(successor ?? '')).toEqual([]);
  });

  it('tells of parents in a circle on each of their lines, and takes none of them for a parent', () => {
    const roster = read('名称,上级\n甲县,丙县\n乙局,甲县\n丙县,丁县\n丁县,甲县\n戊局,乙局\n');
    expect(roster.problems.map(({ line, args }) => [line, args['names']])).toEqual([
      [1, '甲县 → 丙县 → 丁县'],
      [3, '甲县 → 丙县 → 丁县'],
      [4, '甲县 → 丙县 → 丁县'],
    ]);
    expect(roster.entries.map((entry) => roster.above(entry).map(({ name }) => name))).toEqual([
      [],
      ['甲县'],
      [],
      [],
      ['甲县', '乙局'],
    ]);
    expect(roster.partsOf(bodyOf('甲县'), 2024).map(({ name }) => name)).toEqual(['乙局']);
    expect(roster.partsOf(bodyOf('丙县'), 2024)).toEqual([]);
  });

  it('has the bodies whose parent no line has count in any other, but in what stands below that parent', () => {
    const rows =
      '甲县,某市,\n甲一局,甲县,\n甲二局,甲县县,\n甲三局,甲县县,否\n甲四局,甲县县,是\n甲镇,甲县,\n甲村,甲镇,\n';
    const roster = read(`名称,上级,计入上级,终止年\n${rows}甲五局,甲县县,,2020\n`);
    const orphans = (body: string, year = 2024): string[] =>
      roster.orphansFor(bodyOf(body), year).map(({ name }) => name);
    expect(orphans('甲县')).toEqual(['甲二局', '甲四局']);
    expect(orphans('甲镇')).toEqual(['甲二局', '甲四局']);
    expect(orphans('甲县', 2019)).toEqual(['甲二局', '甲四局', '甲五局']);
    expect(orphans('甲县县')).toEqual([]);
    expect(orphans('甲二局')).toEqual(['甲县']);
  });

  it('ends with any parents, each body above none or one, and nobody above themselves', () => {
    const random = randomOf(11);
    for (let round = 0; round < 200; round++) {
      const count = 1 + Math.floor(random() * 12);
      const parents = Array.from({ length: count }, () => Math.floor(random() * (count + 2)));
      const roster = read(
        `名称,上级\n${parents.map((to, at) => `局${'一'.repeat(at + 1)},局${'一'.repeat(to + 1)}`).join('\n')}\n`,
      );
      const circled = new Set(roster.circles.flat());
      for (const entry of roster.entries) {
        const seen = new Set([entry]);
        let at = roster.parentOf(entry);
        for (; at; at = roster.parentOf(at)) {
          expect(seen.has(at)).toBe(false);
          seen.add(at);
        }
        if (circled.has(entry)) expect(roster.parentOf(entry)).toBeNull();
      }
    }
  });
});
