import { TextDocument } from 'vscode-languageserver-textdocument';
import { formShellOf } from '../../../client/form/shell';
import { readMessage, type FromForm, type ToForm } from '../../../client/form/messages';
import { formOf } from '../../../server/lsp/features/form/form';
import { menuOf, type MenuItem } from '../../../server/lsp/features/form/menu';
import { pastingOf } from '../../../server/lsp/features/form/paste';
import { writtenOf } from '../../../server/lsp/features/form/write';
import { analysisOf } from '../../lsp/features/preview/support';
import { post, type Opened } from '../support';

const words = {
  previewLastYear: '上年',
  language: 'zh-CN' as const,
  name: '勾稽',
  formDraft: '到草稿',
  formPreview: '预览',
  formImport: '导入数字…',
  formHelp: '直接打字即填',
  formClipboard: '剪贴板',
};

/** The real page of a form, with the real answers of the server, and a text in the place of VS Code's document. */
export class Desk {
  readonly page: Opened['page'];
  readonly requests: Opened['requests'];
  readonly messages: FromForm[] = [];
  text: string;
  /** The texts before each edit. */
  readonly past: string[] = [];
  #version = 1;
  #sent: readonly string[] = [];
  #waiting = 0;
  #isStale = false;
  /** What the page said before anybody listened. */
  #early = 0;
  #items: readonly MenuItem[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(
    { page, requests }: Opened,
    text: string,
    private readonly last: string | null,
  ) {
    this.page = page;
    this.requests = requests;
    this.text = text;
  }

  static async open(open: (html: string) => Promise<Opened>, text: string, last: string | null = null): Promise<Desk> {
    const origin = 'https://preview.test';
    const opened = await open(formShellOf({ source: origin, address: (name) => `${origin}/${name}` }, words));
    const desk = new Desk(opened, text, last);
    await opened.page.exposeFunction('toHost', (message: unknown) => desk.#receive(message));
    desk.#early = await opened.page.evaluate(() => (window as unknown as { sent: unknown[] }).sent.length);
    await desk.show();
    await opened.page.locator('article').waitFor();
    return desk;
  }

  /** Changes the text as someone does in an editor beside the form. */
  async edit(change: (text: string) => string): Promise<void> {
    this.#become(change(this.text));
    await this.show();
  }

  async undo(): Promise<void> {
    const before = this.past.pop();
    if (before === undefined) throw new Error('nothing to undo');
    this.text = before;
    this.#version++;
    await this.show();
  }

  /** Waits until all that the page said is answered and drawn. */
  async settled(): Promise<void> {
    for (;;) {
      const turn = this.#turn;
      await turn;
      const said = await this.page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            requestAnimationFrame(() => resolve((window as unknown as { sent: unknown[] }).sent.length)),
          ),
      );
      if (said === this.messages.length + this.#early && turn === this.#turn) return;
    }
  }

  /** Presses keys and types texts one after another, as fast as they go. */
  async type(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      if (/^[A-Z]/.test(key)) await this.page.keyboard.press(key);
      else await this.page.keyboard.type(key);
    }
  }

  cell(slot: string) {
    return this.page.locator(`td[data-slot="${slot}"]`);
  }

  /** The slot of the cell that has the focus. */
  focused(): Promise<string | null> {
    return this.page.evaluate(() => document.activeElement?.closest('td')?.getAttribute('data-slot') ?? null);
  }

  tell(message: ToForm): Promise<void> {
    return post(this.page, message);
  }

  async show(): Promise<void> {
    this.#isStale = false;
    const page = formOf(analysisOf(this.text, {}, 'gouji-report', this.last));
    const { label, summary } = page;
    const blocks = page.blocks.map((block, index) => ({
      ...block,
      html: this.#sent[index] === block.html ? null : block.html,
    }));
    this.#sent = page.blocks.map(({ html }) => html);
    await this.tell({ type: 'show', uri: 'file:///draft.txt', version: this.#version, label, summary, blocks });
  }

  #become(text: string): void {
    if (text === this.text) return;
    this.past.push(this.text);
    this.text = text;
    this.#version++;
  }

  #apply(edits: Parameters<typeof TextDocument.applyEdits>[1]): void {
    this.#become(TextDocument.applyEdits(TextDocument.create('', '', 0, this.text), edits));
  }

  #receive(value: unknown): void {
    const message = readMessage(value);
    if (!message) throw new Error(`no message: ${JSON.stringify(value)}`);
    this.messages.push(message);
    this.#waiting++;
    this.#turn = this.#turn.then(() => this.#answer(message)).finally(() => this.#waiting--);
  }

  async #answer(message: FromForm): Promise<void> {
    if (message.type === 'write') {
      const { edits, refused } = writtenOf(analysisOf(this.text), message.changes);
      this.#apply([...edits]);
      await this.tell({ type: 'written', id: message.id, version: this.#version, refused });
      this.#isStale = true;
    } else if (message.type === 'menu') {
      this.#items = menuOf(analysisOf(this.text), message.about).items;
      await this.tell({ type: 'menu', id: message.id, titles: this.#items.map(({ title }) => title) });
    } else if (message.type === 'paste') {
      const { html, text, slot } = message;
      const { edits, changed } = pastingOf(analysisOf(this.text), { html, text, slot }) ?? { edits: [], changed: 0 };
      this.#apply([...edits]);
      await this.tell({ type: 'say', text: `填入 ${changed} 个数字。` });
      this.#isStale = true;
    } else if (message.type === 'choose') {
      this.#apply([...(this.#items[message.index]?.edits ?? [])]);
      this.#isStale = true;
    }
    // As the client does: when nothing more is to be written.
    if (this.#isStale && this.#waiting === 1) await this.show();
  }
}
