import type { DatePart, Period } from '../../prose/periods';
import { flatMap } from '../../text/lists';

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
  return flatMap(expected, ([part, value]) => (part && part.value !== value ? [{ part, expected: value }] : []));
}
