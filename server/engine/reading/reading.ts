import { evaluate, type Evaluation } from '../balance/evaluate';
import { type Readings } from '../balance/sums';
import { repairsOf } from '../balance/repairQuotients';
import type { FailureGroup } from '../balance/repair';
import { bind } from '../binding/bind';
import type { Binding, BoundTable, Figure } from '../binding/binding';
import { nameRows, type NamedRow } from '../binding/labels';
import type { Equation, Form, FormTable, Slot } from '../form/form';
import { vouchedBlanks } from './vouched';
import { nothingSaid, readLastYear, type SaidOfLastYear } from '../prose/lastYear';
import { periodsIn, type PeriodsFound } from '../prose/periods';
import { noProse, readProse, type Prose } from '../prose/prose';
import { readRuns, type FixedRuns, type Runs } from './runs';
import { foldParagraphs, type FoldedParagraph } from '../prose/paragraphs';
import { Passages } from '../prose/passages';
import type { Vocabulary } from '../prose/vocabulary';
import type { Lexicon } from '../report/lexicon';
import { parseReport, type Report } from '../report/report';
import { readText } from '../report/reportText';
import type { Layout } from '../report/tables/row';
import { zero, type Decimal } from '../text/decimal';
import { applyEdits, type Edit } from '../text/edits';
import type { SourceText } from '../text/source';
import { flatMap } from '../text/lists';

/** The words by which the sentences of a report are read. */
export interface Words {
  /** Null where its sentences are not read. */
  readonly vocabulary: Vocabulary | null;
  /** What every report says in the same words. */
  readonly fixedRuns: () => FixedRuns;
  /** What is taken over of the version before, and kept for the one behind; null where there is none. */
  readonly passages: Passages | null;
}

const noWords: Words = { vocabulary: null, fixedRuns: () => new Set(), passages: null };

/** A report read by a form. */
export class Reading {
  readonly form: Form;
  readonly binding: Binding;
  /** The layout of the draft's tables. */
  readonly layout: Layout;
  #evaluations: readonly Evaluation[] | undefined;
  #failures: readonly FailureGroup[] | undefined;
  #prose: Prose | undefined;
  #lastYear: SaidOfLastYear | undefined;
  #periods: PeriodsFound | undefined;
  #vouched: ReadonlySet<Slot> | undefined;
  #runs: Runs | undefined;
  #read: Passages | undefined;
  #paragraphs: readonly FoldedParagraph[] | undefined;

  constructor(
    readonly report: Report,
    rows: readonly NamedRow[],
    readonly lexicon: Lexicon,
    layout: Layout,
    /** The form that the report's year asks for; another than `form` where its tables are of an older edition. */
    readonly expected: Form,
    readonly expectedLabels: ReadonlySet<string>,
    private readonly words: Words = noWords,
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
    if (!figure || figure.status === 'text' || figure.status === 'words') return undefined;
    return figure.value ?? zero;
  };

  get evaluations(): readonly Evaluation[] {
    if (this.#evaluations) return this.#evaluations;
    const filled = new Set(this.binding.tables.filter(({ status }) => status === 'read').map(({ form }) => form.key));
    const open = new Set(this.binding.tables.filter(hasRowsUnread).map(({ form }) => form.key));
    // A row that is not read may be one of the list: what its rows come to is not known.
    const isOpen = ({ table, each, right }: Equation): boolean =>
      each !== 'row' && open.has(table) && right.some(({ row }) => row.isItem);
    this.#evaluations = this.form.equations.map((equation) =>
      evaluate(equation, filled.has(equation.table) && !isOpen(equation) ? this.valueOf : () => undefined),
    );
    return this.#evaluations;
  }

  /** The blanks that other figures prove to be 0. */
  get vouched(): ReadonlySet<Slot> {
    const { figures } = this.binding;
    this.#vouched ??= vouchedBlanks(
      this.evaluations
        .filter(({ status, equation }) => status !== 'unknown' && !equation.quotient)
        .map(({ equation }) => equation),
      figures,
    );
    return this.#vouched;
  }

  get failures(): readonly FailureGroup[] {
    this.#failures ??= this.evaluations.some(({ status }) => status === 'failed')
      ? repairsOf(this.evaluations, this.valueOf, this.#free())
      : [];
    return this.#failures;
  }

  /** Figures that a repair changes at no cost: unreadable ones, and blanks in rows that fail when these are 0. */
  #free(): ReadonlySet<Slot> {
    const failed = new Set(
      this.evaluations
        .filter(({ status, equation }) => status === 'failed' && equation.each === 'row')
        .map(({ equation }) => equation.subject),
    );
    // Where one equation cannot tell, the total is what to mend, not the blanks beside it.
    const across = new Set(this.form.tables.filter(({ data }) => data.across).map(({ key }) => key));
    const isFree = ({ status, slot }: Figure): boolean =>
      status === 'text' || (status !== 'number' && failed.has(slot.row) && !across.has(slot.row.table));
    return new Set([...this.binding.figures.values()].filter(isFree).map(({ slot }) => slot));
  }

  /** Its paragraphs, folded once for all who read them. */
  #folded(): readonly FoldedParagraph[] {
    return (this.#paragraphs ??= foldParagraphs(this.report, this.words.passages));
  }

  /** What its sentences say of the figures. */
  get prose(): Prose {
    const { vocabulary, passages } = this.words;
    this.#prose ??= vocabulary
      ? readProse(this.report, this.form, vocabulary, this.#folded(), passages !== null)
      : noProse;
    return this.#prose;
  }

  /** What its sentences say of last year's figures; asked for only where these are known. */
  get saidOfLastYear(): SaidOfLastYear {
    const { vocabulary } = this.words;
    const grammar = this.form.prose;
    const { title } = this.report;
    const author = { institution: title?.institution ?? null, year: title?.year ?? null };
    this.#lastYear ??= vocabulary && grammar ? readLastYear(this.prose, grammar, vocabulary, author) : nothingSaid;
    return this.#lastYear;
  }

  /** From when to when it says that its figures were counted. */
  get periods(): PeriodsFound {
    return (this.#periods ??= periodsIn(this.prose.paragraphs));
  }

  /** What its prose says in words of its own. */
  get runs(): Runs {
    this.#runs ??= readRuns(this.#folded(), this.report.title?.institution ?? '', this.words.fixedRuns());
    return this.#runs;
  }

  /** The report as it would be read with disjoint `edits`, none of them before the end of its title, applied. */
  after(edits: readonly Edit[]): Reading {
    const report = parseReport(readText(applyEdits(this.source.text, edits)), this.report.title, this.lexicon);
    const passages = new Passages(this.#passages);
    return new Reading(report, rowsOf(report), this.lexicon, this.layout, this.expected, this.expectedLabels, {
      ...this.words,
      passages,
    });
  }

  /** Its passages, for a version behind it. */
  get #passages(): Passages {
    this.#read ??=
      this.words.passages ??
      Passages.of(
        this.report.view.text,
        this.#folded().map(({ paragraph, prose }) => [paragraph, prose.passage] as const),
      );
    return this.#read;
  }

  tableOf(key: string): BoundTable | undefined {
    return this.binding.tables.find(({ form }) => form.key === key);
  }

  formTableOf(slot: Slot): FormTable | undefined {
    return this.tableOf(slot.row.table)?.form;
  }
}

/** The rows of all tables, each label folded once. */
export function rowsOf(report: Report): NamedRow[] {
  return nameRows(flatMap(report.tables, (table) => table.rows));
}

function hasRowsUnread({ unknown, duplicates }: BoundTable): boolean {
  return unknown.length > 0 || duplicates.length > 0;
}
