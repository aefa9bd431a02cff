import type { Block, RowsBlock, TableBlock, TextBlock } from '../model';
import { joined } from '../passages';
import { columnsOf, scopesOf, tags } from './elements';
import { attributes, escape } from './escape';

/** What an element is, for its looks. */
export type Part = TextBlock['kind'] | 'lead' | 'table' | 'even' | 'columns' | 'figure' | 'label';

/** The attributes that give a part its looks, with a space before them, or nothing. */
export type Looks = (part: Part) => string;

/** Blocks in HTML without marks. */
export function renderClean(blocks: readonly Block[], looks: Looks): string {
  return blocks
    .map((block) =>
      block.kind === 'table' ? table(block, looks) : block.kind === 'rows' ? rows(block, looks) : text(block, looks),
    )
    .join('\n');
}

function text(block: TextBlock, looks: Looks): string {
  const name = tags[block.kind];
  const lead =
    block.lead && block.lead.runs.length > 0 ? `<span${looks('lead')}>${escape(joined(block.lead.runs))}</span>` : '';
  return `<${name}${looks(block.kind)}>${lead}${escape(joined(block.body.runs))}</${name}>`;
}

function table(block: TableBlock, looks: Looks): string {
  const lines = Array.from({ length: block.height }, () => '');
  const scopeOf = scopesOf(block);
  for (const cell of block.cells) {
    const { row, rowSpan, columnSpan } = cell;
    const scope = scopeOf(cell);
    const name = scope === null ? 'td' : 'th';
    const values = attributes({
      colspan: columnSpan > 1 ? columnSpan : null,
      rowspan: rowSpan > 1 ? rowSpan : null,
      scope,
    });
    lines[row] =
      `${lines[row] ?? ''}<${name}${values}${looks(scope === null ? 'figure' : 'label')}>${escape(cell.text)}</${name}>`;
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
