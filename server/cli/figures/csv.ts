import { csvRecord } from '../csv';
import type { FiguresFormat } from './format';

const header = csvRecord(['path', 'institution', 'year', 'form', 'table', 'row', 'column', 'value', 'raw', 'status']);

/** The figures as CSV, one a line below a header. */
export const csvFormat: FiguresFormat = {
  print: ({ path, institution, year, form, figures }) =>
    figures
      .map(({ table, row, column, value, raw, status }) =>
        csvRecord([path, institution, year, form, table, row, column, value, raw, status]),
      )
      .join(''),
  head: header,
  between: '',
  foot: '',
  none: header,
};
