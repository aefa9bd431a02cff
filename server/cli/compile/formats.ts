import { createSheets } from '../../documents/sheet/create';
import { createWord } from '../../documents/word/create';
import { publish } from '../../engine/published/blocks';
import { outlineOf } from '../../engine/published/outline';
import { Draft } from '../../engine/reading/draft';
import type { Language } from '../../engine/rules/check';
import { formatDecimal } from '../../engine/text/decimal';
import { plain } from '../../engine/text/steering';
import { failuresIn, obstacleText, writeCompiled } from '../../engine/writing/compiled';
import type { Skeleton } from '../../engine/writing/skeleton';
import { csvRecord } from '../csv';
import type { RunContext } from '../context';
import { RawNumber, writeJson } from '../json';
import { localize } from '../problem';
import { namesOf, openSheet, workbookOf } from './sheet';
import type { Result } from './result';

/** How the sums are written: a report to go on with, or its figures. */
export const compileFormats = ['text', 'markdown', 'docx', 'xlsx', 'csv', 'json'] as const;
export type CompileFormat = (typeof compileFormats)[number];

/** By the ending of a file. */
export const formatOfEnding: Readonly<Record<string, CompileFormat>> = {
  txt: 'text',
  md: 'markdown',
  docx: 'docx',
  xlsx: 'xlsx',
  csv: 'csv',
  json: 'json',
};

/** Formats of bytes, which go into files alone. */
export const isBinary = (format: CompileFormat): boolean => format === 'docx' || format === 'xlsx';

/** The report of the whole, with the sums in its tables. */
export function reportOf({ engine }: RunContext, { compiled, left }: Result, format: CompileFormat): Skeleton {
  return writeCompiled(
    engine,
    compiled,
    format === 'markdown' ? 'pipes' : 'tabs',
    left.map(({ name }) => name),
  );
}

/** How many equations fail over the sums. */
export function failuresOf(context: RunContext, result: Result): number {
  return failuresIn(context.engine, reportOf(context, result, 'text'), result.compiled.form.edition);
}

/** The sums as text; of a format of bytes too. */
export function printResult(context: RunContext, result: Result, format: CompileFormat): string | Uint8Array {
  const { language, engine } = context;
  if (format === 'csv') {
    const { heads, rows } = openSheet(result, language);
    const fieldOf = (value: (typeof rows)[number][number]): string | null =>
      typeof value === 'object' ? (value?.number ?? null) : value;
    return [heads, ...rows.map((row) => row.map(fieldOf))].map(csvRecord).join('');
  }
  if (format === 'json') return `${writeJson(jsonOf(result, language))}\n`;
  if (format === 'xlsx') return createSheets(workbookOf(result, language, textsOfLeft(result, language)));
  const { text } = reportOf(context, result, format);
  if (format !== 'docx') return text;
  const { edition } = result.compiled.form;
  const draft = new Draft(text, engine, { form: edition, isReport: true, layout: 'tabs' });
  return createWord(outlineOf(publish(draft)));
}

/** Why bodies were left out, each in a sentence. */
export function textsOfLeft({ compiled, left }: Result, language: Language): string[] {
  return left.map((obstacle) => {
    const { text, args } = obstacleText(obstacle, compiled.year);
    return plain(localize(text, language, args));
  });
}

/** The figures in which the whole differs, as rows parted by tabs below their heads; empty where none does. */
export function differenceTable({ whole }: Result, language: Language): string {
  if (!whole || whole.differences.length === 0) return '';
  const head = localize(
    { zh: '行\t列\t汇总填报\t各单位合计\t差', en: 'row\tcolumn\twhole\tsum of the parts\tdifference' },
    language,
  );
  const rows = whole.differences.map(({ slot, reported, expected, difference }) =>
    [
      ...namesOf(slot),
      reported ? formatDecimal(reported) : '?',
      formatDecimal(expected),
      difference ? signed(formatDecimal(difference)) : '?',
    ].join('\t'),
  );
  return [head, ...rows].map((row) => `${row}\n`).join('');
}

function signed(number: string): string {
  return number.startsWith('-') ? number : `+${number}`;
}

/** As `CompileJson` says. */
function jsonOf(result: Result, language: Language): object {
  const { institution, year, form, units, sums } = result.compiled;
  const reasons = textsOfLeft(result, language);
  const figures = new Map<string, Map<string, Map<string, RawNumber>>>(form.tables.map(({ key }) => [key, new Map()]));
  for (const [{ row, column }, sum] of sums) {
    const rows = figures.get(row.table);
    const own = rows?.get(row.key) ?? new Map<string, RawNumber>();
    rows?.set(row.key, own.set(column.key, new RawNumber(formatDecimal(sum))));
  }
  return {
    institution,
    year,
    form: form.edition,
    units: units.map(({ name, report }) => ({ name, path: report.profile.name })),
    left: result.left.map(({ kind, name, documents }, index) => ({ kind, name, documents, message: reasons[index] })),
    figures,
    whole: result.whole
      ? {
          path: result.whole.report.profile.name,
          differences: result.whole.differences.map(({ slot, reported, expected, difference }) => ({
            table: slot.row.table,
            row: slot.row.key,
            column: slot.column.key,
            reported: reported && new RawNumber(formatDecimal(reported)),
            expected: new RawNumber(formatDecimal(expected)),
            difference: difference && new RawNumber(formatDecimal(difference)),
          })),
        }
      : undefined,
  };
}
