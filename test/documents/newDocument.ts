import type { NewBlock, NewDocument } from '../../server/documents/model';

/** A draft whose tables have tabs as a document to be written: a cell for each, none merged. */
export function newDocumentOf(text: string): NewDocument {
  const blocks: NewBlock[] = [];
  let rows: string[][] = [];
  const close = (): void => {
    if (rows.length === 0) return;
    const cells = rows.flatMap((row, at) =>
      row.map((written, column) => ({
        row: at,
        column,
        rowSpan: 1,
        columnSpan: 1,
        text: written,
        align: 'center' as const,
      })),
    );
    blocks.push({ kind: 'table', height: rows.length, width: rows[0]?.length ?? 1, heads: 1, cells });
    rows = [];
  };
  for (const line of text.trimEnd().split('\n')) {
    if (line.includes('\t')) rows.push(line.split('\t'));
    else {
      close();
      blocks.push({
        kind: blocks.length === 0 ? 'title' : /^[一二三四五六]、/.test(line) ? 'section' : 'paragraph',
        lead: '',
        text: line,
      });
    }
  }
  close();
  return { title: '', blocks };
}
