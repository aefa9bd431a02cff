import type { Engine } from '../../engine/reading/engine';
import { readHeading } from '../../engine/report/heading';
import { parseReport, type Report } from '../../engine/report/report';
import { readText } from '../../engine/report/reportText';
import { buildLexicon } from '../../engine/report/lexicon';
import { compileForm } from '../../engine/form/compile';
import { foldBare } from '../../engine/text/fold';
import { isBlankText } from '../../engine/text/source';
import { guessesIn, withLists } from './proposeLists';
import { readGrid, tidy, toTable, type ProposedForm, type ProposedTable } from './proposeTable';
import { verify } from './proposeVerify';
import type { Known } from '../config';

/** A form file proposed from finished reports, and what of it was guessed, a sentence each in Chinese. */
export interface Proposal {
  readonly file: ProposedForm;
  readonly guesses: readonly string[];
}

/** Knows no section and no table: what it reads of a text is what anybody sees. */
const nothing = buildLexicon(
  compileForm({
    edition: 'none',
    basis: '',
    years: {},
    title: { name: '', holds: '', ends: [], endsWithYear: [] },
    sections: [],
    tables: [],
  }),
);

/**
 * Proposes a form from the texts of finished reports: sections by their headings, tables by their heads and rows, and of
 * the totals that words tell (小计, 合计, 总计, a sentence in a head cell) those that hold in every report. Null where the
 * first report has neither.
 */
export function propose(texts: readonly string[], engine: Engine, known: Known): Proposal | null {
  const reports = texts.map((text) => parseReport(readText(apart(text)), null, nothing));
  const [first] = reports;
  if (!first) return null;
  const guesses: string[] = [];
  const { name, isYearless } = nameIn(first);
  if (name === '') guesses.push('没有找到标题，title 是假定的，请改成报告标题的末尾几个字');
  const headings = headingsIn(first);
  const others = reports
    .slice(1)
    .map(({ tables }) => new Set(tables.flatMap((table) => table.rows.flatMap(({ cells }) => cells.map(textOf)))));
  const tables: ProposedTable[] = [];
  const sections: { title: string; table?: string }[] = [];
  headings.forEach(({ title, start }, index) => {
    const end = headings[index + 1]?.start ?? Infinity;
    const grids = readGrid(first.tables.filter((table) => table.start >= start && table.start < end));
    const key = `table${tables.length + 1}`;
    const table = grids && toTable(grids, key, title);
    if (table)
      tables.push(table.across ? table : { ...table, rows: withLists(table.rows, table.corner ?? '', others) });
    sections.push({ title, ...(table ? { table: key } : {}) });
  });
  if (sections.length === 0 && tables.length === 0) return null;
  const file: ProposedForm = {
    'gouji-form': 1,
    id: 'my-report',
    name: name || '我的报告',
    note: '由现成的报告推得，请核对标题、栏目、各行各列和勾稽关系。',
    title: { name: name.length >= 4 ? name : '我的工作报告', ...(isYearless ? { year: false as const } : {}) },
    sections: sections.slice(0, 10),
    tables,
  };
  const verified = verify(file, texts, engine, known);
  return {
    file: verified.file,
    guesses: [...guesses, ...verified.file.tables.flatMap(({ rows }) => guessesIn(rows)), ...verified.guesses],
  };
}

/**
 * Ends a table of tabs before a numbered line with no figures that stands right behind it, as documents have it; where a row
 * of figures follows, the line names a group of rows.
 */
function apart(text: string): string {
  return text.replace(/(?<=\t[^\t\n]*\n)(?=[一二三四五六七八九十]、[^\t\n|│]*(?:\n(?!.*\t *[-\d])|$))/g, '\n');
}

const textOf = ({ raw }: { readonly raw: string }): string => tidy(raw);

/** A quarter keeps its word, by which the report is called; halves and months are said beside any name. */
const period =
  /^(?:(?:第[一二三四1-4]|[一二三四1-4]|前[二三两23])(?=季度)|[上下]半年|[0-9一二三四五六七八九十]{1,3}月份?)/;

/** What stands behind the year in the first line that names one, or the whole first line. */
function nameIn({ view }: Report): { readonly name: string; readonly isYearless: boolean } {
  const lines = view.lines.filter(({ text }) => !isBlankText(text)).slice(0, 5);
  for (const { text } of lines) {
    const bare = text
      .replace(/^[#\s*]+|[*\s]+$/g, '')
      .replace(/\s/g, '')
      .normalize('NFKC');
    const found = /(?:19|20)[0-9]{2}年度?(.{4,40})$/.exec(bare);
    if (found?.[1] !== undefined && !/[。；，|]/.test(bare))
      return { name: found[1].replace(period, ''), isYearless: false };
  }
  return { name: '', isYearless: false };
}

interface FoundHeading {
  readonly title: string;
  readonly start: number;
}

/** The headings numbered 一、 二、 … in their order; a row of a table, or a number out of turn, is none. */
function headingsIn({ view, tables }: Report): FoundHeading[] {
  const rows = new Set(tables.flatMap((table) => table.rows.map(({ line }) => line)));
  const found: FoundHeading[] = [];
  for (const line of view.lines) {
    if (rows.has(line.index) || /[\t|│]/.test(line.text.trimEnd())) continue;
    const heading = readHeading(line, 'section');
    if (!heading || heading.runIn || heading.pageNumber || heading.ordinal !== found.length + 1) continue;
    if (foldBare(heading.title) !== '') found.push({ title: heading.title.trim(), start: line.start });
  }
  return found;
}
