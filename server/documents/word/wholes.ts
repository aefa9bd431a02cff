import type { Range, Run } from './blocks';

/**
 * Where marks of comments do harm. Equations take none; programs print a comment into the result of a field that is
 * worked out, and lose text in a control of plain text. So they stand round such a thing. Of a control round whole
 * paragraphs or cells, what stands before a comment in its first paragraph is lost: there they stand at its head.
 */
export interface Wholes {
  /** What they stand round; in their order, and apart. */
  readonly wholes: readonly Range[];
  /** Paragraphs behind their properties, at whose start they stand; in their order, and apart. */
  readonly heads: readonly Range[];
}

/** A whole; where it ends with a run that is still open, that run. */
interface OpenWhole extends Range {
  readonly lastRun: number;
}

/** Collects them while a document is read. */
export class WholesReader {
  readonly #wholes: OpenWhole[] = [];
  readonly #heads: Range[] = [];
  readonly #equations: number[] = [];

  /** A tag that opens or closes: equations are told by it. */
  open(name: string, start: number): void {
    if (isEquation(name)) this.#equations.push(start);
  }

  close(name: string, end: number): void {
    const from = isEquation(name) ? this.#equations.pop() : undefined;
    if (from !== undefined) this.add(from, end);
  }

  add(from: number, to: number, lastRun = -1): void {
    this.#wholes.push({ from, to, lastRun });
  }

  head(from: number, to: number): void {
    if (from < to) this.#heads.push({ from, to });
  }

  done(runs: readonly Run[]): Wholes {
    const wholes = this.#wholes.map(({ from, to, lastRun }) => ({ from, to: Math.max(to, runs[lastRun]?.to ?? 0) }));
    return { wholes: joined(wholes), heads: joined(this.#heads) };
  }
}

const isEquation = (name: string): boolean => name === 'm:oMath' || name === 'm:oMathPara';

/** Ranges in their order; those that overlap are one. */
function joined(ranges: Range[]): Range[] {
  const found: Range[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && range.from < last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else found.push(range);
  }
  return found;
}
