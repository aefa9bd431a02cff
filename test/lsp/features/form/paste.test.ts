import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { officialForms } from '../../../../server/engine/form/editions';
import { pastingOf, type Pasted, type PastedFigures } from '../../../../server/lsp/features/form/paste';
import { fieldsOf } from '../../../../server/engine/text/fields';
import { copiedOf, excel, libreOffice, wps, type Copied } from '../../../support/clipboards';
import { writers, type Writer } from '../../../support/layouts';
import { writeReport } from '../../../support/reports';
import { clean, edit } from '../../../support/samples';
import { fillTable, slotsOf } from '../../../support/write';
import { analysisOf } from '../preview/support';

const [, form] = officialForms;
if (!form) throw new Error('no form of 2021');
const empty = writeReport(form, new Map(), writers['tabs'] as Writer);
const requests = slotsOf(form).filter(({ row }) => row.table === 'requests');
/** So that some have four digits, which sheets part by a comma. */
const step = 17;
const figures = new Map(requests.map(({ id }, index) => [id, String(index * step + 1)]));
const filled = writeReport(form, figures, writers['tabs'] as Writer);
const block = Array.from({ length: 25 }, (_, row) =>
  Array.from({ length: 7 }, (_, column) => String((row * 7 + column) * step + 1)),
);

function paste(text: string, pasted: Partial<Pasted>): PastedFigures & { readonly result: string } {
  const answer = pastingOf(analysisOf(text), { html: '', text: '', ...pasted });
  if (!answer) throw new Error('nothing was pasted');
  return { ...answer, result: TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...answer.edits]) };
}

/** Cells none of which spans others. */
function plain(rows: readonly (readonly string[])[]): Copied[][] {
  return rows.map((row) => row.map((text) => ({ text })));
}

const start = 'requests/received/natural';

describe('a block of cells pasted into the form', () => {
  it.each([
    ['HTML as Excel writes it', { html: excel(plain(block)) }],
    ['HTML as WPS writes it', { html: wps(plain(block)) }],
    ['HTML as LibreOffice writes it', { html: libreOffice(plain(block)) }],
    ['text with tabs', { text: `${block.map((row) => row.join('\t')).join('\r\n')}\r\n` }],
    ['text with commas', { text: block.map((row) => row.join(',')).join('\n') }],
  ])('of 7 × 25 fills the table: %s', (_, pasted) => {
    const { result, changed, overwritten, left } = paste(empty, { ...pasted, slot: start });
    expect({ changed, overwritten, left }).toEqual({ changed: 175, overwritten: 0, left: 0 });
    expect(result).toBe(filled);
  });

  it('says how many figures it would overwrite, and leaves what a blank cell stands over', () => {
    const { result, ...answer } = paste(clean, {
      html: wps(
        plain([
          ['9', '5', ''],
          ['', '—', '7'],
        ]),
      ),
      slot: 'requests/granted/natural',
    });
    expect(answer).toMatchObject({ changed: 2, overwritten: 2, blanks: 3, left: 0 });
    expect(result).toContain('（一）予以公开\t\t9\t5\t0\t');
    expect(result).toMatch(/不计其他情形）\t\t3\t0\t7\t/);
  });

  it('says of figures beyond the table that they have no place', () => {
    expect(paste(clean, { text: '1\t2\t3', slot: 'requests/granted/other'.replace('other', 'otherOrg') }).left).toBe(1);
  });

  it('is refused whole where a cell of it is no figure', () => {
    const { result, wrong } = paste(clean, { text: '1\t2\n3\t约4', slot: 'requests/granted/natural' });
    expect([result, wrong]).toEqual([clean, { text: '约4', row: 2, column: 2 }]);
  });

  it('begins at a place in the draft, too', () => {
    const position = TextDocument.create('', '', 0, clean).positionAt(clean.indexOf('（一）予以公开\t\t9') + 9);
    expect(paste(clean, { text: '5\t6', position }).result).toContain('（一）予以公开\t\t5\t6\t0');
    const title = { line: 0, character: 0 };
    expect(pastingOf(analysisOf(clean), { html: '', text: '5\t6', position: title })).toBeNull();
  });

  it('with labels, and not in a cell, is left to be pasted as a table', () => {
    const text = '（一）予以公开\t5\t6';
    const title = { line: 0, character: 0 };
    expect(pastingOf(analysisOf(clean), { html: '', text, position: title })).toBeNull();
    expect(pastingOf(analysisOf(clean), { html: '', text, position: title, isAnywhere: true })).not.toBeNull();
  });

  it('may be one cell with the line end that a spreadsheet puts behind it', () => {
    const { result } = paste(clean, { text: '1,234\r\n', slot: 'requests/granted/natural' });
    expect(result).toBe(edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t1234\t'));
  });
});

describe('one number, or a column of them, with commas within', () => {
  const column = (numbers: readonly string[]): Copied[][] => numbers.map((text) => [{ text }]);

  it.each([
    ['1,234.00', ['1,234.00'], ['1234']],
    ['1,234件', ['1,234件'], ['1234']],
    ['12,345', ['12,345'], ['12345']],
    ['1,234.00 above 2,345.00', ['1,234.00', '2,345.00'], ['1234', '2345']],
    ['—, 12 and 1,234.00', ['—', '12', '1,234.00'], ['', '12', '1234']],
  ])('%s is never parted at them', (_, numbers, values) => {
    for (const pasted of [
      { html: excel(column(numbers)), text: numbers.join('\r\n') },
      { html: wps(column(numbers)), text: numbers.join('\r\n') },
      { text: numbers.join('\n') },
    ]) {
      const { result, left, wrong } = paste(clean, { ...pasted, slot: 'requests/granted/natural' });
      expect({ left, wrong }).toEqual({ left: 0, wrong: null });
      const rows = [
        '（一）予以公开\t\t9\t',
        '（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t3\t',
        '1.属于国家秘密\t0\t',
      ];
      const filledIn = values.reduce(
        (text, value, at) =>
          value === '' ? text : edit(text, rows[at] ?? '', (rows[at] ?? '').replace(/\d+\t$/, `${value}\t`)),
        clean,
      );
      expect(result).toBe(filledIn);
    }
  });
});

describe('what is pasted as it is seen', () => {
  it.each(['display:none', 'mso-hide:all;display: none'])('text that is hidden (%s) is none of its cell', (style) => {
    const html = `<table><tr><td>5<span style="${style}">9</span></td><td>7</td></tr></table>`;
    const { result } = paste(clean, { html, slot: 'requests/granted/natural' });
    expect(result).toBe(edit(clean, '（一）予以公开\t\t9\t2\t', '（一）予以公开\t\t5\t7\t'));
  });

  it('a list of numbers whose commas may be either is refused', () => {
    const { result, wrong } = paste(clean, { text: '1,234.00,5', slot: 'requests/granted/natural' });
    expect({ result, wrong }).toEqual({ result: clean, wrong: { text: '1,234.00,5', row: 1, column: 1 } });
    expect(paste(clean, { text: '"1,234.00",5', slot: 'requests/granted/natural' }).changed).toBe(2);
  });
});

describe('tables pasted with their labels', () => {
  it.each([
    ['若干', '若干'],
    ['-4', '-4'],
    ['5.5', '5.5'],
  ])('are refused whole where a cell is no figure: %s', (_, text) => {
    const rows = [
      ['', '自然人', '商业企业', '总计'],
      ['（一）予以公开', '12', text, '8'],
      ['（二）部分公开', '1', '0', '1'],
    ];
    for (const pasted of [{ html: excel(plain(rows)) }, { text: rows.map((row) => row.join('\t')).join('\n') }]) {
      const { result, wrong } = paste(clean, { ...pasted, isAnywhere: true });
      expect({ result, wrong }).toEqual({ result: clean, wrong: { text, row: 2, column: 3 } });
    }
  });

  it('leave what blank cells stand over, and say how many there are', () => {
    const text = '\t自然人\t商业企业\t总计\n（一）予以公开\t12\t\t—\n';
    const { changed, blanks, wrong } = paste(clean, { text, isAnywhere: true });
    expect({ changed, blanks, wrong }).toEqual({ changed: 1, blanks: 2, wrong: null });
  });

  const table = form.tables.find(({ key }) => key === 'requests');
  if (!table) throw new Error('no table of requests');
  const rows = fillTable(table, figures);

  it('are placed by them, wherever the cursor stands', () => {
    expect(paste(empty, { html: excel(plain(rows)), slot: 'disputes/review/total' }).result).toBe(filled);
    expect(paste(empty, { text: rows.map((row) => row.join('\t')).join('\n') }).result).toBe(filled);
  });

  it.each([
    ['Excel', excel],
    ['WPS', wps],
    ['LibreOffice', libreOffice],
  ])('are placed by them with the merged cells that %s writes', (_, write) => {
    const whole = writeReport(form, figures, writers['html'] as Writer);
    const html = /<table(?:(?!<table).)*?本年新收.*?<\/table>/s.exec(whole)?.[0] ?? '';
    const cells = copiedOf(html);
    expect(cells).toHaveLength(rows.length);
    const { result, changed, left } = paste(empty, { html: write(cells), slot: 'disputes/review/total' });
    expect({ changed, left }).toEqual({ changed: 175, left: 0 });
    expect(result).toBe(filled);
  });

  it('are placed by them in any order of rows and columns', () => {
    const [one = [], two = [], three = [], ...body] = rows;
    // The groups stand in the first row of each: written into every row, the rows may be in any order.
    const groups = ['', ''];
    const whole = body.map((row) =>
      row
        .map((text, index) => (index < 2 && text !== '' ? (groups[index] = text) : text))
        .map((text, index) => (index < 2 && text === '' && row[2] !== '' ? (groups[index] ?? '') : text)),
    );
    const heads = [one, two, three];
    const swapped = [...heads, ...whole.reverse()].map((row) =>
      row.map((_, index) => row[index < 3 ? index : row.length + 2 - index] ?? ''),
    );
    const { result, left } = paste(empty, { text: swapped.map((row) => row.join('\t')).join('\n') });
    expect(left).toBe(0);
    expect(result).toBe(filled);
  });
});

describe('fields of lines', () => {
  it.each([
    [
      '1\t2\r\n3\t4\r\n',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['"a\tb"\t2', [['a\tb', '2']]],
    [
      '"甲,乙",3\n丙,"4"""',
      [
        ['甲,乙', '3'],
        ['丙', '4"'],
      ],
    ],
    ['1,234', [['1,234']]],
    ['1,234\n56', [['1,234'], ['56']]],
    ['甲，1；2', [['甲', '1；2']]],
    ['"open', [['open']]],
    ['', []],
  ])('%j', (text, fields) => expect(fieldsOf(text)).toEqual(fields));
});
