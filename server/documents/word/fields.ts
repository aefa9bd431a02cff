/** The fields that are open at a place: a field has an instruction, which is not shown, and a result, which is. */
export class Fields {
  readonly #open: { instruction: string; isResult: boolean }[] = [];

  mark(kind: string | undefined): void {
    const last = this.#open.at(-1);
    if (kind === 'begin') this.#open.push({ instruction: '', isResult: false });
    else if (kind === 'separate' && last) last.isResult = true;
    else if (kind === 'end') this.#open.pop();
  }

  /** A field in one tag, with its instruction; it ends with the tag. */
  simple(instruction: string | undefined): void {
    this.#open.push({ instruction: instruction ?? '', isResult: true });
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.isResult && last.instruction.length < 200) last.instruction += text;
  }

  get isShown(): boolean {
    return this.#open.every(({ isResult }) => isResult);
  }

  /** Whether what is shown here is the result of a formula: Word may work it out again. */
  get isFormula(): boolean {
    return this.#open.some(({ instruction }) => instruction.trimStart().startsWith('='));
  }
}
