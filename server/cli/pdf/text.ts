import { cellText, linesOf, paragraphsOf, type PageLine } from './lines';
import type { Page, PageText } from './page';
import { rowsOf, tablesOf, type DrawnTable } from './tables';

/** Pages as a text: paragraphs as lines, tables that are drawn with lines as rows parted by tabs. */
export function textOf(pages: readonly Page[]): string {
  return writeOut(pages.flatMap(blocksOf));
}

type Block = PageLine | readonly string[];

/** What stands on a page, from its top, without its number. */
function blocksOf(page: Page): Block[] {
  const tables = tablesOf(page);
  const within = new Map<DrawnTable, PageText[]>(tables.map((table) => [table, []]));
  const outside: PageText[] = [];
  for (const text of page.texts) {
    const table = tables.find(({ top, bottom, left, right }) => {
      const [x, y] = [text.x + text.width / 2, text.y - text.height / 3];
      return x > left && x < right && y > top && y < bottom;
    });
    (table ? within.get(table) : outside)?.push(text);
  }
  const filled = [...within].filter(([, texts]) => texts.length > 0);
  const lines = linesOf(outside).filter(({ text }) => text !== '' && !isPageNumber(text));
  const placed: { readonly y: number; readonly block: Block }[] = [
    ...lines.map((line) => ({ y: line.y, block: line })),
    ...filled.map(([table, texts]) => ({ y: table.top, block: rowsOf(table, texts, cellText) })),
  ];
  return placed.sort((a, b) => a.y - b.y).map(({ block }) => block);
}

/** — 3 —, 第3页. */
function isPageNumber(text: string): boolean {
  return /^[-—–－·\s]*(?:第\s*)?[0-9０-９]{1,3}(?:\s*页)?(?:\s*[/／共]\s*[0-9]{1,3}\s*页?)?[-—–－·\s]*$/.test(text);
}

function writeOut(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let lines: PageLine[] = [];
  const close = (): void => {
    if (lines.length > 0) parts.push(...paragraphsOf(lines));
    lines = [];
  };
  for (const block of blocks) {
    if (!Array.isArray(block)) lines.push(block as PageLine);
    else {
      close();
      parts.push('', ...(block as readonly string[]), '');
    }
  }
  close();
  return parts.map((line) => `${line}\n`).join('');
}
