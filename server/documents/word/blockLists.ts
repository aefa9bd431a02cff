import type { Block, Paragraph, Piece } from './blocks';

type Carried = Paragraph & { readonly pieces: Piece[] };

/** A list of blocks while it is read, and the paragraph in it whose mark is deleted, so that the next one goes on in it. */
interface BlockList {
  readonly blocks: Block[];
  carried: Carried | null;
}

/** The lists that blocks go to: the body's, and those of the cells and text boxes that are open. */
export class BlockLists {
  readonly #open: BlockList[] = [{ blocks: [], carried: null }];

  begin(blocks: Block[]): void {
    this.#open.push({ blocks, carried: null });
  }

  add(blocks: readonly Block[]): void {
    const list = this.#open.at(-1);
    for (const block of blocks) list?.blocks.push(block);
  }

  /** Keeps a paragraph whose mark is deleted for the next one. */
  carry(paragraph: Carried): void {
    const list = this.#open.at(-1);
    if (list) list.carried = paragraph;
  }

  /** What a paragraph that is no more left to the next one. */
  take(): Piece[] {
    const list = this.#open.at(-1);
    const pieces = list?.carried?.pieces ?? [];
    if (list) list.carried = null;
    return pieces;
  }

  /** Ends the innermost list; what no next paragraph has taken stands at its end. */
  end(): readonly Block[] {
    const list = this.#open.pop();
    if (list?.carried && list.carried.pieces.length > 0) list.blocks.push(list.carried);
    return list?.blocks ?? [];
  }
}
