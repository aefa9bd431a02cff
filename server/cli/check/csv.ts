import { csvRecord } from '../csv';
import type { Format } from './format';
import { pathOf, regionOf } from './place';

const head = csvRecord([
  'path',
  'line',
  'column',
  'endLine',
  'endColumn',
  'place',
  'code',
  'severity',
  'class',
  'key',
  'message',
  'excerpt',
  'basis',
]);

/** The findings as CSV, one a record below a head. */
export const csvFormat: Format = {
  print(file) {
    const path = pathOf(file);
    return file.report.diagnostics
      .map((diagnostic) => {
        const region = regionOf(diagnostic.range, diagnostic);
        return csvRecord([
          path,
          region?.startLine ?? null,
          region?.startColumn ?? null,
          region?.endLine ?? null,
          region?.endColumn ?? null,
          diagnostic.place ?? null,
          diagnostic.code,
          diagnostic.severity,
          diagnostic.class,
          diagnostic.key,
          diagnostic.message,
          diagnostic.excerpt,
          diagnostic.basis,
        ]);
      })
      .join('');
  },
  head: () => head,
  between: '',
  foot: () => '',
  none: () => head,
};
