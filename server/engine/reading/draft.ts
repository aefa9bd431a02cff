import { formForYear } from '../form/editions';
import { isOfOwn, type Form } from '../form/form';
import { compileForm } from '../form/compile';
import { Passages } from '../prose/passages';
import { buildVocabulary } from '../prose/vocabulary';
import { buildLexicon, type Lexicon } from '../report/lexicon';
import { parseReport, type Report } from '../report/report';
import { readText, type ReportText } from '../report/reportText';
import type { Layout } from '../report/tables/row';
import { findTitle, type Title } from '../report/title';
import type { SourceText } from '../text/source';
import { editionShown } from './edition';
import type { Engine } from './engine';
import { itemsIn } from './lists';
import { Reading, rowsOf, type Words } from './reading';

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
  readonly #passages: Passages | null;
  #reading: Reading | undefined;

  /**
   * @param before the version before, of which is taken over what did not change: what is read is the same without it. `first` where
   * other versions are to come, null where none is
   */
  constructor(text: string, engine: Engine, options: ReadOptions, before: Draft | 'first' | null = null) {
    this.#passages = before && new Passages(before === 'first' ? null : before.#passages);
    this.#text = readText(text);
    this.#layout = options.layout;
    this.#engine = engine;
    const { lines } = this.#text.view;
    const official = findTitle(lines, engine.titlePatterns, this.#text.isPage);
    const own = chooseOwn(engine, options.form, official, (pattern) => findTitle(lines, [pattern], this.#text.isPage));
    this.title = own ? own.title : official;
    this.isReport = this.title !== null || options.isReport;
    this.#isFormChosen = own !== null || engine.lexicons.some(({ form }) => form.edition === options.form);
    this.#lexicon = own?.lexicon ?? (this.isReport ? chooseForm(engine, options.form, this.title?.year ?? null) : null);
    this.form = this.#lexicon?.form ?? null;
  }

  /** The document that prescribes its form; that of the newest edition where none covers its year. */
  get formBasis(): string {
    return this.form?.basis ?? this.#engine.formBasis;
  }

  /** Whether its form is one's own altogether. */
  get isOfOwn(): boolean {
    return this.form !== null && isOfOwn(this.form);
  }

  get source(): SourceText {
    return this.#text.source;
  }

  /** The whole text as it reads; what stands behind another report's title is seen here alone. */
  get view(): SourceText {
    return this.#text.view;
  }

  /** What is read of the document by its form; null where there is no form. */
  get reading(): Reading | null {
    if (!this.#lexicon) return null;
    this.#reading ??= this.#read(this.#lexicon);
    return this.#reading;
  }

  /** Tables of another edition than the year's are read by that edition, so that their figures find their places. */
  #read(chosen: Lexicon): Reading {
    const first = parseReport(this.#text, this.title, chosen);
    const lexicon = withLists(first, chosen);
    const report = lexicon === chosen ? first : parseReport(this.#text, this.title, lexicon);
    const rows = rowsOf(report);
    const shown = this.#isFormChosen ? null : editionShown(rows, lexicon, this.#engine.lexicons);
    const { vocabularyOf, fixedRunsOf } = this.#engine;
    const wordsOf = (form: Form): Words => ({
      // The form of one draft alone is not kept.
      vocabulary: form.template ? form.prose && buildVocabulary(form) : vocabularyOf(form),
      fixedRuns: () => fixedRunsOf(form.template ? chosen.form : form),
      passages: this.#passages,
    });
    const other = shown && parseReport(this.#text, this.title, shown);
    return other
      ? new Reading(other, rowsOf(other), shown, this.#layout, lexicon.form, lexicon.labels, wordsOf(shown.form))
      : new Reading(report, rows, lexicon, this.#layout, lexicon.form, lexicon.labels, wordsOf(lexicon.form));
  }
}

/** The words of a form with the rows that a draft has in its lists; the same where it has no lists. */
function withLists(report: Report, lexicon: Lexicon): Lexicon {
  const { template } = lexicon.form;
  return template ? buildLexicon(compileForm(template, itemsIn(report, rowsOf(report), lexicon))) : lexicon;
}

/**
 * The form of one's own that a draft is of: the one chosen by hand, or the one that has its title. Of several, the one
 * with the longer name in the title is the more exact; one's own goes before an edition of the same name.
 */
function chooseOwn(
  { own, lexicons }: Engine,
  choice: string,
  official: Title | null,
  find: (pattern: Form['title']) => Title | null,
): { readonly lexicon: Lexicon; readonly title: Title | null } | null {
  const chosen = own.find(({ form }) => form.edition === choice);
  if (chosen) return { lexicon: chosen, title: find(chosen.form.title) ?? official };
  if (lexicons.some(({ form }) => form.edition === choice)) return null;
  let best: { readonly lexicon: Lexicon; readonly title: Title; readonly exactness: number } | null = null;
  for (const lexicon of own) {
    const title = find(lexicon.form.title);
    if (!title || !holdsFor(lexicon.form, title.year)) continue;
    const exactness = exactnessOf(lexicon.form.title, title);
    if (!best || title.start < best.title.start || (title.start === best.title.start && exactness > best.exactness))
      best = { lexicon, title, exactness };
  }
  if (!best || !official) return best;
  const exactness = Math.max(...lexicons.map(({ form }) => exactnessOf(form.title, official)));
  const isOfficial =
    official.start < best.title.start || (official.start === best.title.start && exactness > best.exactness);
  return isOfficial ? null : best;
}

function holdsFor({ years: { from, to } }: Form, year: number | null): boolean {
  return year === null ? true : year >= (from ?? -Infinity) && year <= (to ?? Infinity);
}

function exactnessOf({ names, holds, ends }: Form['title'], { text }: Title): number {
  const all = names?.filter((name) => text.endsWith(name)) ?? ends.filter((end) => text.endsWith(end));
  return Math.max(0, ...all.map(({ length }) => length)) + (names ? 0 : holds.length);
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
