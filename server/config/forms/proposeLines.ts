import { isBlankText } from '../../engine/text/source';

const heading = /^[\s#|│]*((?:[一二三四五六七八九十]{1,3})、[^\t|│]+?)[\s|│]*$/;
const marks = /[\t|│]/;
/** A cell that is a number, and no year in a head: 2030年. */
const number = /(?:^|[\t|│ \u3000])\s*[-−]?[0-9][0-9.,，]*[%％]?\s*(?=$|[\t|│ \u3000])/;
const fewestRows = 3;
const mostCells = 20;

/**
 * A text whose sections and tables stand apart: numbered headings that follow a table at once, or are rows of it, as in documents
 * and workbooks, get a line of their own, but where a row of figures follows, since there they name a group of rows; tables with
 * spaces alone between their cells get tabs.
 */
export function apart(text: string): string {
  const lines = withTabs(text.split('\n'));
  return lines
    .flatMap((line, at) => {
      const title = heading.exec(line)?.[1];
      const before = lines[at - 1] ?? '';
      const below = lines.slice(at + 1, at + 3).find((next) => !isBlankText(next)) ?? '';
      const isInTable = marks.test(before) || marks.test(line);
      return title === undefined || !isInTable || (marks.test(below) && number.test(below)) ? [line] : ['', title, ''];
    })
    .join('\n');
}

/** Lines of as many words each, the first a head without numbers, the others ending in one, are rows of a table. */
function withTabs(lines: readonly string[]): string[] {
  const rows = lines.map((line) => (marks.test(line) || line.includes('<') ? [] : wordsOf(line)));
  const made = [...lines];
  for (let at = 0; at < lines.length; at++) {
    const head = rows[at] ?? [];
    if (head.length < 2 || head.length > mostCells || head.some(isNumber)) continue;
    let end = at + 1;
    while (isRow(rows[end], head.length)) end++;
    // A row with fewer words has lost a blank cell, and nothing tells which.
    const isBroken = (rows[end]?.length ?? 0) > 1 && (rows[end] ?? []).some(isNumber);
    if (end - at < fewestRows || isBroken) continue;
    for (; at < end; at++) made[at] = (rows[at] ?? []).join('\t');
    at--;
  }
  return made;
}

function wordsOf(line: string): string[] {
  return line.trim().split(/[\s\u3000]+/);
}

function isRow(words: readonly string[] | undefined, count: number): boolean {
  return words?.length === count && !isNumber(words[0] ?? '') && isNumber(words.at(-1) ?? '');
}

function isNumber(text: string): boolean {
  return /^[-−]?[0-9][0-9.,，]*[%％]?$/.test(text);
}

const fewestAlone = 4;
const fewestSpaced = 3;

/** Whether a part of a text seems to have a table that is not read without a form: one cell a line, or with spaces and blanks. */
export function seemsTable(text: string): boolean {
  const lines = text.split('\n').map(wordsOf);
  const alone = lines.filter((words) => words.length === 1 && isNumber(words[0] ?? ''));
  const spaced = lines.filter(
    (words) => words.length > 1 && !/[|。；]/.test(words.join('')) && words.slice(1).some(isNumber),
  );
  return alone.length >= fewestAlone || spaced.length >= fewestSpaced;
}
