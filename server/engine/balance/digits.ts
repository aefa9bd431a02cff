import { formatDecimal, type Decimal } from '../text/decimal';

/** What a hand does to the digits of a number. */
export type DigitSlip = 'doubled' | 'swapped' | 'dropped' | 'added';

/** How `wrong` may have come of `right` by one slip of the hand; null where no such slip makes it. */
export function digitSlip(wrong: Decimal, right: Decimal): DigitSlip | null {
  const [written, meant] = [formatDecimal(wrong), formatDecimal(right)];
  if (written.length === meant.length) return isSwap(written, meant) ? 'swapped' : null;
  // Of a 0, which stands where nothing was typed, no digit was left out.
  if (written.length + 1 === meant.length) return wrong.units !== 0n && digitTooMany(meant, written) ? 'dropped' : null;
  if (written.length !== meant.length + 1) return null;
  const extra = digitTooMany(written, meant);
  return extra && (extra.isDouble ? 'doubled' : 'added');
}

/** Whether two digits side by side stand in each other's place. */
function isSwap(written: string, meant: string): boolean {
  const at = [...meant].findIndex((char, index) => char !== written[index]);
  const [first, second] = [meant[at], meant[at + 1]];
  return (
    isDigit(first) && isDigit(second) && written === `${meant.slice(0, at)}${second}${first}${meant.slice(at + 2)}`
  );
}

/** The digit without which `longer` is `shorter`: whether its neighbour is the same. */
function digitTooMany(longer: string, shorter: string): { readonly isDouble: boolean } | null {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  if (!isDigit(longer[at]) || longer.slice(at + 1) !== shorter.slice(at)) return null;
  // Of equal digits side by side the last is the first not in place.
  return { isDouble: at > 0 && longer[at - 1] === longer[at] };
}

function isDigit(char: string | undefined): char is string {
  return char !== undefined && /^[0-9]$/.test(char);
}
