import { describe, expect, it } from 'vitest';
import { applyFix, checkText, codes, draftOf, find, messageOf } from '../../support/check';
import { clean, edit } from '../../support/samples';

const row = '一、本年新收政府信息公开申请数量\t\t\t21\t4\t0\t1\t2\t0\t28';
const label = '一、本年新收政府信息公开申请数量';

/** The clean sample with the row of table 3 that is received written otherwise. */
const withRow = (text: string): string => edit(clean, row, text);
/** The same with another layout for table 3: each line of it is rewritten. */
function rewritten(
  text: string,
  write: (cells: string[]) => string,
  around: readonly [string, string] = ['', ''],
): string {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('（本列数据'));
  const last = lines.findIndex((line) => line.startsWith('四、结转下年度'));
  const table = lines.slice(first, last + 1).map((line) => write(line.split('\t')));
  return [...lines.slice(0, first), around[0], ...table, around[1], ...lines.slice(last + 1)].join('\n');
}
const compact = (cells: readonly string[]): string[] => cells.filter((cell) => cell !== '');

const split = `${label}\t\t\t2\t1\t4\t0\t1\t2\t0\t28`;

describe('a number split over two cells is joined', () => {
  const layouts: readonly [name: string, write: (text: string) => string][] = [
    ['in tabs', (text) => text],
    ['in pipes', (text) => rewritten(text, (cells) => `| ${cells.join(' | ')} |`)],
    [
      'in bold type',
      (text) =>
        rewritten(
          text,
          (cells) => `| ${cells.map((cell) => (/^[0-9]/.test(cell) ? `**${cell}**` : cell)).join(' | ')} |`,
        ),
    ],
    [
      'in HTML',
      (text) =>
        rewritten(
          text,
          (cells) => `<tr>${cells.map((cell) => `<td><p><span>${cell}</span></p></td>`).join('\n')}</tr>`,
          ['<table>', '</table>'],
        ),
    ],
    ['one cell a line', (text) => rewritten(text, (cells) => compact(cells).join('\n\n'))],
    ['between spaces', (text) => rewritten(text, (cells) => compact(cells).join(' '))],
  ];

  it.each(layouts)('%s, and nothing beside it changes', (_, write) => {
    const text = write(withRow(split));
    const found = find(text, 'figure-count');
    expect(messageOf(found)).toBe(
      `「${label}」应有 7 个数字，现有 8 个；疑似「自然人」的 21 被拆成 2 和 1 两格，只有合并这两格才能平衡。这一行现在无法核对。`,
    );
    expect(found.finding.fixes?.()).toHaveLength(1);
    expect(applyFix(text, found)).toBe(write(clean));
    const [piece, ...others] = found.finding.related ?? [];
    expect(others).toEqual([]);
    expect(text.slice(piece?.span.start, piece?.span.end)).toMatch(/^2[^0-9]+1$/);
  });

  it('in CRLF text with a byte order mark', () => {
    const text = `\uFEFF${withRow(split).replaceAll('\n', '\r\n')}`;
    expect(applyFix(text, find(text, 'figure-count'))).toBe(`\uFEFF${clean.replaceAll('\n', '\r\n')}`);
  });

  it('by its quick fix alone, never by fix-all', () => {
    const [fix] = find(withRow(split), 'figure-count').finding.fixes?.() ?? [];
    expect([fix?.preferred, fix?.safe]).toEqual([true, undefined]);
  });
});

describe('no cells are joined', () => {
  it.each([
    ['no join balances', `${label}\t\t\t2\t1\t4\t0\t1\t2\t0\t27`],
    ['a column speaks against it', `${label}\t\t\t2\t1\t5\t0\t1\t1\t0\t28`],
    ['a figure of the row is not legible', `${label}\t\t\t2\t1\t4\t？\t1\t2\t0\t28`],
    ['a figure is missing', `${label}\t\t\t21\t0\t1\t2\t0\t28`],
  ])('where %s', (_, line) => {
    const found = checkText(withRow(line)).diagnoses.filter(({ rule }) => rule.code === 'figure-count');
    for (const diagnosis of found)
      expect([messageOf(diagnosis).includes('疑似'), diagnosis.finding.fixes?.() ?? []]).toEqual([false, []]);
    expect(codes(withRow(line)).some((code) => /^(?:figure-count|figure-unplaced) /.test(code))).toBe(true);
  });

  it.each([
    ['a cell spans others', '<td>2</td><td colspan="2">1</td>'],
    ['the cells are formatted differently', '<td><b>2</b></td><td>1</td>'],
    ['the row is broken between them', '<td>2</td>备注<td>1</td>'],
  ])('in HTML where %s, though it is said', (_, cells) => {
    const html = rewritten(withRow(split), (all) => `<tr>${all.map((cell) => `<td>${cell}</td>`).join('')}</tr>`, [
      '<table>',
      '</table>',
    ]);
    const text = edit(html, `<td>2</td><td>1</td><td>4</td>`, `${cells}<td>4</td>`);
    for (const { finding, rule } of checkText(text).diagnoses)
      if (rule.code === 'figure-count') expect(finding.fixes?.() ?? []).toEqual([]);
    expect(codes(text).some((code) => code.startsWith('figure-count'))).toBe(true);
  });
});

it('while a row is unread its equations are unknown, and hold once it is joined', () => {
  const statusOf = (text: string): Set<string> => {
    const all = draftOf(text).reading?.evaluations ?? [];
    return new Set(
      all
        .filter(({ equation }) =>
          [...equation.left, ...equation.right].some(({ row: { label: own } }) => own === label),
        )
        .map(({ status }) => status),
    );
  };
  const text = withRow(split);
  expect(statusOf(text)).toEqual(new Set(['unknown']));
  expect(statusOf(applyFix(text, find(text, 'figure-count')))).toEqual(new Set(['held']));
});
