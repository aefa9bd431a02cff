interface Field {
  /** Where its first tag stands. */
  readonly start: number;
  instruction: string;
  isResult: boolean;
  isFormula: boolean;
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

  /** A mark of a field in several tags, `begin`, `separate` or `end`, and where it stands. */
  mark(kind: string | undefined, start: number): void {
    if (kind === 'begin') this.#begin(start);
    else if (kind === 'separate') this.#show();
    else if (kind === 'end') this.end();
  }

  /** A field in one tag, with its instruction, and where it stands. */
  simple(instruction: string | undefined, start: number): void {
    this.#begin(start);
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

  #begin(start: number): void {
    if (this.endless.has(start)) return;
    this.#open.push({ start, instruction: '', isResult: false, isFormula: false });
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

  end(): void {
    const last = this.#open.pop();
    if (last && !last.isResult) this.#instructions--;
    if (last?.isFormula) this.#formulas--;
  }
}
