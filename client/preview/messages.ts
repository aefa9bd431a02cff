/** What VS Code tells the page of a preview. */
export type ToPage =
  /** The report as HTML of the server's, all text in it escaped. */
  | { readonly type: 'show'; readonly uri: string; readonly html: string }
  /** There is no report to show; why, in words. */
  | { readonly type: 'none'; readonly uri: string; readonly text: string }
  /** The cursor stands at this offset. */
  | { readonly type: 'follow'; readonly offset: number }
  /** What was asked for to be copied; null where it cannot be had. */
  | { readonly type: 'copy'; readonly content: Copy | null };

export interface Copy {
  readonly html: string;
  readonly text: string;
}

/** What the page tells VS Code. Offsets are UTF-16, into the draft. */
export type FromPage =
  | { readonly type: 'ready' | 'save' | 'copy' | 'fill' }
  | { readonly type: 'copied'; readonly done: boolean }
  | { readonly type: 'reveal'; readonly start: number; readonly end: number };

/** What a page that is shown again after a restart remembers. */
export interface PageState {
  readonly uri: string;
  readonly top: number;
  /** Whether last year's figures are shown. */
  readonly isWithLastYear: boolean;
}

/** A message from the page; null where it is none of these. */
export function readMessage(value: unknown): FromPage | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, done, start, end } = value as Record<string, unknown>;
  if (type === 'ready' || type === 'save' || type === 'copy' || type === 'fill') return { type };
  if (type === 'copied') return { type, done: done === true };
  return type === 'reveal' && isOffset(start) && isOffset(end) && start <= end ? { type, start, end } : null;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
