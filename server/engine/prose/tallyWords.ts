import type { FeesData, ProseData, WordKind } from '../form/proseData';
import type { Tallies } from '../form/form';
import { compatible } from '../text/fold';
import { language } from './language';
import type { Meaning } from './meaning';

/** Words of the form that mean the same beside counts by row and column. */
const shared = ['past', 'present', 'compare', 'list', 'part', 'negation'] as const satisfies readonly WordKind[];

/** The words of counts by row and column, with what they say. */
export function wordsOfTallies(
  { rows, columns, data }: Tallies,
  { words: kinds }: ProseData,
): ReadonlyMap<string, Meaning> {
  const { words, add } = sharedWords(kinds, data.fillers);
  add(data.present, { kind: 'present' });
  add(data.shuts, { kind: 'excluded' });
  for (const { column, phrases } of columns) add(phrases, { kind: 'tallyColumn', column });
  for (const row of rows) add(row.phrases, { kind: 'tallyRow', row });
  return words;
}

/** The words of what is said of fees, with what they say. */
export function wordsOfFees(
  { parts, fillers, shuts }: FeesData,
  { words: kinds }: ProseData,
): ReadonlyMap<string, Meaning> {
  const { words, add } = sharedWords(kinds, fillers);
  add(shuts, { kind: 'excluded' });
  for (const part of ['notices', 'charged', 'paid'] as const) add(parts[part], { kind: 'fee', part });
  return words;
}

/** Words with what they say, begun with those that both kinds of paragraph share; `add` puts in more, the last one counts. */
function sharedWords(
  kinds: ProseData['words'],
  fillers: readonly string[],
): {
  readonly words: ReadonlyMap<string, Meaning>;
  readonly add: (spellings: readonly string[], meaning: Meaning) => void;
} {
  const words = new Map<string, Meaning>();
  const add = (spellings: readonly string[], meaning: Meaning): void =>
    spellings.forEach((spelling) => words.set(compatible(spelling), meaning));
  for (const kind of shared) add(kinds[kind], { kind });
  add([language.money.unit, ...fillers], { kind: 'filler' });
  return { words, add };
}
