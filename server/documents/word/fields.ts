interface Field {
  /** Where its first tag stands, and the run of that tag. */
  readonly start: number;
  readonly from: number;
  instruction: string;
  isResult: boolean;
  isFormula: boolean;
}

/** Fields whose result is text of its own: a form, a link, a list, another document. */
const ownTexts = new Set(['FORMTEXT', 'HYPERLINK', 'TOC', 'INDEX', 'TOA', 'BIBLIOGRAPHY', 'INCLUDETEXT', 'LINK']);

/** A field that has ended. */
export interface DoneField {
  readonly from: number;
  /** Whether its result is one that is worked out as a whole. */
  readonly isWhole: boolean;
}

/**
 * The fields that are open at a place: a field has an instruction, which is not shown, and a result, which is. One that
 * never ends is none.
 */
export class Fields {
  readonly #open: Field[] = [];
  /** How many of them are at their instruction, and how many show what a formula gives. */
  #instructions = 0;
  #formulas = 0;

  /** @param endless where fields begin that are known never to end */
  constructor(private readonly endless: ReadonlySet<number>) {}

  /** Where the fields begin that are open. */
  get open(): number[] {
    return this.#open.map(({ start }) => start);
  }

  /** A mark of a field in several tags, `begin`, `separate` or `end`, where it stands, and its run; the field that it ends. */
  mark(kind: string | undefined, start: number, from: number): DoneField | null {
    if (kind === 'begin') this.#begin(start, from);
    else if (kind === 'separate') this.#show();
    return kind === 'end' ? this.end() : null;
  }

  /** A field in one tag, with its instruction, and where it stands. */
  simple(instruction: string | undefined, start: number): void {
    this.#begin(start, start);
    this.instruct(instruction ?? '');
    this.#show();
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.isResult && last.instruction.length < 200) last.instruction += text;
  }

  get isShown(): boolean {
    return this.#instructions === 0;
  }

  /** Whether what is shown here is the result of a formula: Word may work it out again. */
  get isFormula(): boolean {
    return this.#formulas > 0;
  }

  #begin(start: number, from: number): void {
    if (this.endless.has(start)) return;
    this.#open.push({ start, from, instruction: '', isResult: false, isFormula: false });
    this.#instructions++;
  }

  #show(): void {
    const last = this.#open.at(-1);
    if (!last || last.isResult) return;
    last.isResult = true;
    last.isFormula = last.instruction.trimStart().startsWith('=');
    this.#instructions--;
    if (last.isFormula) this.#formulas++;
  }

  end(): DoneField | null {
    const last = this.#open.pop();
    if (!last) return null;
    if (!last.isResult) this.#instructions--;
    if (last.isFormula) this.#formulas--;
    const name = /^\s*([^\s"\\]*)/.exec(last.instruction)?.[1] ?? '';
    return { from: last.from, isWhole: !ownTexts.has(name.toUpperCase()) };
  }
}
