import { EventEmitter, type Disposable, type TextDocument, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readDraft } from '../checkAll/drafts';
import type { Reports } from '../reports/reports';
import type { CompanyFeed, Server } from './companyFeed';
import type { Listed } from './levels';
import type { MissingBody, Rosters } from './rosters';

/** The server's answer to `gouji/state`; null where it finds no report. */
export interface ReportState {
  readonly institution: string | null;
  readonly year: number | null;
  readonly body: string | null;
  readonly must: number;
  readonly explain: number;
  readonly notice: number;
  readonly accepted: number;
  readonly listed: Listed | null;
  readonly previous: string | null;
  readonly rests: readonly string[];
  readonly isSet: boolean;
}

/** A report of the workspace and how it stands. */
export interface KnownState extends ReportState {
  readonly uri: Uri;
}

/** A report to be asked for. `isTyped`: it is being written on; others of its set, whose text it may share, wait for the save. */
interface Waiting {
  readonly uri: Uri;
  readonly isTyped: boolean;
}

/** So many other reports of a set are asked for anew where one of them changes. */
const mostOfSet = 200;
/** Told of so many at a time. */
const batch = 25;

/**
 * How the reports of the workspace stand. Nothing is asked for while nobody looks; then each report is asked for once,
 * and again where it changes, or another that it is held against: a file as it was saved, an open report as it stands.
 */
export class ReportStates implements Disposable {
  /** By the addresses that the server knows. */
  readonly #states = new Map<string, KnownState>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: Disposable[];
  #isLooking = false;
  #turn: Promise<void> = Promise.resolve();
  #isWorking = false;
  /** Whether each was asked for once: what comes now was not known to those before. */
  #isComplete = false;

  constructor(
    private readonly server: Server,
    private readonly reports: Reports,
    private readonly feed: CompanyFeed,
    private readonly rosters: Rosters,
    onDidCheck: (listener: (document: TextDocument) => void) => Disposable,
  ) {
    this.#listeners = [
      this.#changed,
      feed.onDidTell((uris) => this.#add(uris)),
      onDidCheck(({ uri }) => this.#add([uri], true)),
      reports.onDidOpen(({ uri }) => this.#add([uri])),
      reports.onDidClose(({ uri }) => this.#add([uri])),
      rosters.onDidChange(() => this.#changed.fire()),
      server.onDidChangeState(() => this.#work()),
    ];
    this.#add(feed.told);
  }

  readonly onDidChange = this.#changed.event;

  /** Somebody looks, or nobody does any more. */
  look(isLooking: boolean): void {
    this.#isLooking = isLooking;
    this.#work();
  }

  get all(): readonly KnownState[] {
    return [...this.#states.values()];
  }

  /** The bodies of rosters without a report; none where not all files are known. */
  get missing(): readonly MissingBody[] {
    return this.rosters.missing;
  }

  /** Whether it is known who has no report: all files of the workspace are known. */
  get isWhole(): boolean {
    return this.rosters.isWhole;
  }

  get unread(): CompanyFeed['unread'] {
    return this.feed.unread;
  }

  /** By the address that the server knows. */
  get(address: string): KnownState | undefined {
    return this.#states.get(address);
  }

  /** Resolves once all that is known by now was asked for; at once where nobody looks. */
  get settled(): Promise<void> {
    return this.#turn;
  }

  dispose(): void {
    this.#isLooking = false;
    for (const listener of this.#listeners.splice(0)) listener.dispose();
  }

  #add(uris: readonly Uri[], isTyped = false): void {
    for (const uri of uris) {
      const key = uri.toString();
      this.#waiting.set(key, { uri, isTyped: isTyped && this.#waiting.get(key)?.isTyped !== false });
    }
    this.#work();
  }

  #work(): void {
    const { client } = this.server;
    if (!this.#isLooking || this.#isWorking || !client) return;
    this.#isWorking = true;
    this.#turn = this.#askEach(client)
      .then(
        () => true,
        () => false, // a server that ends is told of elsewhere, and the next one is asked again
      )
      .then((isDone) => {
        this.#isWorking = false;
        this.#changed.fire();
        if (isDone && this.#waiting.size > 0) this.#work();
      });
  }

  async #askEach(client: BaseLanguageClient): Promise<void> {
    // Held against all others, which the server has to know first.
    await this.feed.settled;
    const again = new Set<string>();
    for (let done = 1; this.#isLooking; done++) {
      const [next] = this.#waiting;
      if (!next) break;
      const [key, { uri, isTyped }] = next;
      this.#waiting.delete(key);
      const address = client.code2ProtocolConverter.asUri(uri);
      const before = this.#states.get(address);
      const state = await this.#ask(client, uri, address);
      if (state) this.#states.set(address, { ...state, uri });
      else this.#states.delete(address);
      // Those that were asked for because of others bear on no further ones.
      if (!again.delete(key) && (before || this.#isComplete)) {
        for (const other of this.#restingOn(address, [before, state], !isTyped)) {
          const own = other.uri.toString();
          if (this.#waiting.has(own)) continue;
          again.add(own);
          this.#waiting.set(own, { uri: other.uri, isTyped: false });
        }
      }
      if (done % batch === 0) this.#changed.fire();
    }
    this.#isComplete ||= this.#waiting.size === 0;
  }

  async #ask(client: BaseLanguageClient, uri: Uri, address: string): Promise<ReportState | null> {
    const open = this.reports.at(uri);
    // Of a file that is gone, an editor may know for a while; a title that was never saved is a report all the same.
    if (open?.isDirty !== true && !this.feed.hasTold(uri)) return null;
    if (open) return client.sendRequest<ReportState | null>('gouji/state', { uri: address });
    const draft = await readDraft(uri, undefined, await this.reports.titles.of(uri)).catch(() => null);
    const question = draft && { uri: address, languageId: draft.languageId, text: draft.text };
    return question && client.sendRequest<ReportState | null>('gouji/stateOfText', question);
  }

  /** The reports that a report bears on, as it was or is. */
  #restingOn(address: string, versions: readonly (ReportState | null | undefined)[], withSet: boolean): KnownState[] {
    const found: KnownState[] = [];
    let ofSet = 0;
    for (const [own, state] of this.#states) {
      if (own === address) continue;
      const isNear = versions.some((one) => {
        if (!one || one.year === null || state.year === null) return false;
        const isSame = one.body !== null && one.body === state.body;
        if (isSame && (state.year === one.year || state.year === one.year + 1)) return true;
        return withSet && one.isSet && state.isSet && state.year === one.year && ++ofSet <= mostOfSet;
      });
      if (isNear || state.rests.includes(address)) found.push(state);
    }
    return found;
  }
}
