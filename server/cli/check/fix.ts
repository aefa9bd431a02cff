import type { SafeEdit } from '../../engine/rules/fixAll';
import type { Draft } from '../../engine/reading/draft';
import type { Position } from '../../engine/text/source';
import { decode } from '../files/decode';
import type { Loaded } from '../files/load';
import { patch } from '../files/patch';
import { replaceFile } from '../files/write';

/** One change of a file: what stood there, what stands there now, and the rule that asked for it. */
export interface Change {
  /** Where it stood before any change was made. */
  readonly position: Position;
  readonly before: string;
  readonly after: string;
  readonly code: string;
}

/** Edits in words: those of source.fixAll. */
export function changesOf({ source }: Draft, edits: readonly SafeEdit[]): Change[] {
  return edits.map(({ span, text, diagnosis }) => ({
    position: source.positionAt(span.start),
    before: source.slice(span),
    after: text,
    code: diagnosis.rule.code,
  }));
}

/**
 * Applies edits to the file itself; its other bytes stay.
 * @returns the document as it is now
 * @throws {Problem} where it cannot be written; the file is then as it was
 */
export function applyChanges(loaded: Loaded, edits: readonly SafeEdit[]): Loaded {
  const { input } = loaded;
  if (input.file === null || edits.length === 0) return loaded;
  const bytes = patch(loaded, edits, input.path);
  replaceFile(input.file, input.path, loaded.bytes, bytes);
  return { input, bytes, ...decode(bytes, input.path) };
}
