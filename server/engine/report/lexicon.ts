import type { BlockData, ColumnData, RowData } from '../form/data';
import { besideLines, depthOf, leaves } from '../form/grid';
import { listsIn } from '../form/lists';
import { isOfOwn, type Form, type FormColumn, type FormLine, type FormTable, type MergedRows } from '../form/form';
import { CharSet } from '../text/chars';
import { foldBare, foldLabel } from '../text/fold';
import { numerals } from './heading';
import { flatMap } from '../text/lists';

/** The words of a form, folded for comparison. Made once for a form; never changed. */
export interface Lexicon {
  readonly form: Form;
  readonly sections: readonly SectionWords[];
  /** The Chinese characters with which a section's heading begins: an ordinal's numerals and the titles' first. */
  readonly headingStarts: CharSet;
  readonly tables: ReadonlyMap<FormTable, TableWords>;
  /** Every label of every table: rows, groups, columns, heads, corners. */
  readonly labels: ReadonlySet<string>;
  /** Those, and the labels of the editions it is told from: a cell that holds one is no sentence. */
  readonly known: ReadonlySet<string>;
  /** How many figures stand behind each label: those of its rows, or behind the last head of a table that runs across. */
  readonly widths: ReadonlyMap<string, readonly number[]>;
  /** The labels of rows and groups of rows alone. */
  readonly rowLabels: ReadonlySet<string>;
}

export interface SectionWords {
  readonly title: string;
  readonly spellings: readonly string[];
  readonly aspects: readonly { readonly key: string; readonly spellings: readonly string[] }[];
}

export interface TableWords {
  /** From a folded spelling to the indices of the lines that it names. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** The folded spellings of each line, by its index. */
  readonly spellings: readonly (readonly string[])[];
  /** Each line's official label, folded with its punctuation. */
  readonly official: ReadonlyMap<FormLine, string>;
  readonly groups: ReadonlySet<string>;
  readonly merged: ReadonlyMap<string, MergedRows>;
  /** The labels of the table's head and its columns, and of its rows where it runs across. */
  readonly heads: ReadonlySet<string>;
  readonly columns: ReadonlyMap<FormColumn, readonly string[]>;
  /** Of each block, its columns and their groups, depth first: those of a form of one's own; empty for any other. */
  readonly columnTrees: readonly (readonly ColumnWords[])[];
  /** The indices of lines that no label tells apart: of one spelling, in one group. */
  readonly twins: readonly (readonly number[])[];
  /** Of its blocks where they stand beside each other; empty for any other table. */
  readonly blocks: readonly BlockWords[];
  /** Whether texts of any kind stand beside its figures, or name its rows. */
  readonly takesTexts: boolean;
}

/** A column, or a group of columns, as heads name it. */
export interface ColumnWords {
  readonly spellings: readonly string[];
  /** The spellings of the groups that it stands in, outermost first. */
  readonly groups: readonly (readonly string[])[];
  /** How one cell names it together with its groups: 公办男, 公办（男）; empty outside of groups. */
  readonly whole: string;
  readonly isGroup: boolean;
}

/** The words of a block that stands beside others. */
export interface BlockWords {
  /** The folded spellings of its rows and groups, any of which may begin a row. */
  readonly starts: ReadonlySet<string>;
  /** The label of each row in order, and the line of the table that it is printed on. */
  readonly rows: readonly string[];
  readonly printed: readonly number[];
  /** The labels of its head. */
  readonly heads: ReadonlySet<string>;
  /** How many cells wide it is. */
  readonly width: number;
}

export function buildLexicon(form: Form): Lexicon {
  const listed = new Set(
    flatMap(form.template?.tables ?? [], ({ key, blocks }) =>
      blocks.some(({ rows }) => listsIn(rows).length > 0) ? [key] : [],
    ),
  );
  const tables = new Map(
    form.tables.map((table) => [table, wordsOfTable(table, listed.has(table.key), isOfOwn(form))]),
  );
  const down = form.tables.filter(({ data }) => !data.across);
  const rowLabels = new Set(flatMap(down, ({ data }) => flatMap(data.blocks, ({ rows }) => labelsOfRows(rows))));
  const labels = new Set([...rowLabels, ...flatMap([...tables.values()], ({ heads }) => [...heads])]);
  const sections = form.sections.map(wordsOfSection);
  return {
    form,
    sections,
    headingStarts: new CharSet([...numerals, ...sections.map(({ title }) => title)]),
    tables,
    labels,
    known: labels,
    widths: widthsOf(form),
    rowLabels,
  };
}

/** The words of several editions, each knowing the labels of all. */
export function buildLexicons(forms: readonly Form[]): Lexicon[] {
  const lexicons = forms.map(buildLexicon);
  const known = new Set(flatMap(lexicons, ({ labels }) => [...labels]));
  return lexicons.map((lexicon) => ({ ...lexicon, known }));
}

function widthsOf(form: Form): ReadonlyMap<string, readonly number[]> {
  const widths = new Map<string, number[]>();
  const add = (label: string, width: number): void => {
    const all = widths.get(label) ?? widths.set(label, []).get(label);
    if (all && label !== '' && !all.includes(width)) all.push(width);
  };
  for (const { data, lines } of form.tables) {
    for (const { label, rows, slots } of lines) {
      const last = slots.at(-1)?.column.spellings ?? [];
      for (const spelling of label === null && data.across ? last : (rows[0]?.spellings ?? []))
        add(foldBare(spelling), slots.length);
    }
  }
  return widths;
}

function wordsOfSection(section: Form['sections'][number]): SectionWords {
  return {
    title: foldBare(section.title),
    spellings: [section.title, ...(section.accepted ?? [])].map(foldBare),
    aspects: (section.aspects ?? []).map(({ key, title, accepted }) => ({
      key,
      spellings: [title, ...(accepted ?? [])].map(foldBare),
    })),
  };
}

function wordsOfTable(table: FormTable, hasList: boolean, isOwn: boolean): TableWords {
  const { data, lines, rows } = table;
  const exact = new Map<string, number[]>();
  const spellings = lines.map((line) => (line.label === null ? [] : (line.rows[0]?.spellings ?? [])).map(foldBare));
  spellings.forEach((list, line) => {
    for (const spelling of list) exact.set(spelling, [...(exact.get(spelling) ?? []), line]);
  });
  const others = [data.corner, data.columnsHead, ...flatMap(data.blocks, ({ head, corner }) => [head, corner])];
  const heads = [
    ...others.map((text) => foldBare(text ?? '')),
    ...flatMap(data.blocks, ({ columns }) => labelsOfColumns(columns)),
    ...(data.across ? flatMap(data.blocks, (block) => labelsOfRows(block.rows)) : []),
  ];
  const columnTrees = isOwn ? data.blocks.map((block) => columnTree(headColumns(block, data.across === true), [])) : [];
  return {
    exact,
    spellings,
    official: new Map(lines.map((line) => [line, foldLabel(line.label ?? '')])),
    groups: new Set(flatMap(rows, ({ path }) => path.slice(0, -1).map(foldBare))),
    merged: new Map(table.merged.map((group) => [foldBare(group.label), group])),
    heads: new Set([...heads, ...columnTrees.flat().map(({ whole }) => whole)].filter((label) => label !== '')),
    columnTrees,
    twins: twinsOf(table),
    blocks: data.beside ? data.blocks.map((_, at) => wordsOfBlock(table, at)) : [],
    takesTexts: rows.some(({ slots }) => slots.some(({ column }) => column.type === 'text')) || hasList,
    columns: new Map(flatMap(rows, ({ slots }) => slots.map(({ column }) => [column, column.spellings.map(foldBare)]))),
  };
}

function twinsOf({ lines }: FormTable): number[][] {
  const named = new Map<string, number[]>();
  for (const { rows, index, block, label } of lines) {
    const key = label === null ? `${index}` : `${block ?? ''}/${rows[0]?.path.map(foldBare).join('/') ?? ''}`;
    const known = named.get(key);
    if (known) known.push(index);
    else named.set(key, [index]);
  }
  return [...named.values()].filter(({ length }) => length > 1);
}

function wordsOfBlock({ data, lines }: FormTable, at: number): BlockWords {
  const block = data.blocks[at] ?? { columns: [], rows: [] };
  const own = lines.filter((line) => line.block === at);
  const printed = besideLines(data.blocks).filter((line) => line.block === at);
  return {
    starts: new Set(labelsOfRows(block.rows)),
    rows: own.map(({ label }) => foldBare(label ?? '')),
    printed: printed.map(({ line }) => line),
    heads: new Set([
      foldBare(block.head ?? ''),
      foldBare(block.corner ?? data.corner ?? ''),
      ...labelsOfColumns(block.columns),
    ]),
    width: depthOf(block.rows) + leaves(block.columns),
  };
}

/** What stands in the head of a block: its columns, or, where it runs across, its rows with the columns below each. */
function headColumns({ columns, rows }: BlockData, isAcross: boolean): readonly ColumnData[] {
  return isAcross
    ? rows.map(({ label, accepted, rows: inner }): ColumnData => ({
        label,
        ...(accepted ? { accepted } : {}),
        columns: inner ? headColumns({ columns, rows: inner }, true) : columns,
      }))
    : columns;
}

function columnTree(columns: readonly ColumnData[], groups: ColumnWords['groups']): ColumnWords[] {
  return flatMap(columns, ({ label, accepted, columns: inner }) => {
    const spellings = [label, ...(accepted ?? [])].map(foldBare);
    const whole = groups.length === 0 || inner ? '' : [...groups.map(([first]) => first), spellings[0]].join('');
    const own = { spellings, groups, whole, isGroup: inner !== undefined };
    return inner ? [own, ...columnTree(inner, [...groups, spellings])] : [own];
  });
}

function labelsOfRows(rows: readonly RowData[]): string[] {
  return flatMap(rows, (row) =>
    [row.label, ...(row.accepted ?? [])].map(foldBare).concat(labelsOfRows(row.rows ?? [])),
  );
}

function labelsOfColumns(columns: readonly ColumnData[]): string[] {
  return flatMap(columns, (column) =>
    [column.label, ...(column.accepted ?? [])].map(foldBare).concat(labelsOfColumns(column.columns ?? [])),
  );
}
