/** What VS Code tells the page of a form. Offsets are UTF-16, into the draft. */
export type ToForm =
  /** The report as HTML of the server's, all text in it escaped; blocks without HTML are what they were. */
  | {
      readonly type: 'show';
      readonly uri: string;
      readonly version: number;
      readonly label: string;
      readonly summary: string;
      readonly blocks: readonly ShownBlock[];
    }
  /** There is no report to fill in; why, in words. */
  | { readonly type: 'none'; readonly uri: string; readonly text: string }
  /** The cursor stands at this offset. */
  | { readonly type: 'follow'; readonly offset: number }
  /** What was written is in the draft as of this version, but for what was refused. */
  | { readonly type: 'written'; readonly id: number; readonly version: number; readonly refused: readonly Refusal[] }
  /** What can be done about what was asked for. */
  | { readonly type: 'menu'; readonly id: number; readonly titles: readonly string[] }
  /** To be said aloud and shown. */
  | { readonly type: 'say'; readonly text: string };

export interface ShownBlock {
  readonly start: number;
  readonly end: number;
  readonly html: string | null;
}

/** Why a figure was not written, and what stands there. */
export interface Refusal {
  readonly slot: string;
  readonly why: string;
  readonly now: string;
}

/** What was typed into a cell, over what stood there. */
export interface Typed {
  readonly slot: string;
  readonly text: string;
  readonly from: string;
}

/** A figure by its slot, or a table by its key. */
export type About = { readonly slot: string } | { readonly table: string };

/** What the page tells VS Code. */
export type FromForm =
  | { readonly type: 'ready' | 'preview' }
  /** `slot`: the cell to begin with, where the file has no labels. */
  | { readonly type: 'import'; readonly slot: string }
  | { readonly type: 'write'; readonly id: number; readonly changes: readonly Typed[] }
  /** `focus`: the draft is to be gone to; else its cursor follows where it is in view. */
  | { readonly type: 'reveal'; readonly start: number; readonly end: number; readonly focus: boolean }
  | { readonly type: 'menu'; readonly id: number; readonly about: About }
  | { readonly type: 'choose'; readonly id: number; readonly index: number }
  | { readonly type: 'paste'; readonly slot: string; readonly html: string; readonly text: string };

/** In UTF-16 units. */
const longest = { slot: 200, text: 200, pasted: 2_000_000 };
/** The largest table has fewer cells. */
const mostChanges = 1000;

/** A message from the page; null where it is none of these. */
export function readMessage(value: unknown): FromForm | null {
  if (!isRecord(value)) return null;
  const { type, id, changes, start, end, focus, about, index, slot, html, text } = value;
  switch (type) {
    case 'ready':
    case 'preview':
      return { type };
    case 'import':
      return isText(slot, longest.slot) ? { type, slot } : null;
    case 'write': {
      if (!isCount(id) || !Array.isArray(changes) || changes.length > mostChanges) return null;
      const read = changes.map(readTyped);
      return read.every((one) => one !== null) ? { type, id, changes: read } : null;
    }
    case 'reveal':
      return isCount(start) && isCount(end) && start <= end ? { type, start, end, focus: focus === true } : null;
    case 'menu': {
      const read = readAbout(about);
      return isCount(id) && read ? { type, id, about: read } : null;
    }
    case 'choose':
      return isCount(id) && isCount(index) ? { type, id, index } : null;
    case 'paste':
      return isText(slot, longest.slot) && isText(html, longest.pasted) && isText(text, longest.pasted)
        ? { type, slot, html, text }
        : null;
    default:
      return null;
  }
}

function readTyped(value: unknown): Typed | null {
  if (!isRecord(value)) return null;
  const { slot, text, from } = value;
  return isText(slot, longest.slot) && isText(text, longest.text) && isText(from, longest.text)
    ? { slot, text, from }
    : null;
}

function readAbout(value: unknown): About | null {
  if (!isRecord(value)) return null;
  const { slot, table } = value;
  if (isText(slot, longest.slot)) return { slot };
  return isText(table, longest.slot) ? { table } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isText(value: unknown, length: number): value is string {
  return typeof value === 'string' && value.length <= length;
}
