import {
  EventEmitter,
  languages,
  window,
  workspace,
  type CancellationToken,
  type Disposable,
  type Memento,
  type TextDocument,
  type TextEditor,
  type Uri,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { acceptFinding } from '../accepting/acceptFinding';
import { isConfig, isForm, tellOfConfig } from '../accepting/configFiles';
import { openAcceptance, withdrawAcceptance } from '../accepting/withdraw';
import { CheckAll } from '../checkAll/checkAll';
import { compileParts } from '../company/compileParts';
import { CompanyFeed } from '../company/companyFeed';
import { ReportStates } from '../company/reportStates';
import { Rosters } from '../company/rosters';
import { ReportsTree } from '../company/reportsTree';
import { Columns } from '../columns/columns';
import type { ServerHost } from './clientOptions';
import { ServerRun } from './serverRun';
import { PlainText } from '../reports/plainText';
import { Forms } from '../form/forms';
import { importInto } from '../form/importing';
import { Previews } from '../preview/previews';
import { Pulls } from './pulls';
import { Status, type ServerState } from './status';
import { Pasting } from '../writing/tables/pasting';
import { tabKey } from '../writing/tables/tabKey';
import { stateTexts } from './texts';
import { answerTool } from '../tools/answering';
import { checkFiles } from '../tools/checking';
import type { TaskCheck } from '../tools/checkTask';
import type { Given } from '../tools/register';
import { tracing } from './tracing';

/** A server may end by itself this often within this time and is started again; then the user is asked. */
const restarts = { most: 4, withinMs: 3 * 60 * 1000 };

/** What differs between Node and a browser, and what was there before the first report. */
export type Surroundings = Pick<ServerHost, 'reports' | 'output' | 'initializationOptions' | 'meet' | 'connect'> & {
  readonly extensionUri: Uri;
  /** What is remembered from one window to the next. */
  readonly memory: Memento;
};

/** Begins with the first report: one server after another, and what shows its state. */
export class Session {
  readonly #host: ServerHost;
  readonly #status: Status;
  readonly previews: Previews;
  readonly forms: Forms;
  readonly pasting: Pasting;
  readonly columns: Columns;
  readonly plainText: PlainText;
  /** Tells the server of the other reports of the workspace. */
  readonly company: CompanyFeed;
  readonly rosters: Rosters;
  readonly states: ReportStates;
  readonly tree: ReportsTree;
  readonly #owned: Disposable[] = [];
  readonly #stateChanged = new EventEmitter<void>();
  #all: CheckAll | undefined;
  #run: ServerRun | undefined;
  #state: ServerState = 'starting';
  /** When servers ended by themselves, in milliseconds. */
  #ends: number[] = [];

  constructor(surroundings: Surroundings) {
    const { reports, output, extensionUri, memory } = surroundings;
    const pulls = new Pulls();
    const findings = languages.createDiagnosticCollection('gouji');
    const trace = tracing(output);
    this.#host = { ...surroundings, pulls, findings, trace };
    this.#status = new Status(this, this.#host);
    this.previews = new Previews(this, reports, extensionUri);
    this.forms = new Forms(this, reports, extensionUri);
    this.pasting = new Pasting(this, reports, (question, yes) => this.forms.confirm(question, yes));
    this.columns = new Columns(this, reports);
    this.plainText = new PlainText(reports, memory);
    this.company = new CompanyFeed(this, reports);
    this.rosters = new Rosters(this, this.company, pulls.onDidAnswer);
    this.states = new ReportStates(this, reports, this.company, this.rosters, pulls.onDidAnswer);
    this.tree = new ReportsTree(this.states);
    const onClose = reports.onDidClose((document) => {
      findings.delete(document.uri);
      pulls.forget(document);
    });
    const onSave = workspace.onDidSaveTextDocument(({ uri }) => {
      if (isConfig(uri) || isForm(uri)) void tellOfConfig(this.client, uri);
    });
    this.#owned.push(
      onClose,
      onSave,
      this.#status,
      this.previews,
      this.forms,
      this.pasting,
      this.columns,
      this.plainText,
      this.tree,
      this.states,
      this.rosters,
      this.company,
      tabKey(reports),
      pulls,
      findings,
      trace,
      this.#stateChanged,
    );
    this.#start();
  }

  get state(): ServerState {
    return this.#state;
  }

  readonly onDidChangeState = this.#stateChanged.event;

  /** The server that runs now. */
  get client(): ServerRun['client'] | undefined {
    return this.#state === 'running' ? this.#run?.client : undefined;
  }

  get status(): Status {
    return this.#status;
  }

  /** Checks a report now, whatever `gouji.run` says. */
  check(document: TextDocument): void {
    this.#host.pulls.command(document);
    if (this.#state === 'stopped') this.#start();
    else this.#run?.pull(document);
  }

  /** Asks for a reason and accepts a finding: the one given by the light bulb, or one at the cursor. */
  async acceptFinding(target: unknown): Promise<void> {
    if (this.client) await acceptFinding(this.client, target);
    this.previews.refresh();
    this.forms.refresh();
  }

  /** Takes back what was accepted: the one given by the light bulb, or one at the cursor. */
  async withdrawAcceptance(target: unknown): Promise<void> {
    if (this.client) await withdrawAcceptance(this.client, target);
    this.previews.refresh();
    this.forms.refresh();
  }

  /** Shows where an acceptance is written. */
  async openAcceptance(target: unknown): Promise<void> {
    if (this.client) await openAcceptance(this.client, target);
  }

  /** Fills figures of a file into a report, from the cursor on or by their labels. */
  async importFigures(document: TextDocument, file?: Uri): Promise<void> {
    const editor = window.visibleTextEditors.find((one) => one.document === document);
    await importInto(this, document, editor, (question, yes) => this.forms.confirm(question, yes), file);
  }

  /** Adds the reports of parts up into that of a whole. */
  async compile(given: unknown): Promise<TextEditor | undefined> {
    return compileParts(await this.running(), this.#host.reports, given);
  }

  /** The check of all drafts, made when it is first asked for; `extension` is the folder of the extension. */
  all(extension: Uri): CheckAll {
    if (!this.#all) {
      this.#all = new CheckAll(this, this.#host.reports, extension);
      this.#owned.push(this.#all);
    }
    return this.#all;
  }

  /** The answer of a tool for language models. */
  async answerTool(tool: string, given: Given, token: CancellationToken): Promise<string> {
    return answerTool(await this.running(), this.#host.reports, tool, given, token);
  }

  /** Checks the drafts of a task. */
  async checkFiles(...[path, say, token]: Parameters<TaskCheck>): Promise<number> {
    return checkFiles(await this.running(), this.#host.reports, path, say, token);
  }

  /** Waits until a server runs, and starts one where the last has ended for good. @throws where none does */
  running(): Promise<BaseLanguageClient> {
    if (this.#state === 'stopped') this.#start();
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const { client } = this;
        if (!client && this.#state !== 'stopped') return;
        listener.dispose();
        if (client) resolve(client);
        else reject(new Error('no server'));
      };
      const listener = this.onDidChangeState(look);
      look();
    });
  }

  async restart(): Promise<void> {
    const old = this.#run;
    this.#run = undefined;
    this.#ends = [];
    this.#enter('starting');
    await old?.stop();
    this.#start();
  }

  async dispose(): Promise<void> {
    const run = this.#run;
    this.#run = undefined;
    for (const owned of this.#owned.splice(0)) owned.dispose();
    await run?.stop();
  }

  #start(): void {
    if (this.#run) return; // restarted twice at a time
    this.#enter('starting');
    const run = new ServerRun(this.#host, () => {
      if (run === this.#run) this.#ended();
    });
    this.#run = run;
    void run.start().then(() => {
      if (run === this.#run) this.#enter('running');
    });
  }

  #ended(): void {
    this.#run = undefined;
    const now = Date.now();
    this.#ends = [...this.#ends.filter((end) => now - end < restarts.withinMs), now];
    if (this.#ends.length <= restarts.most) this.#start();
    else void this.#giveUp();
  }

  async #giveUp(): Promise<void> {
    const { findings, output } = this.#host;
    const times = this.#ends.length;
    this.#ends = [];
    findings.clear(); // nobody keeps them true any more
    this.#enter('stopped');
    const { stopped, restart, showOutput } = stateTexts();
    const answer = await window.showErrorMessage(stopped(times), restart, showOutput);
    if (answer === restart) await this.restart();
    else if (answer === showOutput) output.show(true);
  }

  #enter(state: ServerState): void {
    this.#state = state;
    this.#stateChanged.fire();
  }
}
