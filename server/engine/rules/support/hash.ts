/** A short name for a text, the same wherever it stands: FNV-1a over its characters but white space, 32 bits. */
export function nameOfText(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of text) {
    if (/\s/.test(char)) continue;
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
