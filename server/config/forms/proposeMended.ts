import { findNodeAtOffset, getNodePath, parseTree } from 'jsonc-parser';
import type { Known } from '../config';
import { readOne } from './formSet';
import type { ProposedForm, ProposedHead, ProposedTable } from './proposeTable';

/** Rounds of leaving out: what is wrong may show only once something else is out. */
const mostRounds = 5;
const mostNamed = 3;

/**
 * Leaves out of a proposed form what no form may have, as a row named …… or a section written twice: a row by itself,
 * a column with its table. Says so in Chinese, a sentence for each section.
 */
export function mend(file: ProposedForm, known: Known): { readonly file: ProposedForm; readonly notes: string[] } {
  const left = new Map<string, Set<string>>();
  let mended = file;
  for (let round = 0; round < mostRounds; round++) {
    const text = JSON.stringify(mended);
    const read = readOne('a.gouji-form.json', new Map([['a.gouji-form.json', text]]), known);
    if (!read || read.form) break;
    const root = parseTree(text);
    const out = new Set<object>();
    const drop = (one: object, title: string, label: string): void => {
      out.add(one);
      left.set(title, (left.get(title) ?? new Set()).add(label));
    };
    for (const { start } of read.problems) {
      const node = root && findNodeAtOffset(root, start, true);
      const [list, index, ...path] = node ? getNodePath(node) : [];
      // A section whose table is none keeps its title.
      const section = list === 'sections' && path[0] !== 'table' ? mended.sections[Number(index)] : undefined;
      const table = list === 'tables' ? mended.tables[Number(index)] : undefined;
      const row = table && path[0] === 'rows' ? rowAt(table, path) : null;
      if (section) drop(section, section.title, `栏目${section.title}`);
      else if (table && row) drop(row, table.title, row.label);
      else if (table) drop(table, table.title, '整个表');
    }
    if (out.size === 0) break;
    mended = without(mended, out);
  }
  const notes = [...left].map(([title, labels]) => {
    const named = [...labels].slice(0, mostNamed).join('”“');
    return `「${title}」的“${named}”${labels.size > mostNamed ? `等 ${labels.size} 处` : ''}名称重复、没有字或者写不进格式，没有写进格式`;
  });
  return { file: mended, notes };
}

/** The innermost row that a path from its table leads through. */
function rowAt({ rows = [] }: ProposedTable, path: readonly (string | number)[]): ProposedHead | null {
  let [found, own]: [ProposedHead | null, readonly ProposedHead[]] = [null, rows];
  for (let at = 0; path[at] === 'rows'; at += 2) {
    const row = own[Number(path[at + 1])];
    if (!row) break;
    [found, own] = [row, row.rows ?? []];
  }
  return found;
}

function without(file: ProposedForm, out: ReadonlySet<object>): ProposedForm {
  const rowsOf = (rows: readonly ProposedHead[]): ProposedHead[] =>
    rows
      .filter((row) => !out.has(row))
      .map((row) => (row.rows ? { ...row, rows: rowsOf(row.rows) } : row))
      .filter(({ rows: own }) => own?.length !== 0);
  const sections = file.sections.filter((section) => !out.has(section));
  const used = new Set(sections.map(({ table }) => table));
  const tables = file.tables
    .filter((table) => !out.has(table) && used.has(table.key))
    .map((table) => (table.rows ? { ...table, rows: rowsOf(table.rows) } : table))
    .filter(({ rows }) => rows?.length !== 0);
  const kept = new Set(tables.map(({ key }) => key));
  return {
    ...file,
    tables,
    sections: sections.map(({ title, table }) =>
      table !== undefined && kept.has(table) ? { title, table } : { title },
    ),
  };
}
