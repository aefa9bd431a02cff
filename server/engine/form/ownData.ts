/** A text that a user sees, in both languages. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** What stands in a column: whole numbers, numbers, shares of a hundred, or words, which no equation counts. */
export type ColumnType = 'count' | 'amount' | 'percent' | 'text';

/** How grave a finding is. */
export type Grade = 'error' | 'warning' | 'information' | 'hint';

/** What must hold of figures: `expect`, where `when` does. Both compare sums: `a + b <= c`, `a > 0`. */
export interface ConditionData {
  readonly table: string;
  readonly each: 'row' | 'column' | 'once';
  readonly when?: string;
  readonly expect: string;
  /** As the author wrote them. */
  readonly words?: { readonly when?: string; readonly expect: string };
  readonly message?: Localized;
  readonly severity?: Grade;
}

/** A share in percent, rounded as it is written: `share` is `part` of `whole`, sums of names as in equations. */
export interface ShareData {
  readonly table: string;
  readonly each: 'row' | 'column' | 'once';
  readonly share: string;
  readonly part: readonly string[];
  readonly whole: readonly string[];
  readonly words: string;
  readonly message?: Localized;
  readonly severity?: Grade;
}
