import type { Diagnosis } from '../../../engine/rules/check';
import type { Span } from '../../../engine/text/source';

/** The findings of a draft by the place where they begin; each is given out once. */
export class Findings {
  readonly #sorted: readonly Diagnosis[];
  readonly #taken = new Set<Diagnosis>();

  /** `diagnoses` in the order of the text. */
  constructor(diagnoses: readonly Diagnosis[]) {
    this.#sorted = diagnoses;
  }

  /** The findings that begin in `span`, or at it where it is empty, and were not given out before. */
  take(span: Span): Diagnosis[] {
    const end = Math.max(span.end, span.start + 1);
    const found: Diagnosis[] = [];
    for (let index = this.#firstFrom(span.start); index < this.#sorted.length; index++) {
      const diagnosis = this.#sorted[index];
      if (!diagnosis || diagnosis.finding.span.start >= end) break;
      if (this.#taken.has(diagnosis)) continue;
      this.#taken.add(diagnosis);
      found.push(diagnosis);
    }
    return found;
  }

  /** The findings that no block has taken. */
  get left(): Diagnosis[] {
    return this.#sorted.filter((diagnosis) => !this.#taken.has(diagnosis));
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.finding.span.start ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
