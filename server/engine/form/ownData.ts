/** A text that a user sees, in both languages. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/** What stands in a column: whole numbers, or numbers that may have decimals. */
export type ColumnType = 'count' | 'amount';

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
