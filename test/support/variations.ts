import type { Vary } from './layouts';

/** What may happen to a table on its way from one program to another. */
export interface Variation {
  /** A source of numbers that decide what happens where. */
  readonly next: () => number;
  /** Whether rows may lose their leading empty cells and gain as many at the end. */
  readonly shifts: boolean;
  /** Whether the table may be broken by a blank line. */
  readonly breaks: boolean;
}

const spellings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ', '),
  (text) => text.replace(/^([0-9])\./, '$1．'),
  (text) => text.replace(/^([0-9])\./, '$1、'),
  (text) => text.replace('行', '⾏'),
];
const nils = ['0', '-', '/', '—', '无'];

/** Spells labels in other ways, writes zeros as marks for nothing, shifts rows and breaks the table. */
export function variation({ next, shifts, breaks }: Variation): Vary {
  const pick = <T>(list: readonly T[]): T => list[next() % list.length] as T;
  return (rows) =>
    rows.flatMap((row, index) => {
      const isBody = row.some((text) => /^[0-9]+$/.test(text));
      if (!isBody) return [[...row]];
      const hasFigure = row.some((text) => /^[1-9]/.test(text));
      let written = row.map((text) =>
        text === '0' && hasFigure ? pick(nils) : /\p{Script=Han}/u.test(text) ? pick(spellings)(text) : text,
      );
      const leading = written.findIndex((text) => text !== '');
      const lost = shifts && leading > 0 ? next() % (leading + 1) : 0;
      written = [...written.slice(lost), ...new Array<string>(lost).fill('')];
      const isBroken = breaks && index > 3 && next() % 12 === 0;
      return isBroken ? [[], written] : [written];
    });
}
