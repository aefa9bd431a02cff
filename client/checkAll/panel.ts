import {
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type TextDocument,
  type WebviewPanel,
} from 'vscode';
import { pageOf, readClick, type Frame } from './page';
import { summarize, type CheckedDraft, type Summary } from './summary';
import { summaryTexts } from './texts';

/** What a run found, as the page shows it. */
export interface Outcome {
  readonly drafts: readonly (CheckedDraft & { readonly encoding: string | undefined })[];
  readonly subtitle: string;
  readonly unread: Frame['unread'];
  readonly lines: Frame['lines'];
}

/** The page with the counts of a run. There is one; the next run replaces what it shows. */
export class SummaryPanel implements Disposable {
  readonly #media: Uri;
  #panel: WebviewPanel | undefined;
  #outcome: Outcome | undefined;
  #summary: Summary | undefined;

  constructor(extension: Uri) {
    this.#media = Uri.joinPath(extension, 'media');
  }

  /** The counts that are shown. */
  get summary(): Summary | undefined {
    return this.#summary;
  }

  /** What it tells of rosters; undefined before the first run. */
  get lines(): Outcome['lines'] | undefined {
    return this.#outcome?.lines;
  }

  show(outcome: Outcome): void {
    this.update(outcome);
    this.#panel?.reveal(undefined, true);
    if (this.#panel) return;
    const panel = window.createWebviewPanel(
      'gouji.summary',
      summaryTexts().heading,
      { viewColumn: ViewColumn.Active, preserveFocus: false },
      { enableScripts: true, localResourceRoots: [this.#media] },
    );
    this.#panel = panel;
    panel.webview.onDidReceiveMessage((message: unknown) => void this.open(message));
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    this.#draw();
  }

  /** Takes note of other findings; draws them where the page is open. */
  update(outcome: Outcome): void {
    this.#outcome = outcome;
    this.#summary = summarize(outcome.drafts);
    this.#draw();
  }

  /** Opens the place that was clicked; messages of any other kind are passed over. */
  async open(message: unknown): Promise<void> {
    const click = readClick(message);
    const draft = click && this.#outcome?.drafts[click.draft];
    if (!draft) return;
    const finding = click.finding === null ? undefined : draft.report.findings[click.finding];
    const { start, end } = finding?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const selection = new Range(start.line, start.character, end.line, end.character);
    await window.showTextDocument(await openAs(Uri.parse(draft.uri, true), draft.encoding), { selection });
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #draw(): void {
    const webview = this.#panel?.webview;
    if (!webview || !this.#summary || !this.#outcome) return;
    const { subtitle, unread, lines } = this.#outcome;
    const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(this.#media, name)).toString();
    const frame = {
      cspSource: webview.cspSource,
      style: address('summary.css'),
      script: address('summary.js'),
      subtitle,
      unread,
      lines,
    };
    webview.html = pageOf(this.#summary, summaryTexts(), frame);
  }
}

/** In the encoding in which it was read, so that its Chinese is Chinese. */
async function openAs(uri: Uri, encoding: string | undefined): Promise<TextDocument> {
  if (encoding !== 'gb18030') return workspace.openTextDocument(uri);
  // Refused where it is open in another encoding, with changes.
  return Promise.resolve(workspace.openTextDocument(uri, { encoding })).catch(() => workspace.openTextDocument(uri));
}
