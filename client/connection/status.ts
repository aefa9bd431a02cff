import {
  languages,
  LanguageStatusSeverity,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
  type Disposable,
  type LanguageStatusItem,
  type StatusBarItem,
  type TextDocument,
} from 'vscode';
import type { Asked } from './ask';
import type { ServerHost } from './clientOptions';
import { selectorOf } from './registration';
import { runMode } from '../settings';
import { describe, type Answer, type Description } from './statusText';
import { commonTexts } from '../texts';
import { stateTexts } from './texts';

/** Right of the language and its like, which stand there by 100 and more. */
const barPriority = 99;

export type ServerState = 'starting' | 'running' | 'stopped';

/** What the item needs to know of the session. */
interface Server extends Asked {
  readonly state: ServerState;
  readonly onDidChangeState: (listener: () => void) => Disposable;
}

/**
 * How the equations of the active report stand: in the status bar while a report is in front, and in full in the item
 * beside the language.
 */
export class Status implements Disposable {
  readonly item: LanguageStatusItem;
  /** Hidden where no report is in front. */
  readonly bar: StatusBarItem;
  readonly #server: Server;
  readonly #host: Pick<ServerHost, 'reports' | 'pulls'>;
  readonly #answers = new WeakMap<TextDocument, Answer | null>();
  readonly #listeners: readonly Disposable[];

  constructor(server: Server, host: Pick<ServerHost, 'reports' | 'pulls'>) {
    this.#server = server;
    this.#host = host;
    const { reports, pulls } = host;
    this.item = languages.createLanguageStatusItem('gouji.status', []);
    this.bar = window.createStatusBarItem('gouji.count', StatusBarAlignment.Right, barPriority);
    const show = (): void => this.#show();
    this.#listeners = [
      this.item,
      this.bar,
      server.onDidChangeState(show),
      reports.onDidOpen(show),
      reports.onDidClose((document) => {
        this.#answers.delete(document);
        show();
      }),
      pulls.onDidAnswer((document) => void this.#ask(document)),
      window.onDidChangeActiveTextEditor(show),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gouji')) show();
      }),
    ];
    show();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  async #ask(document: TextDocument): Promise<void> {
    const { client } = this.#server;
    if (!client) return;
    try {
      const uri = client.code2ProtocolConverter.asUri(document.uri);
      this.#answers.set(document, await client.sendRequest<Answer | null>('gouji/status', { uri }));
    } catch {
      return; // the server has gone; the next one answers
    }
    this.#show();
  }

  #show(): void {
    const { reports } = this.#host;
    const document = window.activeTextEditor?.document;
    this.item.selector = document && reports.has(document) ? [selectorOf(document)] : [];
    if (!document || !reports.has(document)) return this.bar.hide();
    const described = describe(
      { ...commonTexts(), ...stateTexts() },
      this.#stateOf(document),
      this.#answers.get(document),
    );
    const { text, detail, level } = described;
    const { name } = commonTexts();
    const { showOutput, restart, checkNow } = stateTexts();
    this.item.name = name;
    this.item.text = text;
    this.item.detail = detail;
    this.item.busy = this.#server.state === 'starting';
    this.item.severity = LanguageStatusSeverity[level];
    this.item.accessibilityInformation = { label: detail ? `${text} ${detail}` : text };
    if (this.#server.state === 'stopped') this.item.command = { command: 'gouji.restart', title: restart };
    else if (this.#stateOf(document) === 'manual') this.item.command = { command: 'gouji.check', title: checkNow };
    else this.item.command = { command: 'gouji.showOutput', title: showOutput };
    this.#showBar(described, this.#stateOf(document));
  }

  #showBar({ count, text, detail, level }: Description, state: ServerState | 'manual'): void {
    const { name, comma } = commonTexts();
    this.bar.name = name;
    this.bar.text = count;
    this.bar.tooltip = [text, detail, stateTexts().statusHint].filter(Boolean).join('\n');
    this.bar.accessibilityInformation = { label: [text, detail].filter(Boolean).join(comma), role: 'button' };
    this.bar.backgroundColor =
      level === 'Error'
        ? new ThemeColor('statusBarItem.errorBackground')
        : level === 'Warning'
          ? new ThemeColor('statusBarItem.warningBackground')
          : undefined;
    this.bar.command =
      state === 'stopped' ? 'gouji.restart' : state === 'manual' ? 'gouji.check' : 'workbench.actions.view.problems';
    this.bar.show();
  }

  /** `manual`: it waits for the command. */
  #stateOf(document: TextDocument): ServerState | 'manual' {
    const { state } = this.#server;
    const waits = runMode(document) === 'manual' && !this.#host.pulls.hasChecked(document);
    return state === 'running' && waits ? 'manual' : state;
  }
}
