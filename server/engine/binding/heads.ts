import { isOfOwn, type FormColumn, type FormTable } from '../form/form';
import type { Lexicon, TableWords } from '../report/lexicon';
import type { Section } from '../report/report';
import { foldBare, withoutNote } from '../text/fold';
import type { Row } from '../report/tables/row';
import { headOrder, type HeadRow } from './headOrder';
import type { NamedRow } from './labels';
import type { Pairing } from './place';
import { flatMap } from '../text/lists';

/**
 * The rows without figures that hold heads of a table, each given to the table of which it holds most; of tables of one's
 * own form with the same heads, to the one of the section.
 */
export function findHeads(rows: readonly NamedRow[], lexicon: Lexicon, sections: readonly Section[]): HeadRow[] {
  let head = 0;
  return flatMap(rows, ({ row, texts: written, figures, own }): HeadRow[] => {
    if (figures > 0) head++;
    if (figures > 0 || !own) return [];
    // A row not filled in is no head, though its label may be that of a column too: 3.其他.
    const isRow =
      (lexicon.rowLabels.has(own.bare) ||
        (!lexicon.labels.has(own.bare) && lexicon.rowLabels.has(foldBare(withoutNote(own.text))))) &&
      row.cells.filter(({ kind }) => kind === 'text').length === 1;
    if (isRow) return [];
    const texts = written.map((text, index) =>
      text === '' || lexicon.labels.has(text) ? text : foldBare(withoutNote(row.cells[index]?.raw ?? '')),
    );
    let most = 1;
    let owners: FormTable[] = [];
    for (const [table, { heads }] of lexicon.tables) {
      const hits = texts.filter((text) => heads.has(text)).length;
      if (hits > most) owners = [];
      if (hits >= most) owners.push(table);
      most = Math.max(most, hits);
    }
    const isTied = owners.length > 1;
    const owner = !isTied ? owners[0] : isOfOwn(lexicon.form) ? atHome(owners, row, sections) : undefined;
    return owner ? [{ row, table: owner, texts, head }] : [];
  });
}

function atHome(tables: readonly FormTable[], { start }: Row, sections: readonly Section[]): FormTable | undefined {
  const home = sections.find((section) => start >= section.start && start < section.end)?.section.table;
  return tables.find(({ key }) => key === home);
}

/**
 * Where the heads over a line's figures stand: for each figure the index of its head's cell, null where no head
 * is found. Heads of the same name are told apart by the groups above them, or else by their order from left to right.
 */
export function headIndices(
  pairing: Pick<Pairing, 'line' | 'row'>,
  heads: readonly HeadRow[],
  words: TableWords,
): readonly (number | null)[] {
  return findOver(pairing, heads, words).indices;
}

/** Where the heads over a line's figures stand, and in which order: the form's, one that is read, or one that cannot be. */
export interface HeadsOver {
  readonly indices: readonly (number | null)[];
  readonly order: 'form' | 'own' | 'other';
}

function findOver(
  { line, row }: Pick<Pairing, 'line' | 'row'>,
  heads: readonly HeadRow[],
  words: TableWords,
): HeadsOver {
  const columns = line.slots.map(({ column }) => words.columns.get(column) ?? []);
  const told = headOrder(line, row, heads, words);
  if (told === 'other') return { indices: columns.map(() => null), order: told };
  if (told !== 'form')
    return { indices: told, order: told.some((index, at) => index < (told[at - 1] ?? 0)) ? 'own' : 'form' };
  // Columns of several groups are different ones, though their heads read alike: 男, 女 | 男, 女.
  const names = columns.map((spellings) => spellings.join('\n'));
  const own = heads.filter((head) => (head.row.side ?? row.side) === row.side);
  const found = new Map<string, number[] | null>();
  const earlier = new Map<string, number>();
  const indices = columns.map((spellings, at) => {
    const name = names[at] ?? '';
    let places = found.get(name);
    if (places === undefined) {
      const total = names.filter((other) => other === name).length;
      places = nearestHeads(spellings, total, row, own)?.sort((a, b) => a - b) ?? null;
      found.set(name, places);
    }
    const before = earlier.get(name) ?? 0;
    earlier.set(name, before + 1);
    return places?.[before] ?? null;
  });
  return { indices, order: 'form' };
}

/** The heads over the lines of a table: lines with the same columns below the same heads are looked up once. */
export function headFinder(heads: readonly HeadRow[], words: TableWords): (pairing: Pairing) => HeadsOver {
  const known = new Map<FormColumn | undefined, HeadsOver & { readonly above: number }>();
  return (pairing) => {
    const { slots } = pairing.line;
    const above = heads.filter((head) => head.row.start < pairing.row.start).length;
    const before = known.get(slots[0]?.column);
    if (before?.above === above && before.indices.length === slots.length) return before;
    const found = findOver(pairing, heads, words);
    known.set(slots[0]?.column, { above, ...found });
    return found;
  };
}

/** How often the head over the last figure of a line stands side by side in the nearest row that has it. */
export function headRepeats(
  { line, row }: Pick<Pairing, 'line' | 'row'>,
  heads: readonly HeadRow[],
  words: TableWords,
): number {
  const column = line.slots.at(-1)?.column;
  const spellings = (column && words.columns.get(column)) ?? [];
  const isHead = (text: string | undefined): boolean => text !== undefined && spellings.includes(text);
  const texts =
    heads.findLast(
      (head) => (head.row.side ?? row.side) === row.side && head.row.start < row.start && head.texts.some(isHead),
    )?.texts ?? [];
  const last = texts.findLastIndex(isHead);
  return last - texts.findLastIndex((text, index) => index < last && !isHead(text));
}

/** A head may be repeated after a break or stand over another block: the nearest ones above count; null where they are too few. */
function nearestHeads(
  spellings: readonly string[],
  total: number,
  { start }: Row,
  heads: readonly HeadRow[],
): number[] | null {
  const found: number[] = [];
  for (let at = heads.length - 1; at >= 0; at--) {
    const head = heads[at];
    if (!head || head.row.start >= start) continue;
    for (let index = head.texts.length - 1; index >= 0; index--) {
      const text = head.texts[index] ?? '';
      if (text === '' || !spellings.includes(text)) continue;
      if (found.push(index) === total) return found;
    }
  }
  return null;
}
