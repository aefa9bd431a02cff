import { findPeriods, type DatePart, type Period, type PeriodsFound } from '../../prose/periods';
import type { Reading } from '../../reading/reading';

/** The periods that a draft states anywhere in its prose. */
export function periodsOf({ prose }: Reading): PeriodsFound {
  const all = prose.paragraphs.map((paragraph) => findPeriods(paragraph.prose));
  return { hasTerm: all.some(({ hasTerm }) => hasTerm), periods: all.flatMap(({ periods }) => periods) };
}

/** The parts of a period that are not those of the report's year, from 1 January to 31 December, with what they should be. */
export function wrongParts(
  { from, to }: Period,
  year: number,
): { readonly part: DatePart; readonly expected: number }[] {
  const expected: [DatePart | null, number][] = [
    [from.year, year],
    [from.month, 1],
    [from.day, 1],
    [to.year, year],
    [to.month, 12],
    [to.day, 31],
  ];
  return expected.flatMap(([part, value]) => (part && part.value !== value ? [{ part, expected: value }] : []));
}
