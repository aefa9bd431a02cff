import { describe, expect, it } from 'vitest';
import { codes } from '../../support/check';
import { boundTable, cellsOf, differences, distinctFigures, draftWith, troubles } from './support';

const keys = ['disclosure', 'requests', 'disputes'] as const;

/** A draft whose three tables are written in one way. */
function written(
  write: (rows: readonly (readonly string[])[]) => string,
  change: (cell: string) => string = (cell) => cell,
): string {
  return draftWith(Object.fromEntries(keys.map((key) => [key, write(cellsOf(key).map((row) => row.map(change)))])));
}

function expectRead(text: string): void {
  expect(differences(text, distinctFigures())).toEqual([]);
  for (const key of keys) expect(troubles(text, key), key).toEqual([]);
}

const filled = (row: readonly string[]): string[] => row.filter((cell) => cell !== '');
const numbered = (cell: string): string => cell.replace(/^([0-9])\./, '$1. ').replace(/^(（[一二三四五六七]）)/, '$1 ');

describe('a blank behind the number of a label', () => {
  it.each([
    [
      'cells parted by spaces',
      (rows: readonly (readonly string[])[]) => rows.map((row) => filled(row).join(' ')).join('\n'),
    ],
    ['one cell a line', (rows: readonly (readonly string[])[]) => rows.flatMap(filled).join('\n')],
    [
      'one cell a line, blank lines between',
      (rows: readonly (readonly string[])[]) => rows.flatMap(filled).join('\n\n'),
    ],
  ])('makes the number no figure: %s', (_, write) => {
    expectRead(written(write, numbered));
  });
});

describe('a merged cell that a converter wrote out in each of its places', () => {
  const head = '本年处理决定数量';
  const widen = (row: readonly string[]): string[] =>
    filled(row).length === 2 ? [...filled(row), row[1] ?? '', row[1] ?? ''] : [...row];

  it('holds one figure where its head stands as often', () => {
    const text = draftWith({
      disclosure: cellsOf('disclosure')
        .map((row) => widen(row).join('\t'))
        .join('\n'),
    });
    expect(text).toContain(`${head}\t${head}\t${head}`);
    expectRead(text);
    expect(codes(text).filter((code) => code.startsWith('table-layout'))).toEqual([]);
  });

  it('holds figures too many where its head stands once', () => {
    const text = draftWith({
      disclosure: cellsOf('disclosure')
        .map((row) => (row[0] === '行政许可' ? widen(row) : row).join('\t'))
        .join('\n'),
    });
    expect(troubles(text, 'disclosure')).toEqual(['count 3: licences']);
  });

  it('is no one figure where the places hold different ones', () => {
    const rows = cellsOf('disclosure').map((row) => (row[0] === '行政许可' ? ['行政许可', '8', '8', '9'] : widen(row)));
    expect(troubles(draftWith({ disclosure: rows.map((row) => row.join('\t')).join('\n') }), 'disclosure')).toEqual([
      'count 3: licences',
    ]);
  });
});

describe('a label that a narrow cell broke into lines', () => {
  const figure = /^[0-9]+$/;
  const lines = (text: string, width: number): string[] => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
  /** Rows whose last label is broken, with the figures beside its middle line or on a line of their own before it. */
  const broken =
    (isBeside: boolean) =>
    (rows: readonly (readonly string[])[]): string =>
      rows
        .flatMap((row) => {
          const labels = row.filter((cell) => cell !== '' && !figure.test(cell));
          const figures = row.filter((cell) => figure.test(cell)).join(' ');
          const pieces = lines(labels.at(-1) ?? '', 12);
          if (figures === '' || pieces.length < 2) return filled(row).join(' ');
          const middle = Math.floor(pieces.length / 2);
          const label = pieces.flatMap((piece, index) =>
            index !== middle ? [piece] : isBeside ? [`${piece} ${figures}`] : [figures, piece],
          );
          return [...labels.slice(0, -1), ...label];
        })
        .join('\n');

  it('is read whole, the figures beside one of its lines or between two', () => {
    for (const isBeside of [true, false]) {
      const text = written(broken(isBeside));
      expectRead(text);
      expect(codes(text).filter((code) => code.startsWith('row-label'))).toEqual([]);
    }
  });

  it('is no label of another row where a piece is gone', () => {
    const text = written(broken(false)).replace('1.申请人无正当理由逾期\n', '');
    expect(troubles(text, 'requests')).toEqual(['missing: other.lateCorrection', 'unknown: ']);
  });

  it('takes no sentence below the table into it', () => {
    const text = written(broken(false)).replace('\n\n四、政', '\n今年收到申请2件，比上年\n多1件，都已\n答复。$&');
    expectRead(text);
    expect(boundTable(text, 'requests').span?.end).toBeLessThan(text.indexOf('今年收到申请'));
  });
});

describe('bars between cells alone', () => {
  const figures = new Map([...distinctFigures()].map(([id, figure]) => [id, id.endsWith('total') ? figure : '']));

  it('leave a blank cell at either end in its place', () => {
    const bare = (key: string): string =>
      cellsOf(key, figures)
        .map((row) => row.join(' | '))
        .join('\n');
    const text = draftWith({ requests: bare('requests'), disputes: bare('disputes') });
    for (const key of ['requests', 'disputes']) {
      expect(troubles(text, key), key).toEqual([]);
      const read = boundTable(text, key).lines.flatMap((line) => line.figures.map(({ status }) => status));
      expect(read.filter((status) => status === 'number').length, key).toBe(
        [...figures].filter(([id, figure]) => id.startsWith(key) && figure !== '').length,
      );
    }
  });

  it('may stand behind each row as well', () => {
    expectRead(written((rows) => rows.map((row) => `${filled(row).join(' | ')} |`).join('\n')));
  });
});

describe('a figure that is not legible, or overwritten', () => {
  it.each(['局126', '府2022年度政126', '未报'])('keeps its place among cells parted by spaces: %s', (written) => {
    const figures = distinctFigures();
    const text = draftWith({
      requests: cellsOf('requests', figures)
        .map((row) => filled(row).join(' '))
        .join('\n'),
    });
    const business = figures.get('requests/granted/business') ?? '';
    const read = differences(text.replace(` ${business} `, ` ${written} `), figures);
    expect(read).toEqual([`requests/granted/business: ${business} → text`]);
  });
});
