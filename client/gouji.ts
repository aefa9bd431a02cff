import {
  commands,
  env,
  languages,
  TabInputCustom,
  Uri,
  ViewColumn,
  window,
  workspace,
  type ExtensionContext,
  type LogOutputChannel,
  type TextDocument,
  type WebviewPanel,
} from 'vscode';
import type * as sessionCommands from './commands';
import { Door, type LoadDocuments } from './documents/door';
import { followActive } from './reports/activeReport';
import { Encodings } from './reports/encoding';
import { FormFiles } from './forms/formFiles';
import { Reports } from './reports/reports';
import { RulePages } from './rulePages';
import type { Session, Surroundings } from './connection/session';
import { reportTexts } from './reports/texts';
import { registerTask } from './tools/checkTask';
import { registerTools } from './tools/register';

/** The part that knows the language client, and with it the library; and the commands that ask its server. */
type Client = typeof sessionCommands & {
  readonly beginSession: (context: ExtensionContext, surroundings: Omit<Surroundings, 'connect'>) => Session;
};

/** The parts that are bundles of their own, loaded when they are first needed. */
export interface Parts {
  readonly client: () => Promise<Client>;
  readonly documents: LoadDocuments;
}

/** What the extension shows of its inside, for its own tests. */
export interface Inside {
  readonly reports: Reports;
  readonly encodings: Encodings;
  readonly door: Door;
  /** Undefined before the first report. */
  readonly session: Session | undefined;
}

const formType = 'gouji.form';

/** The extension from the start of VS Code to its end: small, and idle until the first report. */
export class Gouji implements Inside {
  readonly #context: ExtensionContext;
  readonly #load: () => Promise<Client>;
  readonly door: Door;
  readonly reports = new Reports();
  readonly encodings = new Encodings();
  #output: LogOutputChannel | undefined;
  #loading: Promise<void> | undefined;
  #session: Session | undefined;

  constructor(context: ExtensionContext, { client, documents }: Parts) {
    this.#context = context;
    this.#load = client;
    this.door = new Door(documents, context.workspaceState);
    const begun = (): Promise<Session | undefined> => this.#begin().then(() => this.#session);
    context.subscriptions.push(
      this.reports,
      this.encodings,
      this.door,
      this.reports.onDidOpen(() => void this.#begin()),
      ...registerTools(async (...question) => (await this.#begun()).answerTool(...question)),
      registerTask(async (...asked) => (await this.#begun()).checkFiles(...asked)),
      window.registerUriHandler(new RulePages(context.extensionUri)),
      followActive(this.reports),
      window.registerWebviewPanelSerializer('gouji.preview', {
        deserializeWebviewPanel: (panel, state) => this.#restore(panel, state),
      }),
      commands.registerCommand('gouji.check', () => this.#check()),
      window.registerCustomEditorProvider(
        formType,
        { resolveCustomTextEditor: (document, panel) => this.#fill(document, panel) },
        { supportsMultipleEditorsPerDocument: true, webviewOptions: { enableFindWidget: true } },
      ),
      commands.registerCommand('gouji.preview', (given: unknown) => this.#preview(given)),
      commands.registerCommand('gouji.form', (given: unknown) => this.#form(given)),
      commands.registerCommand('gouji.importFigures', (given: unknown) => this.#importFigures(given)),
      commands.registerCommand('gouji.checkAll', () => this.#checkAll()),
      commands.registerCommand('gouji.compile', async (given: unknown) => (await this.#begun()).compile(given)),
      commands.registerCommand('gouji.acceptFinding', (target: unknown) => this.#session?.acceptFinding(target)),
      commands.registerCommand('gouji.withdrawAcceptance', (target: unknown) =>
        this.#session?.withdrawAcceptance(target),
      ),
      commands.registerCommand('gouji.openAcceptance', (target: unknown) => this.#session?.openAcceptance(target)),
      commands.registerCommand('gouji.saveAsWord', (given: unknown) => this.#onReport('saveAsWord', given)),
      commands.registerCommand('gouji.annotateWord', (given: unknown) => this.#onReport('annotateWord', given)),
      commands.registerCommand('gouji.restart', () => this.#session?.restart()),
      commands.registerCommand('gouji.showOutput', () => this.#channel.show(true)),
      ...(['layoutTable', 'insertTable', 'recomputeTotals', 'goToLastYear'] as const).map((name) =>
        commands.registerTextEditorCommand(
          `gouji.${name}`,
          (editor, _, given: unknown) => void this.#load().then((client) => client[name](this.#session, editor, given)),
        ),
      ),
      new FormFiles(begun),
      commands.registerCommand('gouji.newForm', async () => (await this.#load()).newForm(begun)),
      commands.registerCommand('gouji.useForm', async (given: unknown) => (await this.#load()).useForm(given)),
      commands.registerCommand('gouji.newReport', async (given: unknown) =>
        (await this.#load()).newReport(this.reports, given, begun),
      ),
    );
    if (this.reports.all.length > 0) void this.#begin();
  }

  get session(): Session | undefined {
    return this.#session;
  }

  async end(): Promise<void> {
    await this.#session?.dispose();
  }

  get #channel(): LogOutputChannel {
    if (!this.#output) {
      this.#output = window.createOutputChannel('勾稽 Gouji', { log: true });
      this.#context.subscriptions.push(this.#output);
    }
    return this.#output;
  }

  #begin(): Promise<void> {
    this.#loading ??= this.#load().then(
      ({ beginSession }) => {
        const { extension } = this.#context;
        const initializationOptions = {
          uriScheme: env.uriScheme,
          extensionId: extension.id,
          language: env.language,
          status: true,
          acceptsFindings: true,
          readsFiles: true,
          commands: ['workbench.actions.view.problems', 'gouji.recomputeTotals', 'gouji.form'],
        };
        const { extensionUri } = this.#context;
        void commands.executeCommand('setContext', 'gouji.hasBegun', true);
        this.#session = beginSession(this.#context, {
          reports: this.reports,
          output: this.#channel,
          extensionUri,
          memory: this.#context.globalState,
          initializationOptions,
          meet: async (document, wanted) => (await this.door.documents()).meet(document, wanted),
        });
      },
      (error: unknown) => this.#channel.error(String(error)),
    );
    return this.#loading;
  }

  /** @throws where the client does not load */
  async #begun(): Promise<Session> {
    await this.#begin();
    if (!this.#session) throw new Error('the server of Gouji does not start');
    return this.#session;
  }

  async #checkAll(): Promise<void> {
    await this.#begin();
    await this.#session?.all(this.#context.extensionUri).run();
  }

  async #check(): Promise<void> {
    const document = await this.#activeReport();
    if (document) this.#session?.check(document);
  }

  async #onReport(name: 'saveAsWord' | 'annotateWord', given: unknown): Promise<void> {
    const document = await this.#activeReport();
    const work = (await this.#load())[name];
    if (document) await work({ session: this.#session, documents: () => this.door.documents() }, document, given);
  }

  async #preview(given: unknown): Promise<void> {
    const document = await this.#activeReport(given);
    if (document) this.#session?.previews.show(document);
  }

  /** Opens the form of a report beside its text. */
  async #form(given: unknown): Promise<void> {
    const document = await this.#activeReport(given);
    if (document) await commands.executeCommand('vscode.openWith', document.uri, formType, ViewColumn.Beside);
  }

  /** Fills in figures from a file: the one given, or one to choose. */
  async #importFigures(given: unknown): Promise<void> {
    const document = await this.#activeReport();
    if (document) await this.#session?.importFigures(document, given instanceof Uri ? given : undefined);
  }

  /** VS Code opens a form, on whatever document. */
  async #fill(document: TextDocument, panel: WebviewPanel): Promise<void> {
    await this.#begin();
    this.#session?.forms.adopt(panel, document);
  }

  async #restore(panel: WebviewPanel, state: unknown): Promise<void> {
    await this.#begin();
    await this.#session?.previews.restore(panel, state);
  }

  /** The report in the active editor, or of the address given, with a session begun; undefined, and the user told why, where there is none. */
  async #activeReport(given?: unknown): Promise<TextDocument | undefined> {
    const uri = given instanceof Uri ? given : addressOf(window.tabGroups.activeTabGroup.activeTab?.input);
    const document =
      workspace.textDocuments.find((open) => open.uri.toString() === uri?.toString()) ??
      window.activeTextEditor?.document;
    if (!document) return void window.showInformationMessage(reportTexts().noEditor);
    const verdict = this.reports.judge(document);
    if (verdict === 'noTitle') return void this.#offerLanguage(document);
    if (verdict !== 'report') return void window.showInformationMessage(reportTexts()[verdict]);
    await this.#begin();
    return document;
  }

  /** A draft whose title is still missing or far from the official one can be declared a report by hand. */
  async #offerLanguage(document: TextDocument): Promise<void> {
    const { noTitle, checkAsReport } = reportTexts();
    const answer = await window.showInformationMessage(noTitle, checkAsReport);
    if (answer === checkAsReport) await languages.setTextDocumentLanguage(document, 'gouji-report');
  }
}

/** The draft of which a form is in front. */
function addressOf(input: unknown): Uri | undefined {
  return input instanceof TabInputCustom && input.viewType === formType ? input.uri : undefined;
}
