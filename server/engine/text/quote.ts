/** As much of a text as a message can quote, in UTF-16 units; no character is cut in two. */
export function quote(text: string, most = 60): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')}…`;
}
