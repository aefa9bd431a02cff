import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes, draftOf } from '../../support/check';

const folder = path.join(process.env['GOUJI_DRAFTS'] ?? '', 'shapes');
const isThere = process.env['GOUJI_DRAFTS'] !== undefined && existsSync(folder);

/** Each cut-out of a report: how many figures stand in it, and the balance rules that it breaks. */
const shapes: readonly (readonly [file: string, form: string, figures: number, balance: readonly string[]])[] = [
  ['form-2019-unfilled-2022.txt', '2019', 0, []],
  ['html-2025.html', '2021', 200, []],
  ['one-cell-a-line-2022.txt', '2021', 59, []],
  ['pipes-one-table-a-row-2025.md', 'auto', 200, []],
  ['pipes-outer-bars-2023.txt', '2021', 24, []],
  ['pipes-trailing-2023.txt', '2021', 80, []],
  ['spaces-vertical-labels-2020.txt', '2019', 22, []],
  ['tabs-from-pdf-2023.txt', '2021', 200, ['case-total 63', 'case-total 63']],
  ['tabs-from-pdf-2024.txt', '2021', 200, []],
  ['value-then-bar-2023.txt', '2021', 80, []],
];

describe.skipIf(!isThere)('cut-outs of published reports in other layouts', () => {
  it.each(shapes)('%s is read whole and right', (file, form, figures, balance) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const options = { form, isReport: form !== 'auto' };
    const read = [...(draftOf(text, options).reading?.binding.figures.values() ?? [])];
    expect(read.filter(({ status }) => status === 'number')).toHaveLength(figures);
    const found = codes(text, options);
    expect(found.filter((code) => /^(?:row-total|result-total|carry-balance|case-total) /.test(code))).toEqual(balance);
    expect(found.filter((code) => /^(?:figure-|row-duplicate|row-unknown|table-missing)/.test(code))).toEqual([]);
  });
});
