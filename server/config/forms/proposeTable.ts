import type { Decimal } from '../../engine/text/decimal';
import { hidden, hideInvisible, parting } from '../../engine/text/invisible';
import { withoutNumbers } from './proposeNumbers';
import { quotientWords } from './proposeQuotients';
import { withoutTexts, type TextColumn } from './proposeTexts';
import type { Row, Table } from '../../engine/report/tables/row';
import { isFigureCell } from '../../engine/report/tables/row';

/** A form file as it is proposed. */
export interface ProposedForm {
  readonly 'gouji-form': 1;
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly title: { readonly name: string; readonly year?: false };
  readonly sections: readonly { readonly title: string; readonly table?: string }[];
  readonly tables: readonly ProposedTable[];
}

/** A table as a form file has it. */
export interface ProposedTable {
  readonly key: string;
  readonly title: string;
  readonly corner?: string;
  readonly across?: true;
  readonly columns?: ProposedHead[];
  readonly rows?: ProposedHead[];
  /** In place of its own columns and rows. */
  readonly beside?: readonly ProposedBlock[];
  equations?: (string | { readonly of: string; readonly note: string })[];
}

/** A block of a table whose blocks stand beside each other. */
export interface ProposedBlock {
  readonly label?: string;
  readonly key?: string;
  readonly columns: ProposedHead[];
  readonly rows: ProposedHead[];
}

/** The blocks of a table; one of its own columns and rows where it has no others. */
export function blocksOf({ beside, columns = [], rows = [] }: ProposedTable): readonly ProposedBlock[] {
  return beside ?? [{ columns, rows }];
}

export interface ProposedHead {
  readonly key: string;
  readonly label: string;
  readonly type?: 'amount' | 'percent' | 'text';
  readonly digits?: number;
  readonly signed?: true;
  total?: true;
  readonly counts?: false;
  readonly list?: true;
  note?: string;
  readonly rows?: ProposedHead[];
}

interface BodyFigure {
  readonly isAmount: boolean;
  readonly isNegative: boolean;
  /** Whether a sign of share stands behind it. */
  readonly isPercent: boolean;
  readonly value: Decimal | null;
}

/** A row of figures: the texts before them, the last of which names it. */
interface Body {
  readonly labels: readonly string[];
  readonly figures: readonly BodyFigure[];
  readonly first: number;
}

/** The heads and the rows of figures of one table. */
export interface Grid {
  readonly heads: readonly Row[];
  readonly bodies: readonly Body[];
  readonly width: number;
  readonly texts: readonly TextColumn[];
  /** The head of the column that numbered the rows, which is left out; null where there was none. */
  readonly numbers: string | null;
  /** The labels of rows that are left out, since they have another number of figures. */
  readonly left: readonly string[];
}

/** The rows of tables, but those that are blank. */
export function rowsIn(tables: readonly Table[]): Row[] {
  return tables.flatMap((table) => table.rows).filter(({ cells }) => cells.some(({ kind }) => kind !== 'blank'));
}

/** Takes the tables of a section together: the rows with as many figures as most have, and what stands above. */
export function readGrid(all: readonly Row[]): Grid | null {
  const numbered = withoutNumbers(all);
  const { rows, texts } = withoutTexts(numbered.rows);
  const firstBody = rows.findIndex(({ cells }) => cells.some(({ kind }) => kind === 'number'));
  if (firstBody < 0) return null;
  const heads = rows.slice(0, firstBody).filter(({ cells }) => !cells.every(({ raw }) => /^:?-*:?$/.test(raw)));
  const start = figuresFrom(heads, rows.slice(firstBody));
  const bodies = rows.slice(firstBody).flatMap((row) => bodyOf(row, start) ?? []);
  const counts = new Map<number, number>();
  for (const { figures } of bodies) counts.set(figures.length, (counts.get(figures.length) ?? 0) + 1);
  const width = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  const own = bodies.filter(({ figures }) => figures.length === width);
  const left = bodies.flatMap(({ figures, labels }) =>
    figures.length === width ? [] : (labels.findLast((label) => label !== '') ?? []),
  );
  return own.length > 0 && heads.length > 0 ? { heads, bodies: own, width, texts, numbers: numbered.head, left } : null;
}

/** Where figures begin in a table whose rows are all as wide as its head, so that blank ones count; null for any other. */
function figuresFrom(heads: readonly Row[], bodies: readonly Row[]): number | null {
  const width = heads.at(-1)?.cells.length;
  if (width === undefined || bodies.some(({ cells }) => cells.length !== width)) return null;
  const first = Math.min(...bodies.map(({ cells }) => cells.findIndex(isFigureCell)).filter((at) => at >= 0));
  const isClear = bodies.every(({ cells }) => cells.slice(first).every(({ kind }) => kind !== 'text'));
  const isNamed = bodies.every(({ cells }) => cells.slice(0, first).some(({ kind }) => kind === 'text'));
  const isHeaded =
    heads
      .at(-1)
      ?.cells.slice(first)
      .every(({ kind }) => kind === 'text') ?? false;
  return isClear && isNamed && isHeaded ? first : null;
}

/** @param start where its figures begin, blanks among them; null where that is not known */
function bodyOf({ cells }: Row, start: number | null): Body | null {
  const first =
    start ?? cells.findIndex((cell, at) => isFigureCell(cell) && !cells.slice(at).some(({ kind }) => kind === 'text'));
  if (first < 0) return null;
  const last = start === null ? cells.findLastIndex(isFigureCell) : cells.length - 1;
  const labels = cells.slice(0, first).map(({ kind, raw }) => (kind === 'text' ? tidy(raw) : ''));
  return {
    labels,
    first,
    figures: cells.slice(first, last + 1).map(({ value, raw }) => ({
      isAmount: (value?.scale ?? 0) > 0,
      isNegative: raw.trim().startsWith('-') && value !== null,
      isPercent: /[%％]\s*$/.test(raw) && value !== null,
      value,
    })),
  };
}

/** The text of a cell without spaces, marks of emphasis and what nobody sees. */
export function tidy(text: string): string {
  return hideInvisible(text)
    .replace(unseen, '')
    .replace(/^\*+|\*+$/g, '');
}

const unseen = new RegExp(`[\\s${hidden}${parting}]+`, 'g');

const totalWord = /小计|合计|总计|共计|总额/;

/** The table of a grid; null where its columns have no heads. */
export function toTable(grid: Grid, key: string, title: string): ProposedTable | null {
  const labels = columnLabels(grid);
  if (!labels) return null;
  const { bodies } = grid;
  const bare = bodies.every(({ labels: own }) => own.every((label) => label === ''));
  const period = labels.findIndex(({ label }, at) => at > 0 && label === labels[0]?.label);
  if (bare && bodies.length === 1 && period > 1 && labels.length % period === 0) {
    const groups = labels.filter((_, at) => at % period === 0).map(({ group }) => group);
    if (groups.every((group) => group !== '') && new Set(groups).size === groups.length)
      return {
        key,
        title,
        across: true,
        columns: labels.slice(0, period).map(({ label }, at) => column(grid, label, at)),
        rows: groups.map((label, at) => ({ key: `r${at + 1}`, label })),
      };
  }
  if (bare) return null;
  const corner = grid.heads.flatMap(({ cells }) => cells).find(({ kind }) => kind === 'text')?.raw;
  const rows = treeOf(bodies);
  const sentence = grid.heads.flatMap(({ cells }) => cells.map(({ raw }) => sentenceIn(raw, rows) ?? [])).flat();
  const columns = labels.map(({ label }, at) => column(grid, label, at));
  const equations = [...sentence, ...quotientsIn(grid, columns)];
  return {
    key,
    title,
    ...(corner === undefined ? {} : { corner: tidy(corner) }),
    columns: withTexts(columns, grid.texts),
    rows,
    ...(equations.length > 0 ? { equations } : {}),
  };
}

function column({ bodies }: Grid, label: string, at: number): ProposedHead {
  const own = bodies.flatMap(({ figures }) => figures[at] ?? []);
  if (own.some(({ isPercent }) => isPercent) || /[%％]/.test(label)) {
    const digits = Math.max(...own.map(({ value }) => value?.scale ?? 0));
    return { key: `c${at + 1}`, label, type: 'percent', digits };
  }
  return {
    key: `c${at + 1}`,
    label,
    ...(bodies.some(({ figures }) => figures[at]?.isAmount) ? { type: 'amount' as const } : {}),
    ...(bodies.some(({ figures }) => figures[at]?.isNegative) ? { signed: true as const } : {}),
    ...(totalWord.test(label) ? { total: true as const } : {}),
  };
}

/** The columns of figures with those of texts in their places. */
function withTexts(columns: readonly ProposedHead[], texts: readonly TextColumn[]): ProposedHead[] {
  const named = texts.map(({ label, at }, index) => ({
    at,
    head: { key: `t${index + 1}`, label: tidy(label), type: 'text' as const },
  }));
  const at = (place: number): ProposedHead[] => named.filter((one) => one.at === place).map(({ head }) => head);
  return [...columns.flatMap((head, index) => [...at(index), head]), ...at(columns.length)];
}

/** What the columns of percentages are of the others, where that holds in every row. */
function quotientsIn({ bodies }: Grid, columns: readonly ProposedHead[]): string[] {
  const rows = bodies.map(({ figures }) => figures.map(({ value }) => value));
  return columns.flatMap((head, at) => (head.type === 'percent' ? quotientWords(columns, rows, at) : []));
}

/** Over each column the lowest head, and the one above it to its left: its group. Where heads and figures do not stand in line, null. */
function columnLabels({ heads, bodies, width }: Grid): { readonly label: string; readonly group: string }[] | null {
  const starts = [...new Set(bodies.map(({ first }) => first))];
  for (const start of starts) {
    const found = Array.from({ length: width }, (_, at) => headOver(heads, start + at));
    if (found.every((head) => head !== null)) return found;
  }
  // A head without its empty cells: as many texts as there are figures, at its end.
  const texts = (heads.at(-1)?.cells ?? []).filter(({ kind }) => kind === 'text').slice(-width);
  return texts.length === width ? texts.map(({ raw }) => ({ label: tidy(raw), group: '' })) : null;
}

function headOver(heads: readonly Row[], index: number): { readonly label: string; readonly group: string } | null {
  const at = heads.findLastIndex(({ cells }) => cells[index]?.kind === 'text');
  const label = heads[at]?.cells[index]?.raw;
  if (label === undefined) return null;
  const above = heads[at - 1]?.cells.slice(0, index + 1).findLast(({ kind }) => kind === 'text');
  return { label: tidy(label), group: above ? tidy(above.raw) : '' };
}

const ranks: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^[0-9]{1,2}[.．、]/,
];

/** Rows under their groups: by the rank of their numbers where they have them, else by the cells before their labels. */
function treeOf(bodies: readonly Body[]): ProposedHead[] {
  const root: ProposedHead[] = [];
  const open: { depth: number; rows: ProposedHead[] }[] = [{ depth: -1, rows: root }];
  const groupsOf = new Map<string, ProposedHead[]>();
  for (const { labels } of bodies) {
    const named = labels.flatMap((label, at) => (label === '' ? [] : [{ label, depth: depthOf(label, at) }]));
    const own = named.at(-1);
    if (!own) continue;
    for (const group of named.slice(0, -1)) {
      if (open.some(({ rows }) => rows === groupsOf.get(group.label))) continue;
      while ((open.at(-1)?.depth ?? -1) >= group.depth) open.pop();
      const rows: ProposedHead[] = [];
      const parent = open.at(-1)?.rows ?? root;
      parent.push({ key: `g${parent.length + 1}`, label: group.label, rows });
      open.push({ depth: group.depth, rows });
      groupsOf.set(group.label, rows);
    }
    while (open.length > 1 && (open.at(-1)?.depth ?? -1) >= own.depth) open.pop();
    const parent = open.at(-1)?.rows ?? root;
    parent.push({
      key: `r${parent.length + 1}`,
      label: own.label,
      ...(totalWord.test(own.label) ? { total: true as const } : {}),
      ...(own.label.startsWith('其中') ? { counts: false as const } : {}),
    });
  }
  return root;
}

function depthOf(label: string, at: number): number {
  const rank = ranks.findIndex((mark) => mark.test(label));
  return rank >= 0 ? rank : at;
}

const items = '一二三四五六七八九十';
const relation =
  /第([一二三四五六七八九十])项加第([一二三四五六七八九十])项之和,?等于第([一二三四五六七八九十])项(?:加第([一二三四五六七八九十])项)?/;

/** 第一项加第二项之和，等于第三项加第四项之和: of the outermost rows and groups, these by their totals. */
function sentenceIn(text: string, rows: readonly ProposedHead[]): string[] | null {
  const found = relation.exec(text.replace(/\s/g, '').replaceAll('，', ','));
  if (!found) return null;
  const names = found.slice(1).flatMap((item) => {
    if (!item) return []; // the second on the right may be absent
    const head = rows[items.indexOf(item)];
    const total = head?.rows?.find((row) => row.total)?.key;
    return [head ? (head.rows ? (total === undefined ? null : `${head.key}.${total}`) : head.key) : null];
  });
  if (names.length < 3 || names.includes(null)) return null;
  return [`${names.slice(0, 2).join(' + ')} = ${names.slice(2).join(' + ')}`];
}

/** Every row of a table, groups too. */
export function headsIn(heads: readonly ProposedHead[]): ProposedHead[] {
  return heads.flatMap((head) => [head, ...headsIn(head.rows ?? [])]);
}
