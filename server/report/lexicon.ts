import type { ColumnData, RowData } from '../form/data';
import type { Form } from '../form/form';
import { foldBare } from '../text/fold';

/** The words of a form, folded for comparison. Made once for a form; never changed. */
export interface Lexicon {
  readonly form: Form;
  /** Every label of every table: rows, groups, columns, heads, corners. */
  readonly labels: ReadonlySet<string>;
  /** The labels of rows and groups of rows alone. */
  readonly rowLabels: ReadonlySet<string>;
  /** Per table key, the labels that tell the table's head from others. */
  readonly headLabels: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sections: readonly SectionWords[];
}

export interface SectionWords {
  readonly title: string;
  readonly spellings: readonly string[];
  readonly aspects: readonly { readonly key: string; readonly spellings: readonly string[] }[];
}

export function buildLexicon(form: Form): Lexicon {
  const rowLabels = new Set<string>();
  const labels = new Set<string>();
  const headLabels = new Map<string, Set<string>>();
  for (const { key, data } of form.tables) {
    const heads = new Set<string>();
    const rows = data.blocks.flatMap((block) => labelsOfRows(block.rows)).map(foldBare);
    const columns = data.blocks.flatMap((block) => labelsOfColumns(block.columns)).map(foldBare);
    const others = [data.corner, data.columnsHead, ...data.blocks.map((block) => block.head)];
    for (const label of rows) if (!data.across) rowLabels.add(label);
    for (const label of [...columns, ...(data.across ? rows : []), ...others.map((text) => foldBare(text ?? ''))]) {
      if (label) heads.add(label);
    }
    for (const label of [...rows, ...heads]) labels.add(label);
    headLabels.set(key, heads);
  }
  return { form, labels, rowLabels, headLabels, sections: form.sections.map(wordsOfSection) };
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

function labelsOfRows(rows: readonly RowData[]): string[] {
  return rows.flatMap((row) => [row.label, ...(row.accepted ?? []), ...labelsOfRows(row.rows ?? [])]);
}

function labelsOfColumns(columns: readonly ColumnData[]): string[] {
  return columns.flatMap((column) => [
    column.label,
    ...(column.accepted ?? []),
    ...labelsOfColumns(column.columns ?? []),
  ]);
}
