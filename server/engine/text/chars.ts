/** A set of UTF-16 codes that is asked for every character of a text. */
export class CharSet {
  readonly #bits = new Uint8Array(0x10000 >> 3);

  constructor(chars: Iterable<string>) {
    for (const char of chars) {
      const code = char.charCodeAt(0);
      this.#bits[code >> 3] = (this.#bits[code >> 3] ?? 0) | (1 << (code & 7));
    }
  }

  has(code: number): boolean {
    return (((this.#bits[code >> 3] ?? 0) >> (code & 7)) & 1) === 1;
  }
}

/** Whether a UTF-16 code is a usual Chinese character: folding leaves it as it is. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Whether a UTF-16 code is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
