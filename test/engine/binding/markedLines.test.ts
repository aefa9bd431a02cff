import { describe, expect, it } from 'vitest';
import { officialForms } from '../../../server/engine/form/editions';
import { fixAll } from '../../../server/engine/rules/fixAll';
import { applyEdits } from '../../../server/engine/text/edits';
import { checkText } from '../../support/check';
import {
  boundTable,
  cellsOf,
  differences,
  distinctFigures,
  draftWith,
  figuresOf,
  readingOf,
  troubles,
} from './support';

type Rows = readonly (readonly string[])[];
const keys = ['disclosure', 'requests', 'disputes'] as const;
/** Stands for a figure that is left blank while rows are written. */
const blank = '空';
const cellsIn = (row: readonly string[]): string[] =>
  row.filter((cell) => cell !== '').map((cell) => (cell === blank ? '' : cell));

/** How one cell a line is written with marks round the cells, and whether blanks at the end of a row are to be seen. */
const ways: readonly (readonly [name: string, write: (rows: Rows) => string, showsLast: boolean])[] = [
  [
    'a bar behind each',
    (rows) => rows.flatMap((row) => cellsIn(row).map((cell) => `${cell} |`.trimStart())).join('\n'),
    true,
  ],
  [
    'a bar behind each, rows filled up with bars',
    (rows) =>
      rows
        .flatMap((row) => [
          ...cellsIn(row).map((cell) => `${cell} |`.trimStart()),
          '|'.repeat(row.length - cellsIn(row).length),
        ])
        .filter((line) => line !== '')
        .join('\n'),
    true,
  ],
  ['a tab behind each', (rows) => rows.flatMap((row) => cellsIn(row).map((cell) => `${cell}\t`)).join('\n'), true],
  ['a bar before each', (rows) => rows.flatMap((row) => cellsIn(row).map((cell) => `| ${cell}`)).join('\n'), true],
  ['bars on both sides', (rows) => rows.flatMap((row) => cellsIn(row).map((cell) => `| ${cell} |`)).join('\n'), true],
  ['tabs on lines between', (rows) => rows.map((row) => cellsIn(row).join('\n\t\n')).join('\n'), false],
  ['a tab before all but the first', (rows) => rows.map((row) => cellsIn(row).join('\n\t')).join('\n'), false],
];

function written(write: (rows: Rows) => string, figures: ReadonlyMap<string, string>): string {
  return draftWith(Object.fromEntries(keys.map((key) => [key, write(cellsOf(key, figures))])));
}

describe.each(ways)('one cell a line, %s', (_, write, showsLast) => {
  it('is read figure by figure', () => {
    const text = written(write, distinctFigures());
    expect(differences(text, distinctFigures())).toEqual([]);
    for (const key of keys) expect(troubles(text, key), key).toEqual([]);
    expect(
      checkText(text).diagnoses.filter(({ rule }) => rule.code === 'table-missing' || rule.code === 'table-blank'),
    ).toEqual([]);
  });

  it('keeps its blanks in their places, and has them filled there', () => {
    // Every figure is 0, so that 0 may be filled in; each third one that is no total is left blank.
    const figures = new Map(
      [...distinctFigures().keys()].map((id, index) => [id, index % 3 === 0 && !id.endsWith('total') ? blank : '0']),
    );
    const text = written(write, figures);
    const read = figuresOf(text);
    for (const [id, figure] of figures) expect([id, read.get(id)]).toEqual([id, figure === blank ? 'blank' : '0']);
    const { diagnoses } = checkText(text);
    const fixed = applyEdits(
      text,
      fixAll(text, diagnoses, (next) => checkText(next).diagnoses),
    );
    // What nothing proves to be 0 is filled in one by one.
    const asked = checkText(fixed)
      .diagnoses.filter(({ rule }) => rule.code === 'figure-blank')
      .map(({ finding }) => finding.fixes?.()[0]?.edits ?? []);
    const after = figuresOf(applyEdits(fixed, asked.flat()));
    for (const [id, figure] of figures) expect(['0', figure === blank ? 'blank' : '0'], id).toContain(after.get(id));
    if (showsLast) expect([...after.values()].filter((value) => value !== '0')).toEqual([]);
  });
});

describe('marks that are not all alike', () => {
  const figures = distinctFigures();
  const row = (label: string, values: readonly string[]): string =>
    [label, ...values].map((cell) => `| ${cell} |`).join('\n');
  const table = draftWith({
    disclosure: cellsOf('disclosure', figures)
      .map((cells) => {
        const [label = '', ...values] = cellsIn(cells);
        return row(label, values);
      })
      .join('\n'),
  });

  it('make no blank where the last of a line is left out', () => {
    const [issued, repealed] = ['issued', 'repealed'].map(
      (column) => figures.get(`disclosure/normativeDocuments/${column}`) ?? '',
    );
    const text = table.replace(
      `| ${issued ?? ''} |\n| ${repealed ?? ''} |`,
      `| ${issued ?? ''} |\n| ${repealed ?? ''}`,
    );
    expect(text).not.toBe(table);
    expect(differences(text, figures)).toEqual([]);
  });

  it('end such a table where a line has more of them', () => {
    const marked = cellsOf('disclosure', figures)
      .flatMap((cells) => cellsIn(cells).map((cell) => `${cell} |`))
      .join('\n');
    const text = draftWith({ disclosure: `${marked}\n2.重复申请\t\t\t\t\t\t\t` });
    const layouts = readingOf(text)
      .report.tables.filter(({ rows }) => rows.some(({ cells }) => cells[0]?.raw === '2.重复申请'))
      .map(({ layout }) => layout);
    expect(layouts).toEqual(['tabs']);
  });
});

describe('marks that stand round labels', () => {
  it('make no figures of a form that is not filled in', () => {
    for (const mark of ['\t', ' |']) {
      const text = draftWith(
        Object.fromEntries(
          keys.map((key) => [
            key,
            cellsOf(key, new Map())
              .map((row) =>
                row
                  .filter((cell) => cell !== '')
                  .map((cell) => `${cell}${mark}`)
                  .join('\n'),
              )
              .join('\n'),
          ]),
        ),
      );
      for (const key of keys)
        expect(
          boundTable(text, key).lines.flatMap(({ figures }) => figures.filter(({ status }) => status !== 'blank')),
        ).toEqual([]);
    }
  });

  it('leave rows of tabs and bars what they are', () => {
    for (const [join, edge] of [
      ['\t', ''],
      [' | ', '| '],
    ] as const) {
      const half = new Map([...distinctFigures()].filter(([id]) => id.startsWith('requests')));
      const text = draftWith(
        Object.fromEntries(
          keys.map((key) => [
            key,
            cellsOf(key, half)
              .map((row) => edge + row.join(join))
              .join('\n'),
          ]),
        ),
      );
      expect(differences(text, half)).toEqual([]);
      for (const key of keys)
        expect(
          boundTable(text, key).pieces.map(({ layout }) => layout),
          key,
        ).not.toContain('lines');
    }
  });

  it('are the same for both forms', () => {
    for (const form of officialForms) {
      const text = draftWith({
        requests: cellsOf('requests', distinctFigures(form), form)
          .map((row) =>
            row
              .filter((cell) => cell !== '')
              .map((cell) => `${cell} |`)
              .join('\n'),
          )
          .join('\n'),
      });
      expect(
        boundTable(text.replace('2024', form.edition === '2019' ? '2020' : '2024'), 'requests').lines.every(
          ({ problem }) => problem === null,
        ),
      ).toBe(true);
    }
  });
});
