import type { NewBlock } from '../../../../server/documents/model';
import { createWord } from '../../../../server/documents/word/create';

/** A draft of text, its tables parted by tabs, as a Word document. */
export function documentOf(draft: string): Uint8Array {
  const blocks: NewBlock[] = [];
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(tableOf(rows));
    rows = [];
  };
  for (const line of draft.split(/\r?\n/)) {
    if (line.includes('\t')) rows.push(line.split('\t'));
    else {
      endTable();
      blocks.push({ kind: 'paragraph', lead: '', text: line });
    }
  }
  endTable();
  return createWord({ title: '', blocks });
}

function tableOf(rows: readonly (readonly string[])[]): NewBlock {
  const width = Math.max(...rows.map(({ length }) => length));
  const cells = rows.flatMap((texts, row) =>
    Array.from({ length: width }, (_, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: texts[column] ?? '',
      align: 'center' as const,
    })),
  );
  return { kind: 'table', height: rows.length, width, heads: 0, cells };
}
