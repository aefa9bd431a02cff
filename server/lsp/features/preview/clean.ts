import { attributes, escape } from './escape';
import { columnsOf, tags } from './marked';
import type { Block, RowsBlock, TableBlock, TextBlock } from './model';

/** What an element is, for its looks. */
export type Part = TextBlock['kind'] | 'lead' | 'table' | 'even' | 'columns' | 'figure' | 'label';

/** The attributes that give a part its looks, with a space before them, or nothing. */
export type Looks = (part: Part) => string;

/** Blocks in HTML without marks. */
export function renderClean(blocks: readonly Block[], looks: Looks): string {
  return blocks.map((block) => (block.kind === 'table' ? table(block, looks) : block.kind === 'rows' ? rows(block, looks) : text(block, looks))).join('\n');
}

function text(block: TextBlock, looks: Looks): string {
  const name = tags[block.kind];
  const lead = block.lead.length > 0 ? `<span${looks('lead')}>${escape(joined(block.lead))}</span>` : '';
  return `<${name}${looks(block.kind)}>${lead}${escape(joined(block.runs))}</${name}>`;
}

function table(block: TableBlock, looks: Looks): string {
  const lines = Array.from({ length: block.height }, () => '');
  for (const { row, rowSpan, columnSpan, slot, text: content } of block.cells) {
    const spans = attributes({ colspan: columnSpan > 1 ? columnSpan : null, rowspan: rowSpan > 1 ? rowSpan : null });
    lines[row] = `${lines[row] ?? ''}<td${spans}${looks(slot ? 'figure' : 'label')}>${escape(content)}</td>`;
  }
  const { even, html } = columnsOf(block, looks('columns'));
  return `<table${looks(even ? 'even' : 'table')}>${html}<tbody>\n${lines.map((line) => `<tr>${line}</tr>`).join('\n')}\n</tbody></table>`;
}

function rows(block: RowsBlock, looks: Looks): string {
  const width = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const lines = block.rows.map((row) => {
    const cells = row.map((run, index) => {
      const span = index === row.length - 1 && index < width - 1 ? width - index : null;
      return `<td${attributes({ colspan: span })}${looks('label')}>${escape(run.text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table${looks('table')}><tbody>\n${lines.join('\n')}\n</tbody></table>`;
}

/** Blocks as plain text; a merged cell's text stands in its first place. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'table' ? tableText(block) : block.kind === 'rows' ? block.rows.map((row) => row.map((run) => run.text).join('\t')).join('\n') : joined(block.lead) + joined(block.runs))).join('\n\n');
}

function tableText({ height, cells }: TableBlock): string {
  const width = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const grid = Array.from({ length: height }, () => new Array<string>(width).fill(''));
  for (const { row, column, text: content } of cells) (grid[row] ?? [])[column] = content;
  return grid.map((line) => line.join('\t')).join('\n');
}

function joined(runs: readonly { readonly text: string }[]): string {
  return runs.map((run) => run.text).join('');
}
