/** Bytes as a draft is saved. */
export interface Decoded {
  readonly text: string;
  /** In VS Code's words. */
  readonly encoding: 'utf8' | 'gb18030';
}

const labels = { utf8: 'utf-8', gb18030: 'gb18030' } as const;

/** The text of bytes in UTF-8 or, where they are none, in GB18030; null where they are neither. A mark at the start is dropped. */
export function decode(bytes: Uint8Array): Decoded | null {
  for (const encoding of ['utf8', 'gb18030'] as const) {
    try {
      return { text: new TextDecoder(labels[encoding], { fatal: true }).decode(bytes), encoding };
    } catch {
      // not this one
    }
  }
  return null;
}
