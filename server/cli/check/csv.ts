import { csvRecord } from '../csv';
import type { Format, Found } from './format';
import { foundIn, regionOf } from './place';

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

function print({ path, diagnostics }: Found): string {
  return diagnostics
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
}

/** The findings as CSV, one a record below a head. */
export const csvFormat: Format = {
  print: (file) => print(foundIn(file)),
  printRoster: print,
  head: () => head,
  between: '',
  foot: () => '',
  none: () => head,
};
