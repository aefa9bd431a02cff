import type { FeePart, TopicData, WordKind } from '../form/proseData';
import type { FormColumn, Measure, ProseResult, TallyRow } from '../form/form';

/** What a word says. */
export type Meaning =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'noun'; readonly topics: readonly TopicData[] }
  | { readonly kind: 'columns'; readonly columns: readonly FormColumn[] }
  | { readonly kind: 'result'; readonly result: ProseResult }
  | { readonly kind: 'tallyRow'; readonly row: TallyRow }
  | { readonly kind: 'tallyColumn'; readonly column: string }
  | { readonly kind: 'fee'; readonly part: FeePart }
  | { readonly kind: PlainKind };

/** The kinds of words that name nothing of a form; years and dates are the report's own, a year before it, or others. */
export type PlainKind = Exclude<WordKind, 'last' | 'next' | 'and'> | 'ownTime' | 'pastYear' | 'otherTime';
