import { TextEdit, WorkspaceEdit, workspace, type TextDocument } from 'vscode';
import { toRange, type SentEdit } from '../connection/answers';
import type { Ask } from '../connection/ask';
import type { Refusal, Typed } from './messages';

/** What the server answers to `gouji/writeFigures`. */
interface Written {
  readonly version: number;
  readonly edits: readonly SentEdit[];
  readonly refused: readonly Refusal[];
}

/** A draft that goes on while the server is asked is asked about again, so often. */
const mostTries = 20;

/** Writes what is typed into a draft, one change after another: each by the analysis of the text that the last one made. */
export class Edits {
  readonly #ask: Ask;
  readonly #document: () => TextDocument | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(ask: Ask, document: () => TextDocument | undefined) {
    this.#ask = ask;
    this.#document = document;
  }

  /** Whether nothing waits to be written. */
  get isIdle(): boolean {
    return this.#waiting === 0;
  }

  /** Does `work` when all before it is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting++;
    const turn = this.#last.then(work).finally(() => this.#waiting--);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Writes changes in their turn; resolves to those that were refused. */
  write(changes: readonly Typed[]): Promise<readonly Refusal[]> {
    return this.inTurn(async () => {
      const answer = await this.askFor<Written>('gouji/writeFigures', { changes });
      const all = (why: string): Refusal[] => changes.map(({ slot, from }) => ({ slot, why, now: from }));
      if (!answer) return all('noServer');
      return (await this.apply(answer.edits)) ? answer.refused : all('readOnly');
    });
  }

  /** Asks about the draft as it is now; null where no server answers. */
  async askFor<T extends { readonly version: number }>(method: string, more: object): Promise<T | null> {
    for (let tries = 0; tries < mostTries; tries++) {
      const document = this.#document();
      const answer = document && (await this.#ask<T>(method, document.uri, more));
      if (!answer) return null;
      if (answer.version === this.#document()?.version) return answer;
    }
    return null;
  }

  /** Makes edits of the draft, as one step that one undo takes back. */
  async apply(edits: readonly SentEdit[]): Promise<boolean> {
    const document = this.#document();
    if (!document) return false;
    if (edits.length === 0) return true;
    const edit = new WorkspaceEdit();
    edit.set(
      document.uri,
      edits.map(({ range, newText }) => new TextEdit(toRange(range), newText)),
    );
    return workspace.applyEdit(edit);
  }
}
