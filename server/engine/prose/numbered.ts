import type { Measure } from '../form/form';
import type { Clause } from './clause';
import { language, oneOf } from './language';
import type { ProseText } from './proseText';
import type { Quantity } from './quantity';

const { amounts, equals } = language.scopes;
const amount = new RegExp(`${oneOf(amounts)}${oneOf(equals)}$`);

/** 申请数量为 28 件: whether a number is one of `measure` by a noun of it, without a verb. */
export function isNumberOf(
  { numbered, topic }: Measure,
  { start, nouns }: Clause,
  { number }: Quantity,
  { text }: ProseText,
): boolean {
  if (numbered.length === 0 || !nouns.includes(topic)) return false;
  const before = text.slice(start, number.start);
  const at = before.search(amount);
  return at > 0 && numbered.some((noun) => before.slice(0, at).endsWith(noun));
}
