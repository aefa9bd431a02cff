import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { stepFrom } from '../../../client/writing/tables/step';
import type { Lines } from '../../../client/writing/tables/cells';
import { gridOf } from '../../../server/engine/form/grid';
import { officialForms } from '../../../server/engine/form/editions';
import { layouts } from '../../../server/engine/report/tables/layouts';
import { clean } from '../../support/samples';

function linesOf(text: string): Lines {
  const all = text.split('\n');
  return { count: all.length, textOf: (line) => all[line] ?? '' };
}

/** Presses Tab where ‸ stands; what is selected then is in ⟦⟧. */
function press(marked: string, isBack = false): string | null {
  const at = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const before = marked.slice(0, at).split('\n');
  const step = stepFrom(linesOf(text), before.length - 1, before.at(-1)?.length ?? 0, isBack);
  if (step?.kind !== 'go') return step?.kind ?? null;
  const lines = text.split('\n');
  const line = lines[step.line] ?? '';
  lines[step.line] = `${line.slice(0, step.start)}⟦${line.slice(step.start, step.end)}⟧${line.slice(step.end)}`;
  return lines.join('\n');
}

describe('the Tab key in a table', () => {
  it('goes to the next cell of the row and selects what stands there', () => {
    expect(press('规章\t1‸\t20\t3\n许可\t4\t5\t6')).toBe('规章\t1\t⟦20⟧\t3\n许可\t4\t5\t6');
    expect(press('规章‸\t1\t\t3\n许可\t4\t5\t6')).toBe('规章\t⟦1⟧\t\t3\n许可\t4\t5\t6');
    expect(press('规章\t1\t 20‸0 \t3\n许可\t4\t5\t6', true)).toBe('规章\t⟦1⟧\t 200 \t3\n许可\t4\t5\t6');
  });

  it('goes past the blanks of a merged label, and from the end of a row to the first figure of the next', () => {
    expect(press('‸甲\t\t\t1\t2\n\t乙\t\t3\t4')).toBe('甲\t\t\t⟦1⟧\t2\n\t乙\t\t3\t4');
    expect(press('甲\t\t\t1\t2‸\n\t乙\t\t3\t4')).toBe('甲\t\t\t1\t2\n\t乙\t\t⟦3⟧\t4');
    expect(press('甲\t\t\t1\t2\n\t乙\t\t3‸\t4', true)).toBe('甲\t\t\t1\t⟦2⟧\n\t乙\t\t3\t4');
  });

  it('passes over heads and the rule of a table in Markdown', () => {
    expect(press('| 甲 | 1‸ |\n| 名 | 数 |\n| --- | --- |\n| 乙 |  |\n')).toBe(
      '| 甲 | 1 |\n| 名 | 数 |\n| --- | --- |\n| 乙 | ⟦⟧ |\n',
    );
    expect(press('| 甲\\|丙 | 1 |\n| --- | ---‸ |\n| 乙 | 22 |')).toBe('| 甲\\|丙 | 1 |\n| --- | --- |\n| 乙 | ⟦22⟧ |');
    expect(press('| 甲\\|丙‸ | 1 |\n| --- | --- |\n| 乙 | 22 |')).toBe('| 甲\\|丙 | ⟦1⟧ |\n| --- | --- |\n| 乙 | 22 |');
  });

  it('passes over titles of parts, and blanks under no head', () => {
    const table = '甲\t12‸\t\t\n第二部分\t\t\t\n内容\t数量\t\t\n乙\t\t\t\n丙\t7\t\t';
    expect(press(`甲部\t\t\t\n内容\t数量\t\t\n${table}`)).toBe(
      `甲部\t\t\t\n内容\t数量\t\t\n${table}`.replace('‸', '').replace('乙\t', '乙\t⟦⟧'),
    );
    const wide = '名\t自然人\t组织\t\n\t\t企业\t其他\n甲\t1‸\t\t';
    expect(press(wide)).toBe(wide.replace('‸\t', '\t⟦⟧'));
    expect(press(wide.replace('‸\t', '\t‸'))).toBe(wide.replace('‸\t\t', '\t\t⟦⟧'));
  });

  it('writes a tab at the end of a row that is shorter than the others, and nowhere else', () => {
    expect(press('规章\t1\t2\t3\n许可\t4‸')).toBe('tab');
    expect(press('许可\t4‸')).toBe('tab');
    expect(press('规章\t1\t2\t3\n许可\t4‸\t\t')).toBe('规章\t1\t2\t3\n许可\t4\t⟦⟧\t');
  });

  it('leaves the table behind its last cell, stays before its first, and at the end of the text', () => {
    expect(press('规章\t1\n许可\t4‸\n\n正文')).toBe('规章\t1\n许可\t4\n⟦⟧\n正文');
    expect(press('规章\t1\n许可\t4‸')).toBe('stay');
    expect(press('规章\t1‸\n许可\t4', true)).toBe('stay');
  });

  it.each([
    '正文‸没有制表符。',
    '\t首行缩进的一段话‸，\n\t接着又是一段。',
    '1.\t列表里的一项‸。',
    '',
    '‸',
    '|',
    '一\t‸',
  ])('is the editor’s own in %j', (text) => {
    expect(press(text.includes('‸') ? text : `${text}‸`)).toBeNull();
  });

  it('comes by every figure of the clean sample once, down and up', () => {
    const lines = clean.split('\n');
    const all = linesOf(clean);
    for (const [first, last] of [
      [18, 31],
      [35, 62],
      [66, 69],
    ] as const) {
      const figures = new Set<string>();
      for (let line = first; line <= last; line++) {
        for (const { index } of (lines[line] ?? '').matchAll(/(?<=^|\t)\d+(?=\t|$)/g)) figures.add(`${line}:${index}`);
      }
      expect(figures.size).toBeGreaterThan(5);
      for (const isBack of [false, true]) {
        const places = walk(all, isBack ? last : first, isBack ? (lines[last] ?? '').length : 0, isBack);
        const passed = places.filter((place) => figures.has(place));
        expect(passed.length).toBe(new Set(passed).size);
        const missed = [...figures].filter((figure) => !passed.includes(figure));
        // Going back begins at the last one of those that end their line.
        expect(missed).toEqual(isBack && /\d$/.test(lines[last] ?? '') ? [[...figures].at(-1)] : []);
      }
    }
  });

  it('comes by every place for a figure, and by no other, in tables of the form that are not filled in', () => {
    for (const form of officialForms) {
      for (const table of form.tables) {
        const grid = gridOf(table.data);
        for (const layout of ['tabs', 'pipes'] as const) {
          const lines = linesOf(layouts[layout].printTable(grid, '\n'));
          const places = walk(lines, 0, 0, false).map((place) => {
            const [line = 0, character = 0] = place.split(':').map(Number);
            const marks =
              lines
                .textOf(line)
                .slice(0, character)
                .split(layout === 'tabs' ? '\t' : '|').length - 1;
            return layout === 'tabs' ? `${line}:${marks}` : `${Math.max(0, line - 1)}:${marks - 1}`;
          });
          const figures = grid.lines.flat().map(({ row, column }) => `${row}:${column}`);
          expect(
            figures.filter((figure) => !places.includes(figure)),
            `${form.edition} ${table.key} ${layout}`,
          ).toEqual([]);
          // In the first head, where the walk begins, one goes from word to word.
          expect(places.filter((place) => !figures.includes(place) && !place.startsWith('0:'))).toEqual([]);
        }
      }
    }
  });

  it('throws on no text, and goes only to places that are there', () => {
    const piece = fc.constantFrom('\t', '|', '\n', '1', '甲', ' ', '-', '\\', '、', '。', '\r', '😀');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.nat(40),
        fc.nat(40),
        fc.boolean(),
        (pieces, line, character, isBack) => {
          const lines = linesOf(pieces.join(''));
          const step = stepFrom(lines, line % lines.count, character, isBack);
          if (step?.kind !== 'go') return;
          expect(step.line).toBeLessThan(lines.count);
          expect(step.start).toBeLessThanOrEqual(step.end);
          expect(step.end).toBeLessThanOrEqual(lines.textOf(step.line).length);
        },
      ),
    );
  });
});

/** Where Tab comes by from a place on, until it leaves the table or stays. */
function walk(lines: Lines, from: number, at: number, isBack: boolean): string[] {
  const places: string[] = [];
  let [line, character] = [from, at];
  for (
    let step = stepFrom(lines, line, character, isBack);
    step?.kind === 'go';
    step = stepFrom(lines, line, character, isBack)
  ) {
    [line, character] = [step.line, step.end];
    places.push(`${line}:${step.start}`);
    expect(places.length).toBeLessThan(1000);
  }
  return places;
}
