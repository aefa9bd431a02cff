/** The shape of an edition's data file (editions/*.json). Words, not coordinates: see ARCHITECTURE.md. */
export interface FormData {
  readonly edition: string;
  /** The document that prescribes the form. */
  readonly basis: string;
  /** The report years it holds for, both included; open where an end is absent. */
  readonly years: { readonly from?: number; readonly to?: number };
  readonly title: TitlePattern;
  readonly sections: readonly SectionData[];
  readonly tables: readonly TableData[];
}

/** How the title of a report reads, spaces dropped. */
export interface TitlePattern {
  /** The official name, without institution and year. */
  readonly name: string;
  /** What every title holds. */
  readonly holds: string;
  readonly ends: readonly string[];
  /** Endings that count only where the title names a year. */
  readonly endsWithYear: readonly string[];
}

/** A text that a user sees, in both languages. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export interface SectionData {
  readonly key: string;
  readonly title: string;
  readonly accepted?: readonly string[];
  readonly article: string;
  readonly meaning: Localized;
  readonly aspects?: readonly AspectData[];
  /** The key of the table that stands in the section. */
  readonly table?: string;
}

export interface AspectData {
  readonly key: string;
  readonly title: string;
  readonly accepted?: readonly string[];
}

export interface TableData {
  readonly key: string;
  readonly title: string;
  /** The text of the cell at the crossing of row and column heads. */
  readonly corner?: string;
  /** A head over all columns. */
  readonly columnsHead?: string;
  /** Whether the rows are printed side by side, on one line, their labels above the columns. */
  readonly across?: boolean;
  readonly blocks: readonly BlockData[];
  readonly equations?: readonly EquationData[];
}

/** A part of a table with columns of its own. */
export interface BlockData {
  readonly head?: string;
  readonly columns: readonly ColumnData[];
  readonly rows: readonly RowData[];
}

/** A column, or a group of columns under one head. */
export interface ColumnData {
  readonly key?: string;
  readonly label: string;
  readonly accepted?: readonly string[];
  /** `count` (the default) is a whole number, `amount` may have decimals. */
  readonly type?: 'count' | 'amount';
  readonly unit?: string;
  /** Whether the figure may be below zero. */
  readonly signed?: boolean;
  readonly columns?: readonly ColumnData[];
}

/** A row, or a group of rows beside one label. The key of a group stands before its rows' keys: `refused.internal`. */
export interface RowData {
  readonly key?: string;
  readonly label: string;
  readonly accepted?: readonly string[];
  readonly article?: string;
  readonly meaning?: Localized;
  /** Words by which prose speaks of the row. */
  readonly phrases?: readonly string[];
  /** For a group: the row, by its key in the group, that holds the figures where the group is printed as one row. */
  readonly merged?: string;
  readonly rows?: readonly RowData[];
}

/** A linear rule over the rows of each column, or the columns of each row. */
export interface EquationData {
  /** The code of the rule that reports it. */
  readonly rule: string;
  readonly each: 'row' | 'column';
  /** `total = a + b`, or `a + b = c + d`; `group.*` stands for all of a group. */
  readonly of: string;
  /** Where a failure is shown, for equations that have no total of their own. */
  readonly shown?: string;
  /** The greatest difference that still counts as balanced, as a decimal: "0.01". */
  readonly tolerance?: string;
}
