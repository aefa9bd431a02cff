import { formForYear } from '../form/editions';
import type { Form } from '../form/form';
import type { Lexicon } from '../report/lexicon';
import { parseReport } from '../report/report';
import { readText, type ReportText } from '../report/reportText';
import type { Layout } from '../report/tables/row';
import { findTitle, type Title } from '../report/title';
import type { SourceText } from '../text/source';
import { editionShown } from './edition';
import type { Engine } from './engine';
import { Reading, rowsOf } from './reading';

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

  /** The document that prescribes its form; that of the newest edition where none covers its year. */
  get formBasis(): string {
    return this.form?.basis ?? this.#engine.formBasis;
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
    const shown = this.#isFormChosen ? null : editionShown(rows, lexicon, this.#engine.lexicons);
    const { vocabularyOf } = this.#engine;
    const other = shown && parseReport(this.#text, this.title, shown);
    return other
      ? new Reading(other, rowsOf(other), shown, this.#layout, lexicon.form, lexicon.labels, vocabularyOf(shown.form))
      : new Reading(report, rows, lexicon, this.#layout, lexicon.form, lexicon.labels, vocabularyOf(lexicon.form));
  }
}

function chooseForm(engine: Engine, choice: string, year: number | null): Lexicon | null {
  const { lexicons } = engine;
  const chosen = lexicons.find(({ form }) => form.edition === choice);
  if (chosen) return chosen;
  if (year === null) return lexicons.at(-1) ?? null;
  const form = formForYear(
    lexicons.map((lexicon) => lexicon.form),
    year,
  );
  return lexicons.find((lexicon) => lexicon.form === form) ?? null;
}
