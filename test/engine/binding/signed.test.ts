import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../server/engine/text/decimal';
import { codes, draftOf } from '../../support/check';
import { edit, readProject } from '../../support/samples';

const sample = readProject('test/fixtures/form-obsolete/in-its-year.txt');
const before = codes(sample);

/** The figure of a slot in the form of 2019, after an edit of the sample. */
function figureOf(from: string, to: string, id: string): string | undefined {
  const figure = draftOf(edit(sample, from, to))
    .reading?.binding.tables.flatMap(({ lines }) => lines.flatMap(({ figures }) => figures))
    .find(({ slot }) => slot.id === id);
  return figure && (figure.value ? formatDecimal(figure.value) : figure.status);
}

describe('a change in words', () => {
  it.each([
    ['减4', '-4'],
    ['增2', '2'],
    ['减少4项', '-4'],
    ['增加 12', '12'],
    ['增０', '0'],
  ])('%s is %s in the column of changes', (written, value) => {
    expect(figureOf('行政许可\t12\t-2\t310', `行政许可\t12\t${written}\t310`, 'disclosure/licences/change')).toBe(
      value,
    );
    expect(codes(edit(sample, '行政许可\t12\t-2\t310', `行政许可\t12\t${written}\t310`))).toEqual(before);
  });

  it.each(['减约4', '增减4', '减', '减4增2'])('%s is no number', (written) => {
    expect(
      figureOf('行政许可\t12\t-2\t310', `行政许可\t12\t${written}\t310`, 'disclosure/licences/change'),
    ).not.toMatch(/^-?[0-9]/);
  });

  it('is none in another column', () => {
    expect(figureOf('行政许可\t12\t-2\t310', '行政许可\t增12\t-2\t310', 'disclosure/licences/previous')).not.toMatch(
      /^-?[0-9]/,
    );
  });
});
