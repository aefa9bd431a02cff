/** How far a character of GB18030 reaches: in bytes of the file, in UTF-16 units of the text. */
export interface Step {
  readonly bytes: 1 | 2 | 4;
  readonly units: 1 | 2;
}

const single: Step = { bytes: 1, units: 1 };
const double: Step = { bytes: 2, units: 1 };
const quadruple: Step = { bytes: 4, units: 1 };
const astral: Step = { bytes: 4, units: 2 };

/** The character that starts at `index` of valid GB18030. */
export function stepAt(bytes: Uint8Array, index: number): Step {
  const first = bytes[index] ?? 0;
  if (first <= 0x80 || first === 0xff) return single;
  const second = bytes[index + 1] ?? 0;
  if (second < 0x30 || second > 0x39) return double;
  return first >= 0x90 ? astral : quadruple;
}

/** Writes GB18030, for which the platform has only a reader. Its table is made when it is first needed. */
export class Gb18030Encoder {
  #table: ReadonlyMap<string, readonly number[]> | undefined;

  /** The bytes of `text`; or, where it holds what GB18030 has no bytes for, that character. */
  encode(text: string): Uint8Array | { readonly unencodable: string } {
    const bytes: number[] = [];
    for (const char of text) {
      const code = char.codePointAt(0) ?? 0;
      const encoded =
        code < 0x80
          ? [code]
          : code >= 0x10000
            ? fourBytes(code - 0x10000, 0x90)
            : (this.#table ??= buildTable()).get(char);
      if (!encoded) return { unencodable: char };
      bytes.push(...encoded);
    }
    return Uint8Array.from(bytes);
  }
}

/** The bytes of every character below U+10000 that is not ASCII: what the decoder reads, turned round. */
function buildTable(): Map<string, readonly number[]> {
  const codes: (readonly number[])[] = [];
  const bmpCount = 39420;
  for (let index = 0; index < bmpCount; index++) codes.push(fourBytes(index, 0x81));
  // Two bytes come later, so that they win over four.
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) codes.push([first, second]);
  }
  // A line end behind each keeps what is unassigned apart from its neighbours.
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(codes.flatMap((code) => [...code, 0x0a])));
  const table = new Map<string, readonly number[]>();
  text.split('\n').forEach((char, index) => {
    const code = codes[index];
    if (code && char.length === 1 && char !== '\uFFFD') table.set(char, code);
  });
  // The one character that stands for what cannot be read has bytes of its own.
  return table.set('\uFFFD', [0x84, 0x31, 0xa4, 0x37]);
}

function fourBytes(index: number, first: number): readonly number[] {
  return [
    first + Math.floor(index / 12600),
    0x30 + (Math.floor(index / 1260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}
