import { foldBare } from '../../text/fold';
import type { SourceText } from '../../text/source';
import type { Lexicon } from '../lexicon';
import { readPipes } from './pipes';
import { groupRows, type Row, type Table } from './row';
import { readTabs } from './tabs';

/** The readers, in the order in which they may claim a line. */
const readers = [readPipes, readTabs];

/** Finds all tables of a text, whatever they are about; `taken` are lines that are something else. */
export function findTables(source: SourceText, lexicon: Lexicon, taken: ReadonlySet<number>): Table[] {
  const claimed = new Map<number, Row>();
  for (const read of readers) {
    const rows = read({
      text: source.text,
      lines: source.lines,
      isTaken: (line) => taken.has(line) || claimed.has(line),
      isLabel: (cell) => cell.length <= 60 && lexicon.labels.has(foldBare(cell)),
    });
    for (const row of rows) claimed.set(row.line, row);
  }
  return groupRows([...claimed.values()].sort((a, b) => a.line - b.line));
}
