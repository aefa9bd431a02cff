import { describe, expect, it } from 'vitest';
import { checkText, codes, find, messageOf } from '../../support/check';
import { clean } from '../../support/samples';

const lines = clean.split('\n');
const isRow = (line: string): boolean => line.includes('\t');

/** The clean draft with every table line written anew. */
function rewritten(write: (cells: readonly string[]) => string): string {
  return lines.map((line) => (isRow(line) ? write(line.split('\t')) : line)).join('\n');
}

function missing(text: string): string[] {
  return checkText(text)
    .diagnoses.filter(({ rule }) => rule.code === 'table-missing')
    .map(messageOf);
}

describe('a table that cannot be read', () => {
  it.each(['；', '/', '&', '~'])('has one finding, where it stands, when its cells are parted by %s', (mark) => {
    const text = rewritten((cells) => cells.join(mark));
    const heads = ['二、', '三、', '四、'].map(
      (ordinal) => text.split('\n').findIndex((line) => line.startsWith(ordinal)) + 1,
    );
    const found = codes(text);
    expect(found).toHaveLength(3);
    for (const [index, code] of found.entries()) {
      expect(code).toMatch(/^table-missing /);
      const line = Number(code.split(' ')[1]);
      expect(line - (heads[index] ?? 0)).toBeGreaterThan(0);
      expect(line - (heads[index] ?? 0)).toBeLessThan(5);
    }
    expect(missing(text).every((message) => message.startsWith('读不出') && message.includes('制表符'))).toBe(true);
  });

  it('is not said to be missing, and no other is put in', () => {
    const finding = find(
      rewritten((cells) => cells.join('；')),
      'table-missing',
    );
    expect(finding.finding.fixes?.() ?? []).toEqual([]);
    expect(finding.severity).toBe('error');
  });

  it('may have lost all that parted its cells but spaces and its lines', () => {
    const start = lines.findIndex((line) => line.startsWith('二、')) + 1;
    const end = lines.findIndex((line) => line.startsWith('三、'));
    const squashed = [
      ...lines.slice(0, start),
      '',
      lines
        .slice(start, end)
        .filter(isRow)
        .map((line) => line.replace(/\t+/g, ''))
        .join(''),
      '',
      ...lines.slice(end),
    ].join('\n');
    expect(missing(squashed)).toHaveLength(1);
    expect(missing(squashed)[0]).toMatch(/^读不出/);
  });

  it('is missing where sentences alone name its rows', () => {
    const start = lines.findIndex((line) => line.startsWith('二、')) + 1;
    const end = lines.findIndex((line) => line.startsWith('三、'));
    const told = [
      ...lines.slice(0, start),
      '',
      '全年办理行政许可12件、行政处罚3件、行政强制0件，行政事业性收费0万元，行政规范性文件1件。',
      '',
      ...lines.slice(end),
    ].join('\n');
    expect(missing(told)).toEqual(['「二、主动公开政府信息情况」之下没有规定的表格。']);
  });
});
