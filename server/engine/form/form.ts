import type {
  ColumnType,
  FormData,
  Grade,
  LevelData,
  Localized,
  Rounding,
  SectionData,
  TableData,
  TitlePattern,
} from './data';
import type { MeasureData, ProseData, TalliesData, TallyColumnData, TopicData } from './proseData';
import type { Decimal } from '../text/decimal';

/** An edition of the form, ready for use. Rows, columns and equations are in the order of the form. */
export interface Form {
  readonly edition: string;
  readonly basis: string;
  readonly years: { readonly from?: number; readonly to?: number };
  readonly title: TitlePattern;
  readonly sections: readonly FormSection[];
  readonly tables: readonly FormTable[];
  readonly equations: readonly Equation[];
  /** What its figures have to do with those of other reports. */
  readonly relations: readonly Relation[];
  /** All its slots, in its order, by their ids. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Null where sentences are not read. */
  readonly prose: FormProse | null;
  /** What helps to write a report by this form; null where its data has nothing of the kind. */
  readonly writing: Writing | null;
  /** The edition that a form of one's own changes. */
  readonly base?: string;
  readonly isOwn?: boolean;
  readonly conditions: readonly Condition[];
  /** Where it has lists: its data, from which it is made anew with the rows of a draft. */
  readonly template?: FormData;
  /** Severities that differ from the rules' own, by code. */
  readonly severities: Readonly<Record<string, Grade | 'off'>>;
}

export interface FormSection extends SectionData {
  /** Counted from 0. */
  readonly index: number;
  /** The whole heading: 一、总体情况. */
  readonly heading: string;
}

export interface FormTable {
  readonly key: string;
  readonly title: string;
  readonly data: TableData;
  readonly rows: readonly FormRow[];
  /** The rows as they are printed: several rows on one line where the table runs across. */
  readonly lines: readonly FormLine[];
  /** For a table that runs across: its lines where each row stands on its own. */
  readonly downLines: readonly FormLine[];
  readonly merged: readonly MergedRows[];
  readonly equations: readonly Equation[];
}

/** A line of figures as the form prints it. */
export interface FormLine {
  readonly index: number;
  /** What stands before the figures; null for a line without a label. */
  readonly label: string | null;
  readonly rows: readonly FormRow[];
  readonly slots: readonly Slot[];
  /** How many label cells come before the row's own. */
  readonly depth: number;
  /** Of a table whose blocks stand beside each other: which of them has it, counted from 0. */
  readonly block?: number;
}

/** A group that some bodies print as one row: its figures are those of `line`, the `others` are 0. */
export interface MergedRows {
  readonly label: string;
  readonly line: FormLine;
  readonly others: readonly FormLine[];
}

export interface FormRow {
  readonly table: string;
  readonly key: string;
  readonly label: string;
  /** Accepted spellings, the official one first. */
  readonly spellings: readonly string[];
  /** The labels from the outermost group to the row itself. */
  readonly path: readonly string[];
  readonly article: string | null;
  readonly meaning: Localized | null;
  readonly phrases: readonly string[];
  /** The key of the row of last year's report whose figures stand in this row; null where none is. */
  readonly carriedFrom: string | null;
  /** Whether it is a row of a list, of which the draft says how many there are. */
  readonly isItem?: boolean;
  /** Whether it stands for the rows of a list, of which the draft has none. */
  readonly isExample?: boolean;
  readonly slots: readonly Slot[];
}

export interface FormColumn {
  readonly key: string;
  readonly label: string;
  readonly spellings: readonly string[];
  readonly path: readonly string[];
  readonly type: ColumnType;
  /** Of an amount, null where it has none; for a count `units` tells. */
  readonly unit: string | null;
  /** The units that a figure of the column may have without another meaning. */
  readonly units: readonly string[];
  readonly signed: boolean;
  /** Of a percent or a ratio; null for as many places as are written. */
  readonly digits: number | null;
  readonly rounding: Rounding;
}

/** The place of one figure in the form. Slots of one form are compared by identity. */
export interface Slot {
  /** `table/row/column`, unique in the form. */
  readonly id: string;
  readonly row: FormRow;
  readonly column: FormColumn;
}

/** The sum of `left` equals the sum of `right`; or, where it is a quotient, the one on the left what that comes to. */
export interface Equation {
  /** `rule/table/row-or-column`, unique in the form. */
  readonly id: string;
  readonly rule: string;
  readonly table: string;
  readonly each: 'row' | 'column' | 'once';
  /** The row or column it is about; for one that is worked out once, the row where it is shown. */
  readonly subject: FormRow | FormColumn;
  readonly left: readonly Slot[];
  readonly right: readonly Slot[];
  /** The figure that is the sum of all others; null where none is. */
  readonly total: Slot | null;
  /** The figure on which a failure is shown. */
  readonly shown: Slot;
  readonly tolerance: string | null;
  /** The figures, of either side, that its author took off on the other one; absent where none are. */
  readonly moved?: readonly Slot[];
  /** A number beside the sum of `right`, known from elsewhere; 0 where absent. */
  readonly constant?: Decimal;
  /** What is divided, of the figures of `right`; absent where these are added. */
  readonly quotient?: Quotient;
  /** As the author of a form wrote it; null for the official ones. */
  readonly words: string | null;
  readonly message: Localized | null;
  readonly severity: Grade | null;
}

/** The sum of `over` divided by that of `under`, less one where it is a growth; rounded as the column of the total says. */
export interface Quotient {
  readonly over: readonly Slot[];
  readonly under: readonly Slot[];
  readonly isGrowth: boolean;
}

/** A sum of figures, each taken so many times, and a number. */
export interface LinearSum {
  readonly terms: readonly { readonly factor: 1 | -1; readonly slot: Slot }[];
  /** As a decimal. */
  readonly constant: string;
}

export type Comparator = '=' | '!=' | '<' | '<=' | '>' | '>=';

export interface Comparison {
  readonly left: LinearSum;
  readonly comparator: Comparator;
  readonly right: LinearSum;
  /** As the author wrote it. */
  readonly words: string;
}

/** What must hold of figures besides the equations. */
export interface Condition {
  /** `table/row-or-column#number`, unique in the form. */
  readonly id: string;
  readonly subject: FormRow | FormColumn;
  /** Null where it must hold always. */
  readonly when: Comparison | null;
  readonly expect: Comparison;
  /** The figure on which it is shown. */
  readonly shown: Slot;
  readonly message: Localized | null;
  readonly severity: Grade | null;
}

/** The figure `shown` is the sum of `terms`, which stand in several reports. */
export interface Relation {
  /** `rule/table/row`, `rule/table/column` or `rule/table/row/column`, unique in the form. */
  readonly id: string;
  readonly rule: string;
  readonly table: string;
  readonly each: Equation['each'] | 'cell';
  readonly shown: Slot;
  readonly terms: readonly RelationTerm[];
  /** Whether a blank leaves it unchecked; else it counts as 0. */
  readonly skipsBlanks: boolean;
  readonly tolerance: string | null;
  /** As the author of a form wrote it; null for the official ones. */
  readonly words: string | null;
  readonly message: Localized | null;
  readonly severity: Grade | null;
}

/** A figure of a sum over several reports. */
export interface RelationTerm {
  /** Whose figure it is: this report's, last year's, or of each part, all of them added up. */
  readonly of: 'this' | 'previous' | 'parts';
  readonly slot: Slot;
  readonly isTakenOff: boolean;
}

/** The slot of a row and column of `form`, by their keys. */
export function findSlot(form: Form, table: string, row: string, column: string): Slot | undefined {
  return form.slots.get(`${table}/${row}/${column}`);
}

/** Whether `slot` is the total of an equation. */
export function isTotal(table: FormTable, slot: Slot): boolean {
  return table.equations.some((equation) => equation.total === slot);
}

/** The path of a figure for a reader: （三）不予公开 › 4.保护第三方合法权益 · 自然人. */
export function namePath(slot: Slot): string {
  const { path } = slot.row;
  return `${path.slice(-2).join(' › ')} · ${slot.column.label}`;
}

export type { FormData, Localized };

/** How sentences speak of the figures, with the figures in place of their names. */
export interface FormProse {
  readonly data: ProseData;
  readonly measures: readonly Measure[];
  readonly results: readonly ProseResult[];
  readonly allDone: { readonly of: readonly Measure[]; readonly by: Measure; readonly denies: readonly Slot[] };
  readonly none: { readonly denies: readonly Slot[] };
  /** Null where nothing is counted by row and column. */
  readonly tallies: Tallies | null;
}

/** What sentences count by the words of a row and of a column. */
export interface Tallies {
  readonly rows: readonly TallyRow[];
  readonly columns: readonly TallyColumnData[];
  readonly data: TalliesData;
}

export interface TallyRow {
  readonly row: FormRow;
  /** The key of the only column that it has; null where words name one. */
  readonly column: string | null;
  readonly phrases: readonly string[];
  readonly units: readonly string[];
  readonly isDivided: boolean;
}

/** Something that sentences count. */
export interface Measure {
  readonly key: string;
  readonly topic: TopicData;
  readonly kind: MeasureData['kind'];
  readonly phrases: readonly string[];
  readonly numbered: readonly string[];
  /** The rows of each sum that the count may equal. */
  readonly equals: readonly (readonly FormRow[])[];
  /** The totals of these rows: the figures that are added for each sum. */
  readonly totals: readonly (readonly Slot[])[];
  readonly denies: readonly Slot[];
}

/** A column that sentences name behind the count of its row. */
export interface ProseResult {
  readonly column: string;
  readonly phrases: readonly string[];
  readonly allDenies: readonly string[];
}

/** What helps to write a report by a form, ready for use. */
export interface Writing {
  readonly levels: readonly LevelData[];
  /** What stands between the title and the first section. */
  readonly opening: Template;
  /** What stands below a heading of the writer's own. */
  readonly prompt: string;
  readonly sections: ReadonlyMap<FormSection, SectionWriting>;
}

export interface SectionWriting {
  readonly headings: readonly ModelHeading[];
  readonly lines: readonly Prompt[];
  readonly sentences: readonly ModelSentence[];
}

/** A heading below a section's, with what a new report says there. */
export interface ModelHeading {
  readonly title: string;
  /** The key of its aspect; null where it is none. */
  readonly aspect: string | null;
  readonly lines: readonly Prompt[];
}

export interface Prompt {
  readonly template: Template;
  /** The bodies that need it; null for all. */
  readonly levels: readonly string[] | null;
}

export interface ModelSentence {
  readonly template: Template;
  /** The aspects that it belongs to; empty for the whole section. */
  readonly aspects: readonly string[];
  /** Sums that must be 0 for the sentence to be true. */
  readonly zero: readonly (readonly Slot[])[];
  /** Whether every new report has it. */
  readonly isStanding: boolean;
}

/** A text with places for what is not known before: words, and sums of figures. */
export type Template = readonly (string | { readonly word: TemplateWord } | { readonly slots: readonly Slot[] })[];

export type TemplateWord = 'year' | 'institution' | 'basis';

/** Whether a form is one's own altogether: what the law says of the official one is not about it. */
export function isOfOwn({ isOwn, base }: Form): boolean {
  return isOwn === true && base === undefined;
}

/** The figure that is the total of a row; null where no equation makes one. */
export function totalOfRow(form: Pick<Form, 'equations'>, row: FormRow): Slot | null {
  return (
    form.equations.find(({ each, subject, quotient }) => each === 'row' && subject === row && !quotient)?.total ?? null
  );
}
