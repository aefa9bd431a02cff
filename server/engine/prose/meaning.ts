import type { TopicData, WordKind } from '../form/data';
import type { FormColumn, Measure, ProseResult } from '../form/form';

/** What a word says. */
export type Meaning =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'noun'; readonly topics: readonly TopicData[] }
  | { readonly kind: 'columns'; readonly columns: readonly FormColumn[] }
  | { readonly kind: 'result'; readonly result: ProseResult }
  | { readonly kind: Exclude<WordKind, 'last' | 'next'> };
