import type { Span } from '../../text/source';

/** The place in the source of a match inside a stretch; null where the group took no part in it. */
export function toRelative({ start }: Span, indices: readonly [number, number] | undefined): Span | null {
  return indices ? { start: start + indices[0], end: start + indices[1] } : null;
}
