import {
  commands,
  FileSystemError,
  languages,
  ProgressLocation,
  TabInputText,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type Diagnostic,
  type Disposable,
  type Progress,
  type TextDocument,
} from 'vscode';
import type { BaseLanguageClient, Diagnostic as Sent } from 'vscode-languageclient';
import { documentScheme, originalAddress } from '../../server/documents/address';
import { originalOf } from '../documents/address';
import type { ToldLine } from '../company/rosters';
import type { Reports } from '../reports/reports';
import { runMode } from '../settings';
import { stateTexts } from '../connection/texts';
import type { CheckedReport } from './answer';
import { Changes } from './changes';
import { findFiles, isWanted, mostFiles, readDraft } from './drafts';
import { SummaryPanel, type Outcome } from './panel';
import { entriesWithoutDraft } from './entriesWithoutDraft';
import { summaryTexts } from './texts';
import { findDocuments } from './unreadDocuments';

/** What a run needs of the session. */
interface Server {
  /** Waits until a server runs. @throws where none does */
  running(): Promise<BaseLanguageClient>;
  /** Checks an open report now. */
  check(document: TextDocument): void;
  /** What is told of rosters, and of what `.gouji.json` names. */
  readonly rosters: {
    readonly lines: readonly ToldLine[];
    told(): Promise<readonly ToldLine[]>;
    readonly onDidChange: (listener: () => void) => Disposable;
  };
}

type Steps = Progress<{ message?: string; increment?: number }>;
/** With its findings for the Problems view. */
type Checked = Outcome['drafts'][number] & { readonly diagnostics: readonly Diagnostic[] };

/**
 * Checks all drafts of the workspace, open or not, and keeps what was found true until the next run: a file that
 * changes is checked again. What an open report shows is its own; the findings here are of the others.
 */
export class CheckAll implements Disposable {
  readonly #server: Server;
  readonly #reports: Reports;
  readonly #findings = languages.createDiagnosticCollection('gouji.all');
  readonly #checked = new Map<string, Checked>();
  readonly #unread = new Map<string, { path: string; reason: string }>();
  readonly #listeners: Disposable[] = [this.#findings];
  readonly panel: SummaryPanel;
  #changes: Changes | undefined;
  #subtitle = '';
  #turn: Promise<void> = Promise.resolve();

  constructor(server: Server, reports: Reports, extension: Uri) {
    this.#server = server;
    this.#reports = reports;
    this.panel = new SummaryPanel(extension);
    const showAll = (): void => this.#showAll();
    this.#listeners.push(
      this.panel,
      reports.onDidOpen(showAll),
      reports.onDidClose(showAll),
      window.tabGroups.onDidChangeTabs(showAll),
    );
  }

  /** The command: with a progress that can be cancelled, and the summary at the end. */
  async run(): Promise<void> {
    const { progress: title } = summaryTexts();
    const options = { location: ProgressLocation.Notification, title, cancellable: true };
    try {
      await window.withProgress(options, (progress, token) => this.check(progress, token));
    } catch {
      const { showOutput } = stateTexts();
      const answer = await window.showErrorMessage(summaryTexts().noServer, showOutput);
      if (answer === showOutput) await commands.executeCommand('gouji.showOutput');
      return;
    }
    this.panel.show(this.#outcome());
  }

  /**
   * Checks every file, one after the other, until `token` is cancelled; what was checked by then stays.
   *
   * @throws where no server runs
   */
  check(progress: Steps, token: CancellationToken): Promise<void> {
    return this.#inTurn(() => this.#checkEach(progress, token));
  }

  /** What the last run looked at, and what it did not, in words. */
  get subtitle(): string {
    return this.#subtitle;
  }

  async #checkEach(progress: Steps, token: CancellationToken): Promise<void> {
    const t = summaryTexts();
    const client = await this.#server.running();
    this.#changes ??= this.#follow();
    const open = this.#reports.all.map(({ uri }) => uri);
    const found = await findFiles(token);
    const onDisk = new Set(found.map((uri) => uri.toString()));
    const uris = [...found, ...open.filter((uri) => !onDisk.has(uri.toString()))];
    for (const map of [this.#checked, this.#unread]) map.clear();
    this.#findings.clear();
    let done = 0;
    for (const uri of uris) {
      if (token.isCancellationRequested) break;
      progress.report({ message: t.checking(done + 1, uris.length, pathOf(uri)), increment: 100 / uris.length });
      await this.#checkOne(client, uri);
      if (!client.isRunning()) throw new Error('the server has ended');
      done++;
    }
    if (!token.isCancellationRequested) await this.#findBesidesDrafts(client);
    // Commanded, like gouji.check: also where editors wait for a save or a command.
    for (const report of this.#reports.all)
      if (isShown(report.uri) && runMode(report) !== 'onType') this.#server.check(report);
    await this.#server.rosters.told();
    const passed = done - this.#checked.size - this.#unread.size;
    const documents = await findDocuments(token);
    const left = documents.length + [...this.#unread.keys()].filter((key) => key.startsWith(documentScheme)).length;
    for (const { uri, kind } of documents)
      this.#unread.set(uri.toString(), { path: workspace.asRelativePath(uri), reason: t.documents[kind] });
    this.#subtitle = [
      t.checked(this.#checked.size, new Date().toLocaleTimeString(t.lang)),
      passed > 0 ? t.passed(passed) : '',
      left > 0 ? t.documentsLeft(left) : '',
      done < uris.length ? t.cancelled(uris.length - done) : '',
      found.length >= mostFiles ? t.tooMany(mostFiles) : '',
    ]
      .filter(Boolean)
      .join(t.comma);
  }

  /** What could not be read in the last run. */
  get unread(): Outcome['unread'] {
    return [...this.#unread.values()];
  }

  dispose(): void {
    for (const listener of this.#listeners.splice(0)) listener.dispose();
  }

  #outcome(): Outcome {
    return { drafts: [...this.#checked.values()], subtitle: this.#subtitle, unread: this.unread, lines: this.#lines };
  }

  get #lines(): Outcome['lines'] {
    return this.#server.rosters.lines.map(({ uri, line, message }) => ({ path: pathOf(uri), line, message }));
  }

  /** The text as it stands in an editor, else on the disk. */
  async #checkOne(client: BaseLanguageClient, uri: Uri): Promise<void> {
    const key = uri.toString();
    const path = pathOf(uri);
    const open = this.#reports.at(uri);
    try {
      const draft = await readDraft(uri, open, await this.#reports.titles.of(uri));
      const address = client.code2ProtocolConverter.asUri(uri);
      const question = draft && { uri: address, languageId: draft.languageId, text: draft.text };
      const report = question && (await client.sendRequest<CheckedReport<Sent> | null>('gouji/checkText', question));
      const diagnostics = report ? await client.protocol2CodeConverter.asDiagnostics([...report.diagnostics]) : [];
      this.#forget(uri); // only now, so that its findings stay in view meanwhile
      if (!report) return;
      this.#checked.set(key, { uri: key, path, encoding: draft.encoding, report, diagnostics });
      this.#show(uri, diagnostics);
    } catch (error) {
      this.#forget(uri);
      if (error instanceof FileSystemError && error.code === 'FileNotFound') return; // deleted meanwhile
      this.#unread.set(key, { path, reason: error instanceof Error ? error.message : String(error) });
    }
  }

  /**
   * What stands in an editor is judged there, as it reads there; the library takes its findings away when the tab is
   * closed. What a setting leaves out has none from that moment.
   */
  #show(uri: Uri, diagnostics: readonly Diagnostic[]): void {
    this.#findings.set(uri, isShown(uri) || !isWanted(uri) ? [] : diagnostics);
  }

  #showAll(): void {
    for (const { uri, diagnostics } of this.#checked.values()) this.#show(Uri.parse(uri, true), diagnostics);
  }

  #forget(uri: Uri): void {
    this.#checked.delete(uri.toString());
    this.#unread.delete(uri.toString());
    this.#findings.delete(uri);
  }

  /** What is found in files that are no drafts: entries whose draft is gone. */
  async #findBesidesDrafts(client: BaseLanguageClient): Promise<void> {
    for (const [uri, withoutDraft] of await entriesWithoutDraft(client)) this.#findings.set(uri, withoutDraft);
  }

  async #recheck(uris: readonly Uri[]): Promise<void> {
    const client = await this.#server.running();
    for (const uri of uris) {
      if (isWanted(uri) || this.#isOpen(uri)) await this.#checkOne(client, uri);
      else this.#forget(uri);
    }
    await this.#findBesidesDrafts(client);
    this.panel.update(this.#outcome());
  }

  /** A draft that is gone, or all below a folder that is: of what was in it nobody tells. */
  #remove(gone: Uri): void {
    const address = gone.toString();
    const keys = [...this.#checked.keys(), ...this.#unread.keys()].filter((key) => {
      const own = originalAddress(key);
      return own === address || own.startsWith(`${address}/`);
    });
    for (const key of keys) this.#forget(Uri.parse(key, true));
    if (keys.length > 0) this.panel.update(this.#outcome());
  }

  /** A run and what changes meanwhile never mix. */
  #inTurn(work: () => void | Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }

  /** From the first run on. */
  #follow(): Changes {
    const changes = new Changes({
      known: () => [...this.#checked.values()].map(({ uri }) => Uri.parse(uri, true)),
      recheck: (uris) => this.#inTurn(() => this.#recheck(uris)),
      remove: (uri) => this.#inTurn(() => this.#remove(uri)),
    });
    this.#listeners.push(
      changes,
      this.#server.rosters.onDidChange(() => {
        // The page is drawn anew only where it says something else: whoever reads it has opened and scrolled it.
        const [was, is] = [this.panel.lines, this.#lines];
        if (was && JSON.stringify(was) !== JSON.stringify(is)) this.panel.update(this.#outcome());
      }),
    );
    return changes;
  }

  #isOpen(uri: Uri): boolean {
    return this.#reports.at(uri) !== undefined;
  }
}

/** From the folder of the workspace; of a text form, the document's. */
function pathOf(uri: Uri): string {
  return workspace.asRelativePath(originalOf(uri));
}

function isShown(uri: Uri): boolean {
  const address = uri.toString();
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === address);
}
