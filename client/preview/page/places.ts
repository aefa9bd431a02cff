interface Place {
  readonly element: HTMLElement;
  readonly start: number;
  readonly end: number;
}

/** Which element shows an offset of the draft. */
export class Places {
  readonly #places: readonly Place[];

  /** `elements` carry `data-start` and `data-end`. */
  constructor(elements: Iterable<HTMLElement>) {
    this.#places = [...elements].map((element) => ({
      element,
      start: Number(element.dataset['start']),
      end: Number(element.dataset['end']),
    }));
  }

  /** The smallest element that holds the offset, else the last one before it; null where there is none. */
  at(offset: number): HTMLElement | null {
    let best: Place | null = null;
    let before: Place | null = null;
    for (const place of this.#places) {
      if (place.start <= offset && offset <= place.end && (!best || place.end - place.start <= best.end - best.start))
        best = place;
      if (place.end < offset && (!before || place.end >= before.end)) before = place;
    }
    return (best ?? before)?.element ?? null;
  }
}
