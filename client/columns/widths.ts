/** How wide a text is drawn: so many Latin characters of the editor's font, and so many Chinese ones, one em each. */
export interface Width {
  readonly ch: number;
  readonly em: number;
}

/** A cell as far as its width goes: in which column it begins, and in which the next one does; null behind the last. */
export interface Extent extends Width {
  readonly column: number;
  readonly next: number | null;
}

/** Fonts draw a Chinese character as wide as 1.6 to 2 Latin ones. */
const ratios = [1.6, 2] as const;
/** Between two columns: room for a character that is typed before the columns are worked out again. */
const gap = 3;
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** The width of a text; what no Latin font has for certain, such as “, counts as Chinese, so that it is never less than drawn. */
export function widthOf(text: string, tabSize: number): Width {
  let [ch, em] = [0, 0];
  for (const char of text) {
    if (char === '\t') ch += tabSize;
    else if (char < '\u0300') ch++;
    else if (!none.test(char)) em++;
  }
  return { ch, em };
}

/**
 * Where each column begins, as a width from the left: as near as no cell reaches the next, whatever the font. `least` are
 * those from before, which may grow only.
 */
export function startsOf(
  extents: readonly Extent[],
  least: ReadonlyMap<number, Width> = new Map(),
): Map<number, Width> {
  const [narrow, broad] = ratios.map((ratio) => startsAt(ratio, extents, least));
  const starts = new Map<number, Width>();
  for (const [column, from] of narrow ?? []) {
    // Each start is the greatest of sums, so that no font in between needs more than the line through both says.
    const em = ((broad?.get(column) ?? from) - from) / (ratios[1] - ratios[0]);
    starts.set(column, { ch: from - em * ratios[0], em });
  }
  return starts;
}

function startsAt(ratio: number, extents: readonly Extent[], least: ReadonlyMap<number, Width>): Map<number, number> {
  const all = new Set([...extents.map(({ column }) => column), ...extents.flatMap(({ next }) => next ?? [])]);
  const ending = new Map<number, Extent[]>();
  for (const extent of extents) {
    if (extent.next === null) continue;
    const known = ending.get(extent.next);
    if (known) known.push(extent);
    else ending.set(extent.next, [extent]);
  }
  const starts = new Map<number, number>();
  for (const column of [...all].sort((a, b) => a - b)) {
    const { ch, em } = least.get(column) ?? { ch: 0, em: 0 };
    const ends = (ending.get(column) ?? []).map(
      (extent) => (starts.get(extent.column) ?? 0) + extent.ch + extent.em * ratio + gap,
    );
    starts.set(
      column,
      ends.reduce((most, end) => Math.max(most, end), ch + em * ratio),
    );
  }
  return starts;
}
