import { absolute, isZero, subtract, type Decimal } from '../../engine/text/decimal';

interface Head {
  readonly key: string;
  readonly label: string;
  readonly type?: string;
}

/** So many rows must agree: one may be chance. */
const fewest = 2;
const mostColumns = 30;

/**
 * The equation by which a column of percentages is a quotient, or a growth, of two others, as every row has it that has
 * all three figures; none where no pair does.
 */
export function quotientWords(
  heads: readonly Head[],
  rows: readonly (readonly (Decimal | null)[])[],
  at: number,
): string[] {
  const others = heads
    .slice(0, mostColumns)
    .flatMap(({ type }, index) => (index === at || type === 'percent' ? [] : [index]));
  for (const isGrowth of [false, true])
    for (const over of others)
      for (const under of others) {
        if (over === under) continue;
        const full = rows.flatMap((row) => {
          const [rate, above, below] = [row[at], row[over], row[under]];
          return rate && above && below && !isZero(below) ? [{ rate, above, below }] : [];
        });
        const isTold = full.length >= fewest && full.some(({ rate }) => !isZero(rate));
        if (isTold && full.every((row) => holds(row, isGrowth)))
          return [`${nameOf(heads, at)} = ${nameOf(heads, over)} / ${nameOf(heads, under)}${isGrowth ? ' - 1' : ''}`];
      }
  return [];
}

/** Within half of the last place: |rate × below − 100 × above| ≤ below ÷ 2 places. */
function holds(
  { rate, above, below }: { readonly rate: Decimal; readonly above: Decimal; readonly below: Decimal },
  isGrowth: boolean,
): boolean {
  const divided = isGrowth ? subtract(above, below) : above;
  const product = { units: rate.units * below.units, scale: rate.scale + below.scale };
  const off = absolute(subtract(product, { units: 100n * divided.units, scale: divided.scale }));
  const allowed = absolute({ units: 5n * below.units, scale: below.scale + rate.scale + 1 });
  return subtract(off, allowed).units <= 0n;
}

/** The label where it names this column alone and can stand in an equation, else the key. */
function nameOf(heads: readonly Head[], at: number): string {
  const { key = '', label = '' } = heads[at] ?? {};
  const isFine = /^[\p{L}\p{N}（）()%％]+$/u.test(label) && heads.filter((head) => head.label === label).length === 1;
  return isFine ? label : key;
}
