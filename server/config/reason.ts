/** Why a reason is refused: too short, or saying nothing. */
export type Weakness = 'short' | 'empty';

/** A reason has at least so many characters. */
export const fewestCharacters = 6;

/** What reviewers send back, by itself or said again and again. */
const stock = ['核实无误', '同上', '无'];

/**
 * What reviewers would refuse a reason for; null where it can stand. Characters are code points, white space at
 * both ends left out.
 */
export function weaknessOf(reason: string): Weakness | null {
  const letters = reason.replace(/[^\p{L}\p{N}]/gu, '');
  if (stock.includes(letters)) return 'empty';
  if ([...reason.trim()].length < fewestCharacters) return 'short';
  const rest = stock.reduce((left, phrase) => left.replaceAll(phrase, ''), letters);
  return rest === '' || new Set(letters).size < 3 ? 'empty' : null;
}
