import type { PageText } from './page';

/** A line of text on a page. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** Texts as lines, from the top of the page. */
export function linesOf(texts: readonly PageText[]): PageLine[] {
  const rows: PageText[][] = [];
  for (const text of [...texts].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && text.y - last.y <= Math.max(text.height, last.height) / 2) row.push(text);
    else rows.push([text]);
  }
  return rows.map((row) => {
    row.sort((a, b) => a.x - b.x);
    const [left, right] = [row[0]?.x ?? 0, Math.max(...row.map(({ x, width }) => x + width))];
    return { text: written(row), left, right, y: row[0]?.y ?? 0, height: Math.max(...row.map(({ height }) => height)) };
  });
}

/** The texts of a line: what stands far apart is parted by two spaces, as columns of figures are. */
function written(row: readonly PageText[]): string {
  let text = '';
  let end = -Infinity;
  for (const { text: own, x, width, height } of row) {
    const gap = x - end;
    text += `${text === '' ? '' : gap > 1.5 * height ? '  ' : gap > 0.2 * height && /[\w]$/.test(text) && /^[\w]/.test(own) ? ' ' : ''}${own}`;
    end = Math.max(end, x + width);
  }
  return text.trimEnd();
}

/** The text of a cell, its lines joined. */
export function cellText(texts: readonly PageText[]): string {
  return linesOf(texts)
    .map(({ text }) => text.trim())
    .join('')
    .replace(/\s+/g, ' ');
}

/** Lines as paragraphs: one goes on in the next where it is full and the next one begins at the margin. */
export function paragraphsOf(lines: readonly PageLine[]): string[] {
  const usual = medianOf(lines.map(({ height }) => height));
  let [left, right] = [Infinity, -Infinity];
  for (const line of lines)
    if (line.height <= 1.1 * usual) [left, right] = [Math.min(left, line.left), Math.max(right, line.right)];
  const paragraphs: string[] = [];
  let before: PageLine | null = null;
  for (const line of lines) {
    const isFull = before !== null && before.right > right - 2.5 * line.height && line.left < left + line.height / 2;
    // The title is larger than the rest, and may take two lines.
    const isTitle =
      before !== null &&
      before.height > 1.1 * usual &&
      Math.abs(before.height - line.height) < 0.5 &&
      line.y - before.y < 3 * line.height;
    const hasColumns = line.text.includes('  ') || before?.text.includes('  ') === true;
    if ((isFull || isTitle) && !hasColumns) paragraphs.push(`${paragraphs.pop() ?? ''}${line.text}`);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
