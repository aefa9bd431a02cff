/** How far the first lines of a document reach: a fence that is not closed in them is none. */
export const firstLines = 1000;
/** Longer lines of these marks are drawn, not fences. */
const opening = /^\s*(`{3,8}|~{3,8})(?!`|~)[^`]*$/;
const longestFence = 100;

/**
 * The lines that stand in no fence of Markdown: what does is an example. A fence that is never closed is none,
 * and its lines come all the same. Indented lines come too: plain text centres its titles with blanks.
 */
export function* outsideFences<Line extends { readonly text: string }>(lines: Iterable<Line>): Generator<Line> {
  let fence = '';
  let held: Line[] = [];
  let count = 0;
  for (const line of lines) {
    if (++count === firstLines) {
      yield* held;
      fence = '';
      held = [];
    }
    const isShort = line.text.length <= longestFence && count < firstLines;
    if (fence === '') {
      fence = isShort ? (opening.exec(line.text)?.[1] ?? '') : '';
      if (fence === '') yield line;
      else held = [line];
    } else if (isShort && isClosing(line.text.trim(), fence)) {
      fence = '';
      held = [];
    } else held.push(line);
  }
  yield* held;
}

function isClosing(text: string, fence: string): boolean {
  return text.startsWith(fence) && text === fence.charAt(0).repeat(text.length);
}
