import { limits } from '../limits';
import { Refusal } from '../refusal';
import { relationsOf } from '../xml/relations';
import type { PartText } from '../xml/decode';
import { readXml } from '../xml/read';
import { Archive } from '../zip/archive';
import { isDateFormat, readFormats } from './formats';
import { readGrid, type Grid } from './grid';
import { readStrings } from './strings';

/** A cell of a workbook at its place in the text. */
export interface SheetCell {
  readonly start: number;
  readonly end: number;
  /** 表三!C12 */
  readonly address: string;
}

/** A workbook as text: its sheets one below the other, each under its name, rows parted by tabs. */
export interface SheetDocument {
  readonly text: string;
  readonly cells: readonly SheetCell[];
  /** Sheets that are hidden: they are not read. */
  readonly hidden: readonly string[];
  /** Addresses of formulas whose value no program has worked out. */
  readonly uncomputed: readonly string[];
}

/** What stands for the value of a formula that no program has worked out: no number, and never 0. */
export const uncomputedText = '未计算';

/**
 * Reads an `.xlsx`.
 *
 * @throws {Refusal} where it is none, broken, or over a limit
 */
export function readSheets(bytes: Uint8Array): SheetDocument {
  const archive = new Archive(bytes);
  const main = relationsOf(archive, '').find(({ kind }) => kind === 'officeDocument')?.target;
  if (main === undefined) throw new Refusal('noMainPart');
  const relations = relationsOf(archive, main);
  const partOf = (kind: string): PartText | null => {
    const name = relations.find((relation) => relation.kind === kind)?.target;
    return name === undefined ? null : archive.part(name);
  };
  const stringPart = partOf('sharedStrings');
  const strings = stringPart ? readStrings(stringPart) : [];
  const stylePart = partOf('styles');
  const formats = stylePart ? readFormats(stylePart) : [];
  const { sheets, is1904 } = sheetsOf(archive.required(main));
  const writer = new SheetWriter();
  const targets = new Map(relations.map((relation) => [relation.id, relation]));
  const hidden: string[] = [];
  const read = new Set<string>();
  for (const { name, id, isHidden } of sheets) {
    const target = targets.get(id);
    if (target?.kind !== 'worksheet') continue;
    if (read.has(target.target)) throw new Refusal('brokenXml', { part: main }); // no program shows one sheet twice
    read.add(target.target);
    if (isHidden) hidden.push(name);
    else
      writer.sheet(
        name,
        readGrid(archive.required(target.target), {
          strings,
          isDate: (style) => isDateFormat(formats[style]),
          is1904,
        }),
      );
  }
  return { ...writer.done(), hidden };
}

function sheetsOf(part: PartText): { sheets: { name: string; id: string; isHidden: boolean }[]; is1904: boolean } {
  const sheets: { name: string; id: string; isHidden: boolean }[] = [];
  let is1904 = false;
  readXml(part, {
    wants: (name) => name === 'x:sheet' || name === 'x:workbookPr',
    open({ name, attributes }) {
      if (name === 'x:sheet')
        sheets.push({
          name: attributes['name'] ?? '',
          id: attributes['r:id'] ?? '',
          isHidden: (attributes['state'] ?? 'visible') !== 'visible',
        });
      else if (name === 'x:workbookPr') is1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, is1904 };
}

class SheetWriter {
  readonly #texts: string[] = [];
  #length = 0;
  readonly #cells: SheetCell[] = [];
  readonly #uncomputed: string[] = [];

  done(): Omit<SheetDocument, 'hidden'> {
    return { text: this.#texts.join(''), cells: this.#cells, uncomputed: this.#uncomputed };
  }

  /** Rows from the first column that holds anything to the last; rows that hold nothing are blank lines. */
  sheet(name: string, { rows, covered }: Grid): void {
    this.#make(`${name}\n`);
    const columns = [...rows.values()].flatMap((row) => [...row.keys()]);
    let [first, last] = [Infinity, -1];
    for (const column of columns) [first, last] = [Math.min(first, column), Math.max(last, column)];
    if (last - first >= limits.cells) throw new Refusal('tooWide');
    let next = 1;
    for (const [number, row] of [...rows].sort(([a], [b]) => a - b)) {
      if (number > next) this.#make('\n'); // however many are left out: one blank line parts tables as well as many
      next = number + 1;
      for (let column = first; column <= last; column++) {
        if (column > first) this.#make('\t');
        const value = row.get(column);
        if (value === undefined || covered.has(number, column)) continue;
        const address = `${name}!${columnName(column)}${number}`;
        if (value === null) this.#uncomputed.push(address);
        this.#cells.push({ start: this.#length, end: this.#length + (value ?? uncomputedText).length, address });
        this.#make(value ?? uncomputedText);
      }
      this.#make('\n');
    }
    this.#make('\n');
  }

  #make(text: string): void {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length > limits.text) throw new Refusal('tooWide');
  }
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}
