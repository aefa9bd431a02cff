import { describe, expect, it } from 'vitest';
import { codes, draftOf } from '../../support/check';
import { clean } from '../../support/samples';

const isRow = (line: string): boolean => line.includes('\t');

/** The clean draft with every table line written anew; `behind` is what stands behind each. */
function rewritten(write: (cells: readonly string[], index: number) => string): string {
  return clean
    .split('\n')
    .map((line, index) => (isRow(line) ? write(line.split('\t'), index) : line))
    .join('\n');
}

function figuresOf(text: string): unknown[] {
  const figures = [...(draftOf(text).reading?.binding.figures.values() ?? [])];
  return figures.map(({ slot, value }) => [slot.id, value]);
}

const quoted = (mark: string, cells: readonly string[]): string =>
  cells.map((cell) => (/^\d+$/.test(cell) ? cell : mark + cell + mark)).join(', ');

describe('rows as programs and wikis write them', () => {
  it.each<[string, (cells: readonly string[], index: number) => string]>([
    ['two bars between cells', (cells) => cells.join('||')],
    ['two bars round and between cells', (cells) => `|| ${cells.join(' || ')} ||`],
    ['lists of JSON', (cells) => JSON.stringify(cells)],
    ['lists of JSON behind one another', (cells) => `  ${JSON.stringify(cells)},`],
    ['lists of Python', (cells) => `[${quoted("'", cells)}],`],
    ['a rule below every fifth row', (cells, index) => cells.join(' | ') + (index % 5 === 0 ? '\n---|---' : '')],
    ['a rule in the middle', (cells, index) => `| ${cells.join(' | ')} |${index % 7 === 0 ? '\n| --- | --- |' : ''}`],
  ])('are read: %s', (_, write) => {
    const text = rewritten(write);
    expect(codes(text)).toEqual([]);
    expect(figuresOf(text)).toEqual(figuresOf(clean));
  });

  it('are no two bars where a blank cell stands between them', () => {
    const text = rewritten((cells) => cells.join('|'));
    expect(text).toContain('||');
    expect(figuresOf(text)).toEqual(figuresOf(clean));
  });
});
