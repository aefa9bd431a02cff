/**
 * The names of the files that other programs put beside a document for as long as they have it open: Word (whose name takes
 * the place of the first letters of a longer one), WPS, LibreOffice. Writing would succeed where the system locks nothing, on a
 * Mac or a network drive, and be lost when the other program saves.
 *
 * @param name the last part of the document's path
 */
export function lockNames(name: string): string[] {
  const stem = name.replace(/\.[^.]*$/, '');
  const cut = Math.max(0, Math.min(2, stem.length - 6));
  return [`~$${name.slice(cut)}`, `.~${name}`, `.~lock.${name}#`];
}
