import type { TextDocument, Uri } from 'vscode';
import { Refusal } from '../../server/documents/refusal';
import type { WordDocument } from '../../server/documents/word/read';
import { planWord, type Plan } from '../../server/documents/word/write';
import type { Meeting } from './placing';
import { sentenceOf } from './reading';

const free: Meeting = { obstacle: null, isOverFormula: false };

/** What a document is for its text: what it can take, or why nothing is written into it. */
export type Taker = WordDocument | { readonly obstacle: string };

/** Tells what changes of texts would meet in their documents, and writes nothing. */
export class Places {
  readonly #take: (uri: Uri) => Promise<Taker | null>;

  /** @param take what stands behind a text now; null where it cannot be read */
  constructor(take: (uri: Uri) => Promise<Taker | null>) {
    this.#take = take;
  }

  /** Where the text as it is has no place already, saving it says why; no change is held to be the cause. */
  async meet(text: TextDocument, wanted: string): Promise<Meeting> {
    const taker = await this.#take(text.uri);
    if (!taker) return free;
    if ('obstacle' in taker) return { obstacle: taker.obstacle, isOverFormula: false };
    const before = planned(taker, text.getText());
    if (before instanceof Refusal) return free;
    const after = planned(taker, wanted);
    if (after instanceof Refusal) return { obstacle: sentenceOf(after), isOverFormula: false };
    const isOverFormula = after.overFormulas.some((line) => !before.overFormulas.includes(line));
    return { obstacle: null, isOverFormula };
  }
}

function planned(document: WordDocument, text: string): Plan | Refusal {
  try {
    return planWord(document, text);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
