import type { TextStream } from './io';

const fewest = 200;
const width = 30;

/** A bar on standard error while many documents are read; nothing where nobody looks or where they are few. */
export class Progress {
  readonly #isShown: boolean;
  #done = 0;
  #shownPercent = -1;

  constructor(
    private readonly output: TextStream,
    private readonly total: number,
  ) {
    this.#isShown = output.isTTY === true && total >= fewest;
  }

  /** So many documents are done, or more: they may be counted twice. */
  reach(done: number): void {
    if (done <= this.#done) return;
    this.#done = done;
    const percent = Math.floor((this.#done * 100) / this.total);
    if (!this.#isShown || percent === this.#shownPercent) return;
    this.#shownPercent = percent;
    const filled = Math.floor((percent * width) / 100);
    this.output.write(`\r[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${this.#done}/${this.total}`);
  }

  /** Takes the bar away, so that something else can be printed; the next step draws it again. */
  clear(): void {
    if (!this.#isShown || this.#shownPercent < 0) return;
    this.output.write('\r\u001B[K');
    this.#shownPercent = -1;
  }
}
