import type { FiguresFile } from './figures';

const header = ['path', 'institution', 'year', 'form', 'table', 'row', 'column', 'value', 'raw', 'status'];

/** The figures as CSV (RFC 4180), one a line below a header; nulls are empty fields. */
export function formatFiguresAsCsv(files: readonly FiguresFile[]): string {
  const records = files.flatMap(({ path, institution, year, form, figures }) =>
    figures.map(({ table, row, column, value, raw, status }) => [path, institution, year, form, table, row, column, value, raw, status]),
  );
  return [header, ...records].map((fields) => `${fields.map(quote).join(',')}\r\n`).join('');
}

function quote(field: string | number | null): string {
  const text = String(field ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
