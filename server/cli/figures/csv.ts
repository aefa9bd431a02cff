import type { FiguresFormat } from './format';

const header = ['path', 'institution', 'year', 'form', 'table', 'row', 'column', 'value', 'raw', 'status'];

/** The figures as CSV (RFC 4180), one a line below a header; nulls are empty fields. */
export const csvFormat: FiguresFormat = {
  print: ({ path, institution, year, form, figures }) =>
    figures.map(({ table, row, column, value, raw, status }) => record([path, institution, year, form, table, row, column, value, raw, status])).join(''),
  head: record(header),
  between: '',
  foot: '',
  none: record(header),
};

function record(fields: readonly (string | number | null)[]): string {
  return `${fields.map(quote).join(',')}\r\n`;
}

function quote(field: string | number | null): string {
  const text = String(field ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
