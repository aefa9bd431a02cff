import { foldBare, withoutLongNote } from '../../text/fold';
import type { Markup } from '../../text/markup/markup';
import type { SourceText } from '../../text/source';
import type { Lexicon } from '../lexicon';
import { readHtml } from './html';
import { readLines, readMarkedLines } from './lines';
import { readDrawn, readPipes } from './pipes';
import type { Table, TableReader } from './row';
import { readSpaces } from './spaces';
import { readSeparated } from './separated';
import { readTabs } from './tabs';

/** UTF-16 units. */
const longestLabel = 60;

/** The readers of lines, in the order in which they may claim one. */
const readers: readonly TableReader[] = [
  readMarkedLines,
  readPipes,
  readDrawn,
  readTabs,
  ...readSeparated,
  readSpaces,
  readLines,
];

/** The tables of a text, whatever they are about, and the lines that they take. */
export interface FoundTables {
  readonly tables: readonly Table[];
  readonly taken: ReadonlySet<number>;
}

/** Finds all tables of a text as it reads; `taken` are lines that are something else. */
export function findTables(
  view: SourceText,
  markup: Markup | null,
  lexicon: Lexicon,
  taken: ReadonlySet<number>,
): FoundTables {
  const all = new Set(taken);
  let tables: Table[] = markup ? readHtml(markup, view) : [];
  for (const read of readers) {
    const found = read({
      text: view.text,
      lines: view.lines,
      isTaken: (line) => all.has(line),
      widthsOf: (cell) => lexicon.widths.get(nameOf(lexicon, cell)) ?? [],
      isLabel: (cell) => lexicon.known.has(nameOf(lexicon, cell)),
      hasLists: lexicon.form.template !== undefined,
    });
    for (const { start, end } of found) {
      const last = view.lineAt(end).index;
      for (let line = view.lineAt(start).index; line <= last; line++) all.add(line);
    }
    tables = tables.concat(found);
  }
  return { tables: tables.sort((a, b) => a.start - b.start), taken: all };
}

/** A cell's text folded, without the writer's note behind it where it is a label only so; empty where it is too long for one. */
function nameOf({ known }: Lexicon, cell: string): string {
  const whole = cell.length <= longestLabel ? foldBare(cell) : '';
  if (whole !== '' && known.has(whole)) return whole;
  const name = withoutLongNote(cell);
  return name.length <= longestLabel ? foldBare(name) : '';
}
