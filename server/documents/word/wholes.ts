import type { Head, Range, Run, Wholes } from './blocks';

/** A whole; where it ends with a run that is still open, that run. */
interface OpenWhole extends Range {
  readonly lastRun: number;
}

/** Collects them while a document is read. */
export class WholesReader {
  readonly #wholes: OpenWhole[] = [];
  readonly #heads: Head[] = [];
  /** Where the last paragraph ends that takes marks; null where there was none. */
  spot: number | null = null;
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

  head(from: number, to: number, spot: number | null): void {
    if (from < to) this.#heads.push({ from, to, spot: spot ?? from });
  }

  done(runs: readonly Run[]): Wholes {
    const wholes = this.#wholes.map(({ from, to, lastRun }) => ({ from, to: Math.max(to, runs[lastRun]?.to ?? 0) }));
    return { wholes: joined(wholes), heads: joined(this.#heads) };
  }
}

const isEquation = (name: string): boolean => name === 'm:oMath' || name === 'm:oMathPara';

/** Ranges in their order; those that overlap are one. */
function joined<T extends Range>(ranges: T[]): T[] {
  const found: T[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && range.from < last.to) found[found.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    else found.push(range);
  }
  return found;
}
