import type { DocumentUri, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../engine/rules/check';
import type { Engine } from '../engine/reading/engine';
import { Analyses, type Analysis } from './analyses';
import type { Steps } from '../engine/text/steps';
import type { ConfigStore, DocumentTerms } from './configStore';
import { KnownReports } from './known';
import type { Settings } from './settings';
import type { SettingsStore } from './settingsStore';

/** The reports that features are asked about: each by what its settings and its `.gouji.json` say of it. */
export class Reports {
  readonly #analyses: Analyses;
  /** The reports of the workspace, open or not. */
  readonly known: KnownReports;

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly settings: SettingsStore,
    private readonly configs: ConfigStore,
    private readonly engine: Engine,
    /** Asks for the findings of all open reports anew. */
    private readonly renew: () => void,
  ) {
    this.known = new KnownReports(engine.lexicons.map(({ form }) => form));
    this.#analyses = new Analyses(this.known);
  }

  /** What is known of the reports of the workspace has changed. */
  tellOfCompany(): void {
    if (this.documents.all().length > 0) this.renew();
  }

  /** An open report as it is now; null where the document is not open, or no report. */
  async open(uri: DocumentUri): Promise<Analysis | null> {
    if (!this.documents.get(uri)) return null;
    const [settings, terms, engine] = await this.#about(uri);
    // The document may have been closed, or have gone on, while these were asked for.
    const current = this.documents.get(uri);
    const analysis = current ? this.#analyses.analyse(current, settings, terms, engine) : null;
    // Others that are open are held against it as it stands now: a keystroke that changes nothing for them asks for nothing.
    if (analysis && this.known.tellOpen(uri, analysis.draft)) this.renew();
    return analysis;
  }

  /** A check of an open report that nobody waits for; null where there is none. */
  rehearsal(): Steps<unknown> | null {
    return this.#analyses.rehearsal();
  }

  /** A text that is looked at once, open or not; null where it is no report. */
  async once(document: TextDocument): Promise<Analysis | null> {
    const [settings, terms, engine] = await this.#about(document.uri);
    if (!this.documents.get(document.uri)) this.settings.drop(document.uri);
    const analysis = this.#analyses.examine(document, settings, terms, engine);
    return analysis?.draft.isReport ? analysis : null;
  }

  /** In which language a file is spoken of that is no report. */
  async languageOf(uri: DocumentUri): Promise<Language> {
    return (await this.settings.of(uri)).language;
  }

  /** What is heeded for a document, and the engine with the forms that it may be of. */
  async #about(uri: DocumentUri): Promise<readonly [Settings, DocumentTerms | null, Engine]> {
    const [settings, terms] = await Promise.all([this.settings.of(uri), this.configs.of(uri)]);
    const forms = terms ? terms.forms : await this.configs.ofUnsaved(uri);
    return [settings, terms, forms?.engine ?? this.engine];
  }

  /** A document was closed. */
  drop(uri: DocumentUri): void {
    this.#analyses.drop(uri);
    this.settings.drop(uri);
    if (this.known.close(uri)) this.tellOfCompany();
  }
}
