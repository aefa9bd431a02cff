import { compatible } from '../text/fold';
import type { ProseData, TalliesData } from './proseData';
import { FormError } from './errors';
import {
  totalOfRow,
  type Equation,
  type FormProse,
  type FormRow,
  type FormTable,
  type Measure,
  type Slot,
  type Tallies,
} from './form';
import { flatMap } from '../text/lists';

/**
 * Puts rows and figures in place of the names that `data` gives them.
 * @throws {FormError} where it names a topic, table, row or measure that is not there
 */
export function compileProse(
  edition: string,
  data: ProseData,
  tables: readonly FormTable[],
  equations: readonly Equation[],
): FormProse {
  const fail = (text: string): never => {
    throw new FormError(`${edition}, prose: ${text}`);
  };
  const rowsOf = (table: string, sum: string): FormRow[] =>
    flatMap(sum.split('+'), (term) => {
      const name = term.trim();
      const all = tables.find(({ key }) => key === table)?.rows ?? fail(`there is no table ${table}`);
      const found = all.filter(({ key }) => (name.endsWith('.*') ? key.startsWith(name.slice(0, -1)) : key === name));
      return found.length > 0 ? found : fail(`there is no row ${name}`);
    });
  const totals = (rows: readonly FormRow[]): Slot[] =>
    rows.map((row) => totalOfRow({ equations }, row) ?? fail(`row ${row.key} has no total`));
  const measures = data.measures
    .filter(({ since }) => since === undefined || since <= edition)
    .map(({ key, topic, table, kind, phrases, numbered, equals: sums, denies }): Measure => {
      const equals = sums.map((sum) => rowsOf(table, sum));
      return {
        key,
        topic: data.topics.find((other) => other.key === topic) ?? fail(`there is no topic ${topic}`),
        kind,
        phrases,
        numbered: numbered ?? [],
        equals,
        totals: equals.map(totals),
        denies: denies === undefined ? [] : totals(rowsOf(table, denies)),
      };
    });
  const named = (key: string): Measure =>
    measures.find((measure) => measure.key === key) ?? fail(`there is no measure ${key}`);
  const by = named(data.allDone.by);
  const of = data.allDone.of.map(named);
  const tableOf = (measure: Measure): string =>
    measure.equals[0]?.[0]?.table ?? fail(`measure ${measure.key} equals nothing`);
  return {
    data,
    measures,
    results: data.results.map(({ column, phrases, allDenies }) => ({ column, phrases, allDenies: allDenies ?? [] })),
    allDone: { of, by, denies: totals(rowsOf(tableOf(by), data.allDone.denies)) },
    tallies: data.tallies ? compileTallies(edition, data.tallies, rowsOf, fail) : null,
    none: { denies: totals(rowsOf(tableOf(by), data.none.denies)) },
  };
}

function compileTallies(
  edition: string,
  data: TalliesData,
  rowsOf: (table: string, row: string) => FormRow[],
  fail: (text: string) => never,
): Tallies {
  const isThere = ({ since }: { readonly since?: string }): boolean => since === undefined || since <= edition;
  const rows = flatMap(data.rows.filter(isThere), ({ table, row: key, column, phrases, units, isDivided }) =>
    rowsOf(table, key).map((row) => ({
      row,
      column: column ?? null,
      phrases: phrases.map(compatible),
      units,
      isDivided: isDivided === true,
    })),
  );
  const hasColumn = (key: string): boolean =>
    rows.some(({ row }) => row.slots.some(({ column }) => column.key === key));
  const columns = data.columns.filter(isThere);
  const named = [...columns.map(({ column }) => column), ...flatMap(rows, ({ column }) => column ?? [])];
  const strange = named.find((key) => !hasColumn(key));
  return strange === undefined ? { rows, columns, data } : fail(`no row that is counted has a column ${strange}`);
}
