import type { Block, TableBlock } from './model';
import { joined } from './passages';

/** Blocks as plain text, tables with tabs; a merged cell's text stands in its first place. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join('\n\n');
}

function textOfBlock(block: Block): string {
  if (block.kind === 'table') return tableText(block);
  if (block.kind === 'rows') return block.rows.map((row) => row.map((run) => run.text).join('\t')).join('\n');
  return joined(block.lead?.runs ?? []) + joined(block.body.runs);
}

function tableText({ height, cells }: TableBlock): string {
  const width = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const grid = Array.from({ length: height }, () => new Array<string>(width).fill(''));
  for (const { row, column, text: content } of cells) (grid[row] ?? [])[column] = content;
  return grid.map((line) => line.join('\t')).join('\n');
}
