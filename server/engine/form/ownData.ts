/** A text that a user sees, in both languages. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

/**
 * What stands in a column: whole numbers, numbers that may have decimals; quotients in percent or as they are, which no
 * total adds up; or texts, which are kept as they are.
 */
export type ColumnType = 'count' | 'amount' | 'percent' | 'ratio' | 'text';

/** What becomes of a half behind the last place of a quotient: away from zero, or to the even digit. */
export type Rounding = 'half-up' | 'half-even';

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
