import type { HeadRow } from '../binding/headOrder';
import { findHeads, headIndices } from '../binding/heads';
import type { NamedRow } from '../binding/labels';
import type { RowData } from '../form/data';
import type { Items } from '../form/lists';
import type { FormTable } from '../form/form';
import type { Lexicon, TableWords } from '../report/lexicon';
import type { Report } from '../report/report';
import type { Row } from '../report/tables/row';
import { foldBare } from '../text/fold';
import { flatMap } from '../text/lists';

/** What a table has one below the other: a row of the form, or a list. */
interface Element {
  /** The folded names of a row; empty for a list. */
  readonly names: readonly string[];
  /** The whole key of a list; null for a row. */
  readonly list: string | null;
  /** The folded labels of the groups that it stands in. */
  readonly groups: readonly string[];
}

export const longestItem = 80;

/**
 * The rows that a draft has in the lists of a form, by their labels: below the head of the table what is no row of the
 * form belongs to the list that stands there.
 */
export function itemsIn(report: Report, rows: readonly NamedRow[], lexicon: Lexicon): Items {
  const heads = findHeads(rows, lexicon, report.sections);
  const found = new Map<string, readonly string[]>();
  for (const [table, words] of lexicon.tables) {
    const template = lexicon.form.template?.tables.find(({ key }) => key === table.key);
    const elements = flatMap(template?.blocks ?? [], (block) => elementsOf(block.rows, '', []));
    if (!elements.some(({ list }) => list !== null)) continue;
    for (const [list, labels] of itemsOf(report, rows, table, words, heads, elements))
      found.set(`${table.key}/${list}`, labels);
  }
  return (table, list) => found.get(`${table}/${list}`) ?? [];
}

function elementsOf(rows: readonly RowData[], prefix: string, groups: readonly string[]): Element[] {
  return flatMap(rows, (row): Element[] => {
    const key = prefix + (row.key ?? '');
    if (row.isList) return [{ names: [], list: key, groups }];
    if (!row.rows) return [{ names: [row.label, ...(row.accepted ?? [])].map(foldBare), list: null, groups }];
    return elementsOf(row.rows, row.key === undefined ? prefix : `${key}.`, [...groups, foldBare(row.label)]);
  });
}

function itemsOf(
  report: Report,
  rows: readonly NamedRow[],
  table: FormTable,
  words: TableWords,
  heads: readonly HeadRow[],
  elements: readonly Element[],
): Map<string, string[]> {
  const items = new Map<string, string[]>();
  const own = heads.filter((head) => head.table === table);
  const others = new Set(heads.filter((head) => head.table !== table).map(({ row }) => row));
  const headRows = new Set(own.map(({ row }) => row));
  const [first] = own;
  const [line] = table.lines;
  if (!first || !line) return items;
  const section = report.sections.find(({ start, end }) => first.row.start >= start && first.row.start < end);
  let place = 0;
  for (const { row, texts } of rows.slice(rows.findIndex((named) => named.row === first.row) + 1)) {
    if (others.has(row) || (section && row.start >= section.end) || place >= elements.length) break;
    if (headRows.has(row)) continue;
    const labels = labelsBefore(row, own, headIndices({ line, row }, own, words)[0] ?? null);
    const label = labels.at(-1);
    if (!label) continue;
    const name = texts[label.index] ?? '';
    const group = labels.slice(0, -1).map(({ index }) => texts[index] ?? '');
    const fixed = elements.findIndex(({ names }, at) => at >= place && names.includes(name));
    if (fixed >= 0) {
      place = fixed + 1;
      continue;
    }
    const begun = elements.findIndex(
      ({ list, groups }, at) => at >= place && list !== null && groups.some((one) => group.includes(one)),
    );
    if (begun >= 0) place = begun;
    const list = elements[place]?.list ?? null;
    if (list === null || name === '' || label.text.length > longestItem) continue;
    const known = items.get(list);
    if (known) known.push(label.text);
    else items.set(list, [label.text]);
  }
  return items;
}

/** The texts of a row before its first column, as far from the end as in the nearest head: merged cells may be dropped. */
function labelsBefore(
  row: Row,
  heads: readonly HeadRow[],
  first: number | null,
): { readonly index: number; readonly text: string }[] {
  const width =
    heads.findLast((head) => head.row.start < row.start && head.row.cells.length > 1)?.row.cells.length ?? 0;
  if (first === null || row.cells.length < 2) return [];
  const end = Math.max(1, first + row.cells.length - width);
  return flatMap(row.cells.slice(0, end), ({ kind, raw }, index) => (kind === 'text' ? [{ index, text: raw }] : []));
}
