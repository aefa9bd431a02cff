import { describe, expect, it } from 'vitest';
import { printTabs, slotsOf } from '../../support/write';
import {
  boundTable,
  cellsOf,
  changeRow,
  differences,
  distinctFigures,
  draftWith,
  figuresOf,
  form2021,
  shift,
  troubles,
} from './support';

const requests = cellsOf('requests');
const columns = ['natural', 'business', 'research', 'nonprofit', 'legalService', 'otherOrg', 'total'];

/** A draft in whose table 3 the figures of a row in these columns are written as `text`. */
function withText(
  label: string,
  names: readonly string[],
  text: string,
  change: (row: string[]) => string[] = (row) => row,
): string {
  const written = (row: string[]): string[] =>
    row.map((cell, index) => (names.includes(columns[index - 3] ?? '') ? text : cell));
  return draftWith({ requests: printTabs(changeRow(requests, label, (row) => [change(written(row))])) });
}

/** What is read of the figures of a row that are no numbers. */
function readOf(text: string, key: string): string {
  const read = figuresOf(text);
  const line = columns.map((column) => [column, read.get(`requests/${key}/${column}`) ?? 'not read'] as const);
  return line
    .filter(([, value]) => !/^[0-9]/.test(value))
    .map(([column, value]) => `${column} ${value}`)
    .join(', ');
}

describe('a cell without a number', () => {
  it('is nil where a mark says so, blank where nothing stands in it', () => {
    for (const mark of ['/', '-', '—', '——', '无', '&nbsp;'])
      expect(readOf(withText('2.重复申请', ['research'], mark), 'declined.repeat'), mark).toBe('research nil');
    expect(readOf(withText('2.重复申请', ['research'], ''), 'declined.repeat')).toBe('research blank');
    expect(readOf(withText('2.重复申请', ['research'], '　'), 'declined.repeat')).toBe('research blank');
  });

  it('at the edge of a row that is not shifted keeps its place', () => {
    for (const label of ['一、本年新收政府信息公开申请数量', '（一）予以公开', '2.重复申请', '（七）总计']) {
      const key =
        { 一: 'received', '（一': 'granted', '2.': 'declined.repeat', '（七': 'concluded' }[
          label.startsWith('一') ? '一' : label.slice(0, 2)
        ] ?? '';
      expect(readOf(withText(label, ['natural'], ''), key)).toBe('natural blank');
      expect(readOf(withText(label, ['total'], ''), key)).toBe('total blank');
      expect(readOf(withText(label, ['natural', 'business', 'total'], ''), key)).toBe(
        'natural blank, business blank, total blank',
      );
    }
  });

  it('at the edge of a row whose cells are shifted cannot be placed', () => {
    for (const names of [['natural'], ['total'], ['natural', 'total'], ['natural', 'business', 'otherOrg', 'total']]) {
      const text = withText('2.重复申请', names, '', (row) => shift(row, 2));
      expect(troubles(text, 'requests')).toEqual([`unplaced ${7 - names.length}: declined.repeat`]);
    }
  });

  it('inside a row whose cells are shifted keeps its place', () => {
    const text = withText('2.重复申请', ['business', 'otherOrg'], '', (row) => shift(row, 2));
    expect(readOf(text, 'declined.repeat')).toBe('business blank, otherOrg blank');
  });

  it('is a mark that takes the place of a figure in a shifted row', () => {
    expect(
      readOf(
        withText('2.重复申请', ['natural', 'total'], '—', (row) => shift(row, 2)),
        'declined.repeat',
      ),
    ).toBe('natural nil, total nil');
  });

  it('is blank all through in a row of nothing but its label', () => {
    const text = withText('2.重复申请', columns, '');
    expect(readOf(text, 'declined.repeat')).toBe(columns.map((column) => `${column} blank`).join(', '));
    expect(troubles(text, 'requests')).toEqual([]);
    expect(boundTable(text, 'requests').status).toBe('read');
  });

  it('is no figure where it pads a row or belongs to a merged cell', () => {
    const read = figuresOf(draftWith({ disclosure: printTabs(cellsOf('disclosure').map((row) => [...row, '', ''])) }));
    expect([...read].filter(([id]) => id.startsWith('disclosure/')).map(([, value]) => value)).toEqual(
      [...distinctFigures()].filter(([id]) => id.startsWith('disclosure/')).map(([, value]) => value),
    );
  });

  it('is a text where it cannot be read as a number, in its place', () => {
    for (const [text, column] of [
      ['1,23', 'natural'],
      ['1 0', 'research'],
      ['若干', 'total'],
      ['8%', 'otherOrg'],
      ['约3', 'business'],
    ] as const) {
      expect(readOf(withText('2.重复申请', [column], text), 'declined.repeat'), text).toBe(`${column} text`);
    }
  });
});

describe('the one row of table 4', () => {
  const rows = cellsOf('disputes');
  const ids = slotsOf(form2021)
    .map(({ id }) => id)
    .filter((id) => id.startsWith('disputes/'));
  const withBlanks = (...blanks: number[]): Map<string, string> => {
    const last = (rows.at(-1) ?? []).map((cell, index) => (blanks.includes(index) ? '' : cell));
    return figuresOf(draftWith({ disputes: printTabs([...rows.slice(0, -1), last]) }));
  };

  it('keeps the place of its blanks, at its edges too', () => {
    for (const blanks of [[0], [14], [4, 9], [0, 1, 2], [0, 14]]) {
      const read = withBlanks(...blanks);
      expect(ids.flatMap((id, index) => (read.get(id) === 'blank' ? [index] : []))).toEqual(blanks);
    }
  });

  it('reads what is not blank', () => {
    const read = withBlanks(3, 7);
    expect(ids.filter((id) => read.get(id) === distinctFigures().get(id))).toHaveLength(13);
  });
});

describe('table 2', () => {
  it('keeps the place of its blanks', () => {
    for (const id of [
      'disclosure/regulations/issued',
      'disclosure/regulations/inForce',
      'disclosure/licences/decisions',
      'disclosure/fees/amount',
    ]) {
      const figures = distinctFigures().set(id, '');
      expect(
        differences(draftWith({ disclosure: printTabs(cellsOf('disclosure', figures)) }), figures.set(id, 'blank')),
      ).toEqual([]);
    }
  });
});
