import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../server/engine/text/decimal';
import { checkText, draftOf } from '../../support/check';
import { cellsOf, distinctFigures, draftWith, form2021 } from './support';

/** Rows of table 3 without the empty cells of their groups: the label and its seven figures, or labels alone. */
const rows = cellsOf('requests').map((row) => {
  const first = row.findIndex((text) => /^[0-9]+$/.test(text));
  return first < 0
    ? row.filter((text) => text !== '')
    : [...row.slice(0, first).filter((text) => text !== ''), ...row.slice(first)];
});
/** Which figures of which rows are left blank, by the place of the figure in its row. */
const blanks: Readonly<Record<number, readonly number[]>> = {
  3: [2, 3, 4, 5],
  4: [0],
  6: [6],
  9: [0, 1, 2, 3, 4, 5, 6],
  12: [1, 2, 3, 4, 5, 6],
  15: [0, 6],
  27: [0, 1, 5],
};
const blanked = rows.map((row, index) =>
  row.map((text, at) => (blanks[index]?.includes(at - row.length + 7) ? '' : text)),
);

/** The figures of table 3 as read, null for a blank. */
function read(text: string): Map<string, string | null> {
  const figures = [...(draftOf(text).reading?.binding.figures.values() ?? [])].filter(
    ({ slot }) => slot.row.table === 'requests',
  );
  return new Map(figures.map(({ slot, value }) => [slot.id, value && formatDecimal(value)]));
}

function expected(): Map<string, string | null> {
  const all = distinctFigures();
  const table = form2021.tables.find(({ key }) => key === 'requests');
  const bodies = blanked.filter((row) => row.length >= 8);
  return new Map(
    table?.lines.flatMap(({ slots }, line) =>
      slots.map(({ id }, at): [string, string | null] => [
        id,
        bodies[line]?.slice(-7)[at] === '' ? null : (all.get(id) ?? null),
      ]),
    ),
  );
}

/** How a page parts its cells: what stands behind a cell, behind a blank one, and behind a row. */
const pages: Readonly<Record<string, readonly [cell: string, blank: string, row: string]>> = {
  'a blank cell is a blank line': ['\n', '\n', ''],
  'a blank cell is a blank line, rows are parted by another': ['\n', '\n', '\n'],
  'cells are parted by a blank line, a blank cell is one more': ['\n\n', '\n', ''],
  'cells are parted by a blank line, a blank cell has one of its own and one behind': ['\n\n', '\n\n', ''],
  'cells are parted by two blank lines, a blank cell is one more': ['\n\n\n', '\n', ''],
  'cells are parted by a blank line, rows by two': ['\n\n', '\n', '\n'],
  'blank cells hold a space that breaks no line': ['\n\n', '\u00a0\n\n', ''],
  'blank cells hold a character that cannot be seen': ['\n', '\u200b\n', ''],
};

describe.each(Object.entries(pages))('one cell a line, where %s', (_, [cell, blank, row]) => {
  const write = (table: readonly (readonly string[])[]): string =>
    table.map((texts) => texts.map((text) => (text === '' ? blank : text + cell)).join('') + row).join('');

  it('has every blank in its place', () => {
    const text = draftWith({ requests: write(blanked) });
    expect(read(text)).toEqual(expected());
    expect(
      checkText(text)
        .diagnoses.map(({ rule }) => rule.code)
        .filter((code) => ['figure-unplaced', 'figure-count', 'row-missing', 'row-unknown'].includes(code)),
    ).toEqual([]);
  });

  it('is read as ever where no cell is blank', () => {
    expect([...read(draftWith({ requests: write(rows) }))]).toEqual(
      [...distinctFigures()].filter(([id]) => id.startsWith('requests')),
    );
  });

  it('is not guessed where a figure is missing and no line stands for it', () => {
    const text = draftWith({
      requests: write(rows.map((texts, index) => (index === 5 ? texts.toSpliced(-3, 1) : texts))),
    });
    expect(checkText(text).diagnoses.map(({ rule }) => rule.code)).toContain('figure-unplaced');
  });
});
