import { rankRepairs, slipOf, type Slip, type Surroundings } from '../balance/plausible';
import type { Change, Repair } from '../balance/repair';
import type { Localized } from '../form/data';
import { isTotal, type Slot } from '../form/form';
import { statesNumber } from '../prose/stated';
import { compare, type Decimal } from '../text/decimal';
import type { Reading } from './reading';

/** How a figure may have come to be wrong, for a reader: a guess, and said as one. */
export const slipTexts: Readonly<Record<Slip, Localized>> = {
  doubled: { zh: '疑似一位数字重复录入', en: 'a digit may have been typed twice' },
  dropped: { zh: '疑似漏录一位数字', en: 'a digit may have been left out' },
  added: { zh: '疑似多录一位数字', en: 'there may be a digit too many' },
  swapped: { zh: '疑似两位数字颠倒', en: 'two digits may have been swapped' },
  copied: { zh: '疑似与相邻一格重复', en: 'the figure beside it may have been repeated' },
  wrongRow: { zh: '疑似填错了行', en: 'it may have been put into the wrong row' },
  wrongColumn: { zh: '疑似填错了列', en: 'it may have been put into the wrong column' },
  exchanged: { zh: '疑似两个数字互换了位置', en: 'two figures may have changed places' },
  stated: { zh: '正文也写到 {to}', en: 'the text speaks of {to} too' },
};

/** Repairs of one group of failures, the most plausible first. */
export function ranked(reading: Reading, repairs: readonly Repair[]): readonly Repair[] {
  const [first] = repairs;
  const around = first && surroundingsOf(reading, first.changes);
  return around ? rankRepairs(repairs, around) : repairs;
}

/** The likely slip behind the changes of a repair, or behind one of them; null where there is none to name. */
export function likelySlip(reading: Reading, changes: readonly Change[]): Slip | null {
  const isWritten = changes.every(({ slot }) => reading.binding.figures.get(slot)?.status === 'number');
  const around = surroundingsOf(reading, changes);
  return isWritten && around ? slipOf(changes, around) : null;
}

function surroundingsOf(reading: Reading, [first]: readonly Change[]): Surroundings | null {
  const table = first && reading.formTableOf(first.slot);
  if (!table) return null;
  const isStated = (slot: Slot, value: Decimal): boolean =>
    // A sentence that speaks of the row gives its total, if anything; a part it must name.
    isTotal(table, slot)
      ? statesNumber(reading.report, slot.row, value)
      : reading.prose.statements.some(
          (statement) =>
            compare(statement.value, value) === 0 &&
            statement.alternatives.some(([only, ...others]) => only === slot && others.length === 0),
        );
  return { table, readings: reading.valueOf, isStated };
}

/** The name of a text of `variants` that tells the likely slip too. */
export function withSlip(name: string, slip: Slip | null): string {
  return slip ? `${name}/${slip}` : name;
}

/** A text with a place {slip} as several: without a slip, and with each. */
export function variants(name: string, { zh, en }: Localized): Readonly<Record<string, Localized>> {
  const all: Record<string, Localized> = { [name]: { zh: zh.replace('{slip}', ''), en: en.replace('{slip}', '') } };
  for (const [slip, text] of Object.entries(slipTexts)) {
    all[`${name}/${slip}`] = { zh: zh.replace('{slip}', `；${text.zh}`), en: en.replace('{slip}', `; ${text.en}`) };
  }
  return all;
}
