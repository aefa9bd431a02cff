import { limits } from '../limits';
import { Refusal } from '../refusal';

/** How much has been read of the parts of a file: tags, attributes, texts and entities, of each part when it was last read. */
export class Marks {
  readonly #parts = new Map<string, number>();
  #all = 0;

  /** How many marks a part may have: what is left of the file's, and no more than one part's. */
  left(part: string): number {
    return Math.min(limits.marks, limits.allMarks - this.#all + (this.#parts.get(part) ?? 0));
  }

  /** A part was read, and had so many. @throws {Refusal} where they were more than were left */
  tell(part: string, count: number): void {
    if (count > this.left(part)) throw new Refusal('tooLarge');
    this.#all += count - (this.#parts.get(part) ?? 0);
    this.#parts.set(part, count);
  }
}
