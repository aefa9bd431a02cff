const longestName = 60;

/** Whether `at`, an offset into `text`, stands in the name of a document: between 《 and 》. */
export function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestName), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Whether `at`, an offset into `text`, stands between “ and ”. */
export function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestName), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}
