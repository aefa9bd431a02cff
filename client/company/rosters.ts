import { EventEmitter, languages, Uri, workspace, type Diagnostic, type Disposable, type TextDocument } from 'vscode';
import type { Diagnostic as Sent } from 'vscode-languageclient';
import { configName } from '../accepting/configFiles';
import { calmMs } from '../connection/calm';
import type { CompanyFeed, Server } from './companyFeed';
import type { Listed } from './levels';

/** A body of a roster without a report. */
export interface MissingBody {
  readonly name: string;
  readonly year: number;
  readonly listed: Listed;
}

/** What the server answers to `gouji/roster`. */
interface Answer {
  readonly uri: string;
  readonly problems: readonly Sent[];
  readonly missing: readonly (MissingBody & { readonly diagnostic: Sent })[];
}

/** What is told of a line of a roster, or of a place in a `.gouji.json`. */
export interface ToldLine {
  readonly uri: Uri;
  /** From 0. */
  readonly line: number;
  readonly message: string;
}

const mostConfigs = 1000;
/** A server hears of a file that changed a while after this does. */
const fileMs = 4 * calmMs;

/**
 * The rosters that the `.gouji.json` files of the workspace name: what is wrong with each, and who of it has no report, on
 * its lines in Problems; in these files, what they name and is not there. Asked for anew where reports, rosters or these
 * files change, calmly. Who or what is missing is told only where all files of the workspace are known.
 */
export class Rosters implements Disposable {
  readonly #findings = languages.createDiagnosticCollection('gouji.rosters');
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable[];
  #missing: readonly MissingBody[] = [];
  #lines: readonly ToldLine[] = [];
  #isWhole = false;
  /** The files that may name a roster: all, or those that did when all were asked; undefined until they are looked for. */
  #configs: readonly Uri[] | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly server: Server,
    private readonly feed: CompanyFeed,
    onDidCheck: (listener: (document: TextDocument) => void) => Disposable,
  ) {
    const configs = workspace.createFileSystemWatcher(`**/${configName}`);
    const files = workspace.createFileSystemWatcher('**/*.{csv,xlsx}');
    const soon = (): void => this.#askSoon(calmMs);
    const later = (): void => this.#askSoon(fileMs);
    const list = (): void => {
      this.#configs = undefined;
      later();
    };
    this.#listeners = [
      this.#findings,
      this.#changed,
      configs,
      configs.onDidCreate(list),
      configs.onDidDelete(list),
      configs.onDidChange(list),
      files,
      files.onDidCreate(list),
      files.onDidDelete(later),
      files.onDidChange(later),
      workspace.onDidChangeWorkspaceFolders(list),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gouji')) soon();
      }),
      feed.onDidTell(soon),
      onDidCheck(soon),
      server.onDidChangeState(soon),
    ];
    soon();
  }

  /** The bodies without a report, in the order of their rosters; none where not all files are known. */
  get missing(): readonly MissingBody[] {
    return this.#missing;
  }

  /** Whether all files were known when that was asked. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** What is told of rosters and `.gouji.json` files as they are now, in the order of their lines. */
  async told(): Promise<readonly ToldLine[]> {
    clearTimeout(this.#timer);
    await this.#askInTurn();
    return this.#lines;
  }

  /** What was told last. */
  get lines(): readonly ToldLine[] {
    return this.#lines;
  }

  /** Who is missing may have changed. */
  readonly onDidChange = this.#changed.event;

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners.splice(0)) listener.dispose();
  }

  #askSoon(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#askInTurn(), delayMs);
  }

  #askInTurn(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#ask()).catch(() => undefined); // a server that ends is told of elsewhere
    return this.#turn;
  }

  async #ask(): Promise<void> {
    const isWhole = await this.feed.isWhole();
    const { client } = this.server;
    if (!client) return;
    const asked = this.#configs ?? (await workspace.findFiles(`**/${configName}`, undefined, mostConfigs));
    this.#configs = asked; // unless one more is written meanwhile
    const naming: Uri[] = [];
    const answers = new Map<string, Answer>();
    const found: [Uri, Diagnostic[]][] = [];
    const unread = this.feed.unread.map(({ uri }) => client.code2ProtocolConverter.asUri(uri));
    for (const uri of asked) {
      const question = { uri: client.code2ProtocolConverter.asUri(uri) };
      const answer = await client.sendRequest<Answer | null>('gouji/roster', question);
      const notThere = await client.sendRequest<Sent[] | null>('gouji/namedFiles', { ...question, unread });
      if (answer) answers.set(answer.uri, answer);
      if (notThere && isWhole) found.push([uri, await client.protocol2CodeConverter.asDiagnostics(notThere)]);
      if (answer ?? notThere) naming.push(uri);
    }
    if (this.#configs === asked) this.#configs = naming;
    for (const { uri, problems, missing } of answers.values()) {
      const sent = [...problems, ...(isWhole ? missing.map(({ diagnostic }) => diagnostic) : [])];
      found.push([Uri.parse(uri, true), await client.protocol2CodeConverter.asDiagnostics(sent)]);
    }
    this.#findings.clear();
    this.#findings.set(found);
    this.#lines = found.flatMap(([uri, own]) =>
      own
        .map(({ range, message }): ToldLine => ({ uri, line: range.start.line, message }))
        .sort((a, b) => a.line - b.line),
    );
    this.#isWhole = isWhole;
    this.#missing = isWhole ? [...answers.values()].flatMap(({ missing }) => missing) : [];
    this.#changed.fire();
  }
}
