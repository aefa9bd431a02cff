import { describe, expect, it } from 'vitest';
import { draftOf } from '../../support/check';
import { printTabs } from '../../support/write';
import { cellsOf, differences, distinctFigures, draftWith, figuresOf, readingOf } from '../binding/support';

const name = '青禾县档案局2024年政府信息公开工作年度报告\n\n';
const long = 12_000;

/** Reads a text as far as it goes: sections, tables, figures, equations, repairs. */
function readAll(text: string): void {
  const reading = readingOf(text);
  expect(reading.evaluations).toHaveLength(42);
  expect(reading.failures.length).toBeGreaterThanOrEqual(0);
  for (const { start, end } of [...reading.report.paragraphs, ...reading.report.sections, ...reading.report.tables]) {
    expect(0 <= start && start <= end && end <= reading.source.text.length).toBe(true);
  }
}

describe('a hostile text', () => {
  it.each([
    ['\t', 'tabs'],
    ['|', 'bars'],
    ['\\|', 'escaped bars'],
    ['一、', 'ordinals'],
    ['（', 'brackets'],
    ['收到', 'words'],
    ['<', 'angles'],
    ['#', 'marks'],
    ['*', 'stars'],
    [' ', 'spaces'],
    [' \t', 'spaces and tabs'],
    ['1\t', 'figures'],
    ['1|', 'figures and bars'],
    ['1 ', 'figures and spaces'],
    ['9', 'digits'],
    ['：', 'colons'],
    ['。”', 'quotes'],
    ['-', 'dashes'],
    ['_', 'underscores'],
    ['\0', 'NUL'],
    ['\ud800', 'high surrogates'],
    ['\udc00', 'low surrogates'],
    ['😀', 'emoji'],
    ['\u200b', 'spaces without width'],
    ['\ufeff', 'byte order marks'],
    ['\r', 'returns'],
    ['\n', 'line feeds'],
    ['\ufdfa', 'ligatures'],
    ['\u0301', 'accents'],
    ['<p>', 'paragraphs'],
    ['<table><tr><td>', 'nested tables'],
    ['</p', 'open end tags'],
    ['<!--', 'comments'],
    ['&#', 'entities'],
    ['<td colspan=99999999 rowspan=99999999>', 'spans'],
    ['属于国家秘密\t', 'labels'],
    ['|属于国家秘密', 'labels and bars'],
    ['属于国某秘密\t', 'near labels'],
    ['3.其他\t1\t2\t3\t4\t5\t6\t7\n', 'rows'],
    ['3.其他\t1\t2\t3\t4\t5\t6\t7\n\n', 'broken rows'],
    ['自然人\t总计\n', 'heads'],
    ['一、总体情况\n', 'sections'],
    ['（一）主动公开\n', 'aspects'],
    ['# \n', 'empty headings'],
    ['**\n', 'empty bold'],
    ['属于国家秘密\n1\n', 'cells a line'],
    ['属于国家秘密\n|\n1\n|\n', 'cells and bars a line'],
  ])('of %j again and again (%s) is read to its end', (piece) => {
    const text = piece.repeat(Math.ceil(long / piece.length));
    readAll(name + text);
    readAll(`${name}一、总体情况\n${text}\n二、主动公开政府信息情况\n${text}`);
  });

  it('without its title is no report, however long', () => {
    for (const piece of ['\t', '政府信息公开', '年度报告', '<', '#', '\ud800', '\0'])
      expect(draftOf(piece.repeat(long)).isReport).toBe(false);
  });

  it('around the official tables leaves them as they are', () => {
    for (const piece of ['\0', '\ud800', '😀', '#', '（', '<', '\\', '&', '*']) {
      const noise = piece.repeat(200);
      const text = draftWith({}, noise).replace('\n\n三、', `\n\n${noise}\n\n三、`);
      expect(differences(text, distinctFigures()), piece).toEqual([]);
    }
  });

  it('inside a cell spoils that cell alone', () => {
    for (const noise of ['\0', '\ud800', '😀', '（', '<', '#', '一、', '收到', '9'.repeat(50)]) {
      const figures = distinctFigures().set('requests/granted/research', `1${noise}2`);
      const read = differences(draftWith({ requests: printTabs(cellsOf('requests', figures)) }), distinctFigures());
      expect(
        read.map((difference) => difference.split(':')[0]),
        JSON.stringify(noise),
      ).toEqual(['requests/granted/research']);
    }
  });

  it('cut off anywhere is read without error, and never reads a figure that is not there', () => {
    const whole = draftWith({});
    const all = distinctFigures();
    for (let end = name.length; end < whole.length; end += 7) {
      for (const [id, value] of figuresOf(whole.slice(0, end))) {
        if (/^[0-9]/.test(value))
          expect(all.get(id)?.startsWith(value), `${id} of the first ${String(end)}`).toBe(true);
      }
    }
  });

  it('with a line dropped never reads a figure in the place of another', () => {
    const lines = draftWith({}).split('\n');
    const all = distinctFigures();
    lines.forEach((dropped, index) => {
      const text = lines.filter((_, at) => at !== index).join('\n');
      if (index === 0) return;
      const wrong = [...figuresOf(text)].filter(([id, value]) => /^[0-9]/.test(value) && all.get(id) !== value);
      expect(wrong, `without ${dropped}`).toEqual([]);
    });
  });

  it('of five thousand headings with text below each has them all', () => {
    const text = `${name}${'六、其他需要报告的事项\n\n无其他事项。\n\n'.repeat(5000)}`;
    expect(readingOf(text).report.sections).toHaveLength(5000);
  });

  it('of twenty thousand rows reads the official ones among them', () => {
    const rows = '甲\t乙\t丙\n'.repeat(10_000);
    const text = draftWith({ disclosure: `${rows}\n${printTabs(cellsOf('disclosure'))}\n\n${rows}` });
    expect(differences(text, distinctFigures())).toEqual([]);
  });
});
