import type { ColumnType, ConditionData, Grade, Localized, Rounding } from './ownData';
import type { ProseData } from './proseData';

export type { ColumnType, ConditionData, Grade, Localized, Rounding };

/** The shape of an edition's data file (editions/*.json). Words, not coordinates: see ARCHITECTURE.md. */
export interface FormData {
  readonly edition: string;
  /** The document that prescribes the form. */
  readonly basis: string;
  /** The report years it holds for, both included; open where an end is absent. */
  readonly years: { readonly from?: number; readonly to?: number };
  readonly title: TitlePattern;
  /** Units of a count: behind a figure of such a column they change nothing. */
  readonly countUnits?: readonly string[];
  readonly sections: readonly SectionData[];
  readonly tables: readonly TableData[];
  /** How sentences speak of the figures; absent where they are not read. */
  readonly prose?: ProseData;
  readonly writing?: WritingData;
  /** What must hold besides the equations. */
  readonly conditions?: readonly ConditionData[];
  /** The edition that it changes. */
  readonly base?: string;
  /** Whether it was read from a file of the user's. */
  readonly isOwn?: boolean;
  /** Severities that differ from the rules' own, by code. */
  readonly severities?: Readonly<Record<string, Grade | 'off'>>;
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
  /** Names, the whole of which ends the title, in place of what it holds: a period may stand before. */
  readonly names?: readonly string[];
  /** Whether reports may name no year. */
  readonly isYearless?: boolean;
}

export interface SectionData {
  readonly key: string;
  readonly title: string;
  readonly accepted?: readonly string[];
  /** Words of which a heading with the section's number, in its place, holds one. */
  readonly words?: readonly string[];
  readonly article: string;
  readonly meaning: Localized;
  readonly aspects?: readonly AspectData[];
  /** The key of the table that stands in the section. */
  readonly table?: string;
  /** So many characters the section must have at least to say anything. */
  readonly leastLength?: number;
  /** Whether plans for the year to come belong into it. */
  readonly plans?: boolean;
  /** What bodies of a certain kind must also write of. */
  readonly duties?: DutiesData;
  /** What the section must state in words. */
  readonly statement?: StatementData;
  /** What the section must say something of, each known by any of its words. */
  readonly mentions?: readonly NamedWords[];
  /** Whether a report may do without it. */
  readonly isOptional?: boolean;
}

/** What a body whose name ends in `whose` must write of, each known by any of its words. */
export interface DutiesData {
  readonly whose: string;
  /** The key of the aspect where it belongs. */
  readonly aspect?: string;
  readonly named: readonly NamedWords[];
}

/** A statement known by its `words`, the points that it must name, and a model of it with blanks, stating no fact. */
export interface StatementData {
  readonly name: string;
  readonly words: readonly string[];
  readonly named: readonly NamedWords[];
  readonly model: string;
}

export interface NamedWords {
  readonly title: string;
  readonly words: readonly string[];
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
  /** Whether its blocks are printed beside each other, each with labels of its own. */
  readonly beside?: boolean;
  readonly blocks: readonly BlockData[];
  readonly equations?: readonly EquationData[];
  /** What its figures have to do with those of other reports. */
  readonly relations?: readonly RelationData[];
}

/** A part of a table with columns of its own. */
export interface BlockData {
  /** Stands before the keys of its rows. */
  readonly key?: string;
  readonly head?: string;
  /** In place of the table's. */
  readonly corner?: string;
  /** Beside others: how many of its rows and groups, counted from the last, are printed at the foot of the table. */
  readonly foot?: number;
  readonly columns: readonly ColumnData[];
  readonly rows: readonly RowData[];
}

/** A column, or a group of columns under one head. */
export interface ColumnData {
  readonly key?: string;
  readonly label: string;
  readonly accepted?: readonly string[];
  readonly type?: ColumnType;
  /** Of an amount; or, of a count, one beside `countUnits`. */
  readonly unit?: string;
  /** Whether the figure may be below zero. */
  readonly signed?: boolean;
  /** Of a percent or a ratio: the places it is rounded to; as many as are written where absent. */
  readonly digits?: number;
  /** Of a percent or a ratio: half-up where absent. */
  readonly rounding?: Rounding;
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
  /** The key of the row of last year's report whose figures stand in this row, column by column. */
  readonly carriedFrom?: string;
  /** Whether it stands for as many rows as a draft has there, each with a label of its own: projects, subjects. */
  readonly isList?: boolean;
  /** Whether it is a row of a list, of which the draft says how many there are. */
  readonly isItem?: boolean;
  /** Whether it stands for the rows of a list that has none. */
  readonly isExample?: boolean;
  readonly rows?: readonly RowData[];
}

/** A linear rule over the rows of each column, or the columns of each row, or over some figures once. */
export interface EquationData {
  /** The code of the rule that reports it. */
  readonly rule: string;
  readonly each: 'row' | 'column' | 'once';
  /**
   * `total = a + b`, or `a + b = c + d`; `group.*` stands for all of a group. Once: `row/column = row/column + …`.
   * For a percent or a ratio `rate = a / b`, or `rate = a / b - 1` for a growth.
   */
  readonly of: string;
  /** Of a table with several blocks: the one alone for whose rows it holds, counted from 0. */
  readonly block?: number;
  /** Where a failure is shown, for equations that have no total of their own. */
  readonly shown?: string;
  /** The terms that its author took off on the other side: `a = b - c` is `a + c = b`. */
  readonly moved?: string;
  /** The greatest difference that still counts as balanced, as a decimal: "0.01". */
  readonly tolerance?: string;
  /** As the author of the form wrote it. */
  readonly words?: string;
  readonly message?: Localized;
  readonly severity?: Grade;
}

/**
 * A linear rule over figures of several reports: `previous.` is last year's report of the same body, `sum(parts)` are those
 * of the bodies that this one counts in, in the figure that the rule is about. Like an equation for each row, for each column
 * or once, or for each cell.
 */
export interface RelationData {
  /** The code of the rule that reports it. */
  readonly rule: string;
  readonly each: EquationData['each'] | 'cell';
  /**
   * `inForce = previous.inForce + issued - repealed`, shown on the figure on the left; `total = sum(parts)`, for each cell
   * `this = sum(parts)`.
   */
  readonly of: string;
  /** Whether a blank, in either report, leaves it unchecked; else it counts as 0. */
  readonly skipsBlanks?: boolean;
  /** The greatest difference that still counts as none, as a decimal. */
  readonly tolerance?: string;
  /** As the author of the form wrote it. */
  readonly words?: string;
  readonly message?: Localized;
  readonly severity?: Grade;
}

/**
 * What helps to write a report: kinds of bodies, headings, texts. A text may hold `{year}`, `{institution}`,
 * `{basis}` and sums of figures, `{table/row/column + …}`, `group.*` for all rows of a group; a run of _ is to be
 * filled in by hand.
 */
export interface WritingData {
  readonly levels: readonly LevelData[];
  /** What stands between the title and the first section. */
  readonly opening: string;
  /** What stands below a heading of the writer's own. */
  readonly prompt: string;
  readonly sections: readonly SectionWritingData[];
  readonly sentences: readonly SentenceData[];
}

/** A kind of body that reports. */
export interface LevelData {
  readonly key: string;
  readonly name: Localized;
  readonly note: Localized;
  /** How the names of such bodies end. */
  readonly endings?: readonly string[];
}

export interface SectionWritingData {
  /** The key of the section. */
  readonly section: string;
  /** Headings below the section's, numbered （一） and so on. */
  readonly headings?: readonly HeadingData[];
  /** What a new report says in the section, under no heading. */
  readonly lines?: readonly PromptData[];
}

export interface HeadingData {
  readonly title: string;
  /** The key of the aspect that it is the heading of. */
  readonly aspect?: string;
  readonly lines: readonly PromptData[];
}

/** A paragraph of a new report; `levels` are the bodies that need it, where not all do. */
export interface PromptData {
  readonly text: string;
  readonly levels?: readonly string[];
}

/** A model sentence. */
export interface SentenceData {
  readonly text: string;
  /** The keys of the sections that it may stand in. */
  readonly sections: readonly string[];
  /** The keys of the aspects that it belongs to, in sections that have aspects. */
  readonly aspects?: readonly string[];
  /** Sums of figures that must be 0 for the sentence to be true. */
  readonly zero?: readonly string[];
  /** Whether every new report has it. */
  readonly standing?: boolean;
}
