import { evaluate, type Evaluation, type Readings } from '../balance/evaluate';
import { findRepairs, type FailureGroup } from '../balance/repair';
import { bind } from '../binding/bind';
import type { Binding, BoundTable, Figure } from '../binding/binding';
import { nameRows, type NamedRow } from '../binding/labels';
import type { Form, FormTable, Slot } from '../form/form';
import { formForYear } from '../form/editions';
import { noProse, readProse, type Prose } from '../prose/prose';
import type { Vocabulary } from '../prose/vocabulary';
import type { Lexicon } from '../report/lexicon';
import { parseReport, type Report } from '../report/report';
import { readText, type ReportText } from '../report/reportText';
import type { Layout } from '../report/tables/row';
import { findTitle, type Title } from '../report/title';
import { zero, type Decimal } from '../text/decimal';
import type { SourceText } from '../text/source';
import { applyEdits } from '../rules/check';
import type { Engine } from './engine';
import type { Edit } from '../rules/rule';

/** How a document is to be read. */
export interface ReadOptions {
  /** An edition, or `auto`: by the year in the title. */
  readonly form: string;
  /** Whether the document is a report whatever its first lines say. */
  readonly isReport: boolean;
  /** The layout of a table that is put into a draft without tables. */
  readonly layout: Layout;
}

/**
 * A document as the rules and features see it. Everything is a pure function of the text, the engine and the
 * options, and is worked out when it is first asked for.
 */
export class Draft {
  readonly title: Title | null;
  /** Whether the document is a report at all. */
  readonly isReport: boolean;
  /** The edition it is held against; null where it is no report or no edition covers its year. */
  readonly form: Form | null;
  readonly #text: ReportText;
  readonly #lexicon: Lexicon | null;
  readonly #layout: Layout;
  readonly #engine: Engine;
  readonly #isFormChosen: boolean;
  #reading: Reading | undefined;

  constructor(text: string, engine: Engine, options: ReadOptions) {
    this.#text = readText(text);
    this.#layout = options.layout;
    this.#engine = engine;
    this.#isFormChosen = engine.lexicons.some(({ form }) => form.edition === options.form);
    this.title = findTitle(this.#text.view.lines, engine.titlePatterns, this.#text.isPage);
    this.isReport = this.title !== null || options.isReport;
    this.#lexicon = this.isReport ? chooseForm(engine, options.form, this.title?.year ?? null) : null;
    this.form = this.#lexicon?.form ?? null;
  }

  get source(): SourceText {
    return this.#text.source;
  }

  /** What is read of the document by its form; null where there is no form. */
  get reading(): Reading | null {
    if (!this.#lexicon) return null;
    this.#reading ??= this.#read(this.#lexicon);
    return this.#reading;
  }

  /** Tables of another edition than the year's are read by that edition, so that their figures find their places. */
  #read(lexicon: Lexicon): Reading {
    const report = parseReport(this.#text, this.title, lexicon);
    const rows = rowsOf(report);
    const shown = this.#isFormChosen ? null : editionShown(rows, lexicon, this.#engine.ownLabels);
    const { vocabularyOf } = this.#engine;
    const other = shown && parseReport(this.#text, this.title, shown);
    return other
      ? new Reading(other, rowsOf(other), shown, this.#layout, lexicon.form, lexicon.labels, vocabularyOf(shown.form))
      : new Reading(report, rows, lexicon, this.#layout, lexicon.form, lexicon.labels, vocabularyOf(lexicon.form));
  }
}

/** A report read by a form. */
export class Reading {
  readonly form: Form;
  readonly binding: Binding;
  /** The layout of the draft's tables. */
  readonly layout: Layout;
  #evaluations: readonly Evaluation[] | undefined;
  #failures: readonly FailureGroup[] | undefined;
  #prose: Prose | undefined;

  constructor(
    readonly report: Report,
    rows: readonly NamedRow[],
    readonly lexicon: Lexicon,
    layout: Layout,
    /** The form that the report's year asks for; another than `form` where its tables are of an older edition. */
    readonly expected: Form,
    readonly expectedLabels: ReadonlySet<string>,
    private readonly vocabulary: Vocabulary | null = null,
  ) {
    this.form = lexicon.form;
    this.binding = bind(report, lexicon, rows);
    this.layout = this.binding.tables.find(({ pieces }) => pieces.length > 0)?.pieces[0]?.layout ?? layout;
  }

  get source(): SourceText {
    return this.report.source;
  }

  /** The number in a slot; 0 for a blank, undefined where the figure is not known or its table not filled in. */
  readonly valueOf: Readings = (slot: Slot): Decimal | undefined => {
    const figure = this.binding.figures.get(slot);
    if (!figure || figure.status === 'text') return undefined;
    return figure.value ?? zero;
  };

  get evaluations(): readonly Evaluation[] {
    if (this.#evaluations) return this.#evaluations;
    const filled = new Set(this.binding.tables.filter(({ status }) => status === 'read').map(({ form }) => form.key));
    this.#evaluations = this.form.equations.map((equation) => evaluate(equation, filled.has(equation.table) ? this.valueOf : () => undefined));
    return this.#evaluations;
  }

  get failures(): readonly FailureGroup[] {
    this.#failures ??= this.evaluations.some(({ status }) => status === 'failed') ? findRepairs(this.evaluations, this.valueOf, this.#free()) : [];
    return this.#failures;
  }

  /** Figures that a repair changes at no cost: unreadable ones, and blanks in rows that fail when these are 0. */
  #free(): ReadonlySet<Slot> {
    const failed = new Set(this.evaluations.filter(({ status, equation }) => status === 'failed' && equation.each === 'row').map(({ equation }) => equation.subject));
    // Where one equation cannot tell, the total is what to mend, not the blanks beside it.
    const across = new Set(this.form.tables.filter(({ data }) => data.across).map(({ key }) => key));
    const isFree = ({ status, slot }: Figure): boolean =>
      status === 'text' || (status !== 'number' && failed.has(slot.row) && !across.has(slot.row.table));
    return new Set([...this.binding.figures.values()].filter(isFree).map(({ slot }) => slot));
  }

  /** What its sentences say of the figures. */
  get prose(): Prose {
    this.#prose ??= this.vocabulary ? readProse(this.report, this.form, this.vocabulary) : noProse;
    return this.#prose;
  }

  /** The report as it would be read with disjoint `edits`, none of them before the end of its title, applied. */
  after(edits: readonly Edit[]): Reading {
    const report = parseReport(readText(applyEdits(this.source.text, edits)), this.report.title, this.lexicon);
    return new Reading(report, rowsOf(report), this.lexicon, this.layout, this.expected, this.expectedLabels, this.vocabulary);
  }

  tableOf(key: string): BoundTable | undefined {
    return this.binding.tables.find(({ form }) => form.key === key);
  }

  formTableOf(slot: Slot): FormTable | undefined {
    return this.tableOf(slot.row.table)?.form;
  }
}

function chooseForm(engine: Engine, choice: string, year: number | null): Lexicon | null {
  const { lexicons } = engine;
  const chosen = lexicons.find(({ form }) => form.edition === choice);
  if (chosen) return chosen;
  if (year === null) return lexicons.at(-1) ?? null;
  const form = formForYear(lexicons.map((lexicon) => lexicon.form), year);
  return lexicons.find((lexicon) => lexicon.form === form) ?? null;
}

/** So many labels of another edition, and more than of the year's own, tell that the tables are of that edition. */
const fewestOwn = 2;

const longestOwn = 30;

/** The rows of all tables, each label folded once. */
export function rowsOf(report: Report): NamedRow[] {
  return nameRows(report.tables.flatMap((table) => table.rows));
}

function editionShown(rows: readonly NamedRow[], lexicon: Lexicon, ownLabels: Engine['ownLabels']): Lexicon | null {
  const count = (of: Lexicon): number => {
    const labels = ownLabels.get(of);
    let found = 0;
    for (const { row, texts } of rows) {
      texts.forEach((text, index) => {
        if (text !== '' && labels?.has(text) && (row.cells[index]?.raw.length ?? 0) < longestOwn) found++;
      });
    }
    return found;
  };
  const own = count(lexicon);
  for (const other of ownLabels.keys()) {
    if (other !== lexicon && count(other) >= Math.max(fewestOwn, own + 1)) return other;
  }
  return null;
}
