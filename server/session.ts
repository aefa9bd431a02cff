import type { TextDocument } from 'vscode-languageserver-textdocument';
import { check, type CheckResult, type Language } from './rules/check';
import { Draft } from './rules/draft';
import type { Engine } from './rules/engine';
import { rules } from './rules/index';
import type { Settings } from './settings';

/** An open document as the features see it: one version of it, held against the rules when first asked. */
export class Analysis {
  readonly draft: Draft;
  readonly language: Language;
  #result: CheckResult | undefined;

  constructor(
    readonly document: TextDocument,
    readonly version: number,
    readonly settings: Settings,
    engine: Engine,
  ) {
    const { languageId } = document;
    this.language = settings.language;
    this.draft = new Draft(document.getText(), engine, {
      form: settings.form,
      isReport: languageId === 'gouji-report',
      layout: languageId === 'html' ? 'html' : languageId === 'markdown' || document.uri.endsWith('.md') ? 'pipes' : 'tabs',
    });
  }

  get result(): CheckResult {
    this.#result ??= check(this.draft, rules, this.settings.severity);
    return this.#result;
  }
}

/** The analyses of the open documents: one each, of the version last asked for, dropped on close. */
export class Session {
  readonly #analyses = new Map<string, Analysis>();

  constructor(private readonly engine: Engine) {}

  /** The analysis of a document as it is now; null where it is no report or checking is off. */
  analyse(document: TextDocument, settings: Settings): Analysis | null {
    if (!settings.enable) return null;
    const known = this.#analyses.get(document.uri);
    const isCurrent = known?.version === document.version && known.draft.source.text === document.getText() && known.document === document && known.settings === settings;
    const analysis = isCurrent ? known : new Analysis(document, document.version, settings, this.engine);
    this.#analyses.set(document.uri, analysis);
    return analysis.draft.isReport ? analysis : null;
  }

  drop(uri: string): void {
    this.#analyses.delete(uri);
  }
}
