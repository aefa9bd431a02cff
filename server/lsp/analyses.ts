import type { TextDocument } from 'vscode-languageserver-textdocument';
import { acceptancesOf, isExcluded } from '../config/config';
import { applyAcceptances, type WithAcceptances } from '../config/applyAcceptances';
import type { DocumentTerms } from './configStore';
import { checking, type Language, type Severities } from '../engine/rules/check';
import type { Company } from '../engine/collection/company';
import { isWorkbook } from '../documents/address';
import { Draft } from '../engine/reading/draft';
import type { Engine } from '../engine/reading/engine';
import { readWorkbook } from '../engine/reading/workbook';
import { severitiesOfWorkbook } from '../engine/rules/workbook';
import { rules } from '../engine/rules/index';
import { finish, type Steps } from '../engine/text/steps';
import { KnownReports } from './known';
import type { Settings } from './settings';

/** The first step of a check takes the whole text apart: a message would have to wait for a longer one. UTF-16 units. */
const longestRehearsed = 30_000;

/** An open document as the features see it: one version of it, held against the rules when first asked. */
export class Analysis {
  readonly draft: Draft;
  readonly language: Language;
  #severities: Severities | undefined;
  /** Which state of the other reports it was held against. */
  readonly serial: number;
  #company: Company | undefined;
  #result: WithAcceptances | undefined;
  #steps: Steps<WithAcceptances> | undefined;

  constructor(
    readonly document: TextDocument,
    readonly version: number,
    readonly settings: Settings,
    /** What its `.gouji.json` says of it; it wins over the settings. */
    readonly terms: DocumentTerms | null,
    readonly engine: Engine,
    private readonly known: KnownReports = new KnownReports([]),
    /** The version before, read by the same engine. */
    before: Draft | null = null,
  ) {
    this.serial = known.serialFor(document.uri);
    this.language = settings.language;
    this.draft = this.#read(document.getText(), before ?? 'first');
  }

  /**
   * The severities that differ from the rules' own, by code, for every feature: what `.gouji.json` says over the settings, and
   * these over the form's.
   */
  get severities(): Severities {
    if (!this.#severities) {
      const said = { ...this.draft.form?.severities, ...this.settings.severity, ...this.terms?.config.severities };
      this.#severities = isWorkbook(this.document.uri) ? severitiesOfWorkbook(this.draft, said) : said;
    }
    return this.#severities;
  }

  /** Whether reasons are given for findings of some draft beside it: only then it takes the result to know what is suspected. */
  get hasAcceptances(): boolean {
    return (this.terms?.config.accepted.length ?? 0) > 0;
  }

  /** The other reports that bear on it. */
  get company(): Company {
    this.#company ??= this.#companyOf(this.draft);
    return this.#company;
  }

  get result(): WithAcceptances {
    return this.#result ?? finish(this.checking());
  }

  /** Works out the result in steps, one a rule. Where that is given up, the next one who asks goes on from there. */
  *checking(): Steps<WithAcceptances> {
    while (!this.#result) {
      this.#steps ??= this.#check(this.draft);
      try {
        const step = this.#steps.next();
        if (step.done) this.#result = step.value;
      } catch (error) {
        this.#steps = undefined;
        throw error;
      }
      yield;
    }
    this.#steps = undefined;
    return this.#result;
  }

  /** The result that the document would have with another text. */
  resultOf(text: string): WithAcceptances {
    return finish(this.#check(this.#read(text, this.draft)));
  }

  #read(text: string, before: Draft | 'first'): Draft {
    const { languageId, uri } = this.document;
    const form = this.terms?.config.form ?? this.settings.form;
    if (isWorkbook(uri)) return readWorkbook(text, this.engine, { form, isReport: false, layout: 'tabs' });
    const isReport = languageId === 'gouji-report';
    const layout = languageId === 'html' ? 'html' : languageId === 'markdown' || uri.endsWith('.md') ? 'pipes' : 'tabs';
    return new Draft(text, this.engine, { form, isReport, layout }, before);
  }

  #companyOf(draft: Draft): Company {
    return this.known.companyOf(this.document.uri, draft, this.terms);
  }

  *#check(draft: Draft): Steps<WithAcceptances> {
    const { terms } = this;
    const company = draft === this.draft ? this.company : this.#companyOf(draft);
    const result = yield* checking(draft, rules, this.severities, company);
    return applyAcceptances(draft, result, terms ? acceptancesOf(terms.config, terms.file) : []);
  }
}

/** The analyses of the open documents: one each, of the version last asked for, dropped on close. */
export class Analyses {
  readonly #analyses = new Map<string, Analysis>();

  constructor(private readonly known: KnownReports = new KnownReports([])) {}

  /** The analysis of a document as it is now; null where it is no report, passed over, or checking is off. */
  analyse(document: TextDocument, settings: Settings, terms: DocumentTerms | null, engine: Engine): Analysis | null {
    const known = this.#analyses.get(document.uri);
    const isSameText =
      known?.version === document.version &&
      known.draft.source.text === document.getText() &&
      known.document === document;
    const isCurrent =
      isSameText &&
      known.settings === settings &&
      known.engine === engine &&
      known.serial === this.known.serialFor(document.uri) &&
      known.terms?.config === terms?.config &&
      known.terms?.roster === terms?.roster &&
      known.terms?.uri === terms?.uri;
    const before = known?.engine === engine ? known.draft : null;
    const analysis = isCurrent ? known : this.examine(document, settings, terms, engine, before);
    if (analysis) this.#analyses.set(document.uri, analysis);
    return analysis?.draft.isReport ? analysis : null;
  }

  /** The same for a document that is looked at once: nothing of it is kept. */
  examine(
    document: TextDocument,
    settings: Settings,
    terms: DocumentTerms | null,
    engine: Engine,
    before: Draft | null = null,
  ): Analysis | null {
    if (!settings.enable || (terms && isExcluded(terms.config, terms.file))) return null;
    return new Analysis(document, document.version, settings, terms, engine, this.known, before);
  }

  /** A check of an open report from the start, of which nothing is kept; null where none is open that is short enough for it. */
  rehearsal(): Steps<unknown> | null {
    for (const { document, version, settings, terms, engine, draft } of this.#analyses.values()) {
      if (draft.isReport && draft.source.text.length <= longestRehearsed)
        return new Analysis(document, version, settings, terms, engine, this.known).checking();
    }
    return null;
  }

  drop(uri: string): void {
    this.#analyses.delete(uri);
  }
}
