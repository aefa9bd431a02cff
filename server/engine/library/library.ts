import { officialForms } from '../form/editions';
import { Draft } from '../reading/draft';
import { createEngine as createCore } from '../reading/engine';
import { check as checkDraft, type CheckResult } from '../rules/check';
import { fixAll } from '../rules/fixAll';
import { rules } from '../rules/index';
import { applyEdits } from '../text/edits';
import { toRange, type Range } from '../text/ranges';
import { figuresOf, shape, type FigureCell, type Shape } from './figures';
import {
  languageOf,
  readOptionsOf,
  severitiesOf,
  type CheckOptions,
  type Engine,
  type ReadingOptions,
} from './options';
import { identityOf, reportOf, type CheckReport, type Identity } from './report';

/** Table key → row key → column key → what stands there, in the order of the form; a row that is not in the draft is absent. */
export type ByKey<T> = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, T>>>>>>;

/** What stands in a cell: a number as JSON would give it, whose digits are in `raw`; null for all that is no number. */
export interface CellReport {
  readonly value: number | null;
  /** As it stands in the text; empty for a blank. */
  readonly raw: string;
  /** `nil` is a mark that says "nothing", such as /. */
  readonly status: FigureCell['status'];
  /** Null for a blank whose cell is not known. */
  readonly range: Range | null;
}

/** A report and its figures, as `gouji figures --cells` prints them of a file. */
export interface FiguresReport extends Identity {
  readonly figures: ByKey<number | null>;
  readonly cells: ByKey<CellReport>;
}

/** A change of the text that cannot be disputed. */
export interface Change {
  /** The rule that asked for it. */
  readonly code: string;
  /** In the text as it was before any change. */
  readonly range: Range;
  readonly before: string;
  readonly after: string;
}

export interface FixedText {
  readonly text: string;
  /** Disjoint, in the order of the text; none where nothing changed. */
  readonly changes: readonly Change[];
}

/** Makes an engine of the official editions and all rules. It takes some milliseconds: make one and keep it. */
export function createEngine(): Engine {
  return {
    forms: officialForms.map(({ edition }) => edition),
    codes: rules.map(({ code }) => code),
    core: createCore(officialForms),
  };
}

/**
 * Holds a text against the form and the law. Null where it is no report: no title, and nothing that says it is one.
 * @param text as an editor shows it: without a byte order mark
 * @throws {TypeError} where `engine` or `text` is none
 * @throws {RangeError} for an option that is none of those there are
 */
export function check(engine: Engine, text: string, options: CheckOptions = {}): CheckReport | null {
  const language = languageOf(options);
  const { draft, result } = inspect(engine, text, options);
  return draft.isReport ? reportOf(draft, result, language, true) : null;
}

/**
 * The figures of a report by the keys of its form. Null where the text is no report.
 * @throws as `check`
 */
export function figures(engine: Engine, text: string, options: ReadingOptions = {}): FiguresReport | null {
  const draft = draftOf(engine, text, options);
  if (!draft.isReport) return null;
  const tables = draft.form?.tables.map(({ key }) => key) ?? [];
  const cells = draft.reading ? figuresOf(draft.reading) : [];
  return {
    ...identityOf(draft),
    figures: toRecord(shape(tables, cells, numberOf)),
    cells: toRecord(
      shape(tables, cells, (cell): CellReport => ({
        value: numberOf(cell),
        raw: cell.raw,
        status: cell.status,
        range: cell.range,
      })),
    ),
  };
}

/**
 * The text with every change made that cannot be disputed: the same as `gouji check --fix` makes. What is no report
 * stays as it is.
 * @throws as `check`
 */
export function applyFixes(engine: Engine, text: string, options: CheckOptions = {}): FixedText {
  const { draft, result } = inspect(engine, text, options);
  const { source } = draft;
  const edits = fixAll(text, result.diagnoses, (other) => inspect(engine, other, options).result.diagnoses);
  const changes = edits.map(({ span, text: after, diagnosis }) => ({
    code: diagnosis.rule.code,
    range: toRange(source, span),
    before: source.slice(span),
    after,
  }));
  return { text: applyEdits(text, edits), changes };
}

function inspect(
  engine: Engine,
  text: string,
  options: CheckOptions,
): { readonly draft: Draft; readonly result: CheckResult } {
  const draft = draftOf(engine, text, options);
  return { draft, result: checkDraft(draft, rules, severitiesOf(engine, options)) };
}

function draftOf(engine: Engine, text: string, options: ReadingOptions): Draft {
  // Those who call it may know no types.
  if (typeof (engine as Partial<Engine> | undefined)?.core !== 'object')
    throw new TypeError('engine: make one with createEngine()');
  if (typeof text !== 'string') throw new TypeError('text: a string is wanted');
  return new Draft(text, engine.core, readOptionsOf(engine, options));
}

function numberOf({ value }: FigureCell): number | null {
  return value === null ? null : Number(value);
}

function toRecord<T>(shaped: Shape<T>): ByKey<T> {
  return Object.fromEntries(
    [...shaped].map(([table, rows]) => [
      table,
      Object.fromEntries([...rows].map(([row, columns]) => [row, Object.fromEntries(columns)])),
    ]),
  );
}
