import type { Engine } from '../../engine/reading/engine';
import { readHeading } from '../../engine/report/heading';
import { parseReport, type Report } from '../../engine/report/report';
import { readText } from '../../engine/report/reportText';
import { buildLexicon } from '../../engine/report/lexicon';
import { compileForm } from '../../engine/form/compile';
import { foldBare } from '../../engine/text/fold';
import { hidden, parting } from '../../engine/text/invisible';
import type { Row } from '../../engine/report/tables/row';
import { filler, isBlankText } from '../../engine/text/source';
import { guessesIn, withLists } from './proposeLists';
import { mostSections } from './limits';
import { besideIn } from './proposeBeside';
import { mend } from './proposeMended';
import { apart, seemsTable } from './proposeLines';
import { withKinds } from './proposeKinds';
import { withoutNumbers } from './proposeNumbers';
import { proofOf } from './proposeProof';
import {
  blocksOf,
  readGrid,
  rowsIn,
  tidy,
  toTable,
  type ProposedBlock,
  type ProposedForm,
  type ProposedTable,
} from './proposeTable';
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
  const range = monthRange.exec(name)?.[0];
  if (range !== undefined)
    guesses.push(
      `标题里的“${range}”不认作时期，照样留在 title 里，别的时期的报告就不是这一格式的了：请从 title 删去，标题里写“上半年”“前三季度”之类`,
    );
  const headings = headingsIn(first);
  const others = reports
    .slice(1)
    .map(({ tables }) => new Set(tables.flatMap((table) => table.rows.flatMap(({ cells }) => cells.map(textOf)))));
  const before = first.view.text.slice(0, headings[0]?.start);
  const tables: ProposedTable[] = [];
  const sections: { title: string; table?: string }[] = [];
  headings.forEach(({ title, start }, index) => {
    const end = headings[index + 1]?.start ?? Infinity;
    const own = first.tables.filter((table) => table.start >= start && table.start < end);
    const key = `table${tables.length + 1}`;
    const { table, notes } = tableOf(rowsIn(own), key, title, others);
    guesses.push(...notes.map((note) => `「${title}」${note}`));
    const text = first.view.text.slice(start, Math.min(end, first.view.text.length));
    if (table) tables.push(withKinds(table, `${before}\n${text}`));
    else if (seemsTable(text))
      guesses.push(
        `「${title}」里像是有每格一行的表，或者用空格隔开、有空格没填的表，没有格式时读不出；请改用制表符、竖线隔开各格，或者用 Word 文档`,
      );
    sections.push({ title, ...(table ? { table: key } : {}) });
  });
  if (sections.length === 0 && tables.length === 0) return null;
  if (
    sections.length >= mostSections &&
    first.view.lines.some(({ text }) => /^[#\s]*十[一二三四五六七八九]、/.test(text))
  )
    guesses.push(`栏目至多 ${mostSections} 个，后面的没有写进格式`);
  const file: ProposedForm = {
    'gouji-form': 1,
    id: 'my-report',
    name: name || '我的报告',
    note: '由现成的报告推得，请核对标题、栏目、各行各列和勾稽关系。',
    title: { name: name.length >= 4 ? name : '我的工作报告', ...(isYearless ? { year: false as const } : {}) },
    sections: sections.slice(0, mostSections),
    tables,
  };
  const mended = mend(file, known);
  const verified = verify(mended.file, texts, engine, known);
  const lists = verified.file.tables.flatMap((table) => blocksOf(table).flatMap(({ rows }) => guessesIn(rows)));
  const proof = proofOf(verified.file, texts, engine, known);
  return {
    file: { ...verified.file, note: [file.note, ...proof].join('') },
    guesses: [...guesses, ...mended.notes, ...lists, ...verified.guesses, ...proof],
  };
}

/** The table of a section, and what was left out or guessed of it, in Chinese. */
function tableOf(
  rows: readonly Row[],
  key: string,
  title: string,
  others: readonly ReadonlySet<string>[],
): { readonly table: ProposedTable | null; readonly notes: readonly string[] } {
  const beside = toBeside(withoutNumbers(rows).rows, key, title);
  if (beside) return { table: beside, notes: ['里的表推测是左右并排的几块（beside）'] };
  const grid = readGrid(rows);
  const table = grid && toTable(grid, key, title);
  if (!grid || !table)
    return {
      table: null,
      notes: rows.length > 1 ? [`里的表${rows.some(hasNumber) ? '没有读懂' : '没有数'}，没有写进格式`] : [],
    };
  const notes = [
    ...(grid.numbers === null ? [] : [`“${grid.numbers}”一列没有写进格式：它只给各行编号，报告里照留，不影响核对`]),
    ...(grid.left.length === 0
      ? []
      : [
          `里“${grid.left.slice(0, mostNamed).join('”“')}”${grid.left.length > mostNamed ? `等 ${grid.left.length} 行` : ''}与别的行列数不同，没有写进格式：一个栏目写一个表，别的表请分到别的栏目`,
        ]),
  ];
  if (table.across) return { table, notes };
  return { table: { ...table, rows: withLists(table.rows ?? [], table.corner ?? '', others) }, notes };
}

const mostNamed = 3;

function hasNumber({ cells }: Row): boolean {
  return cells.some(({ kind }) => kind === 'number');
}

/** A table whose blocks stand beside each other, with their last totals equal, a guess that is left out where it fails. */
function toBeside(rows: readonly Row[], key: string, title: string): ProposedTable | null {
  const blocks = besideIn(rows)?.map(({ label, rows: own }) => {
    const grid = readGrid(own);
    return { label, table: grid && toTable(grid, key, title) };
  });
  if (!blocks?.every(({ table }) => table)) return null;
  const isTold =
    blocks.every(({ label }) => label !== '') && new Set(blocks.map(({ label }) => label)).size === blocks.length;
  const made = blocks.map(({ label, table }, at): ProposedBlock => ({
    ...(isTold ? { label, key: `b${at + 1}` } : {}),
    columns: (table?.columns ?? []).map((head, index) => (at + index === 0 ? { ...head, note: besideGuess } : head)),
    rows: (table?.rows ?? []).map((head) => (isTold ? head : { ...head, key: `b${at + 1}${head.key}` })),
  }));
  const totals = made.map(({ key: block, label = '', rows: own }) => {
    const last = own.findLast(({ total }) => total);
    if (!last || block === undefined) return last?.key ?? null;
    const isPlain = [label, last.label].every((name) => /^[\p{L}\p{N}]+$/u.test(name));
    return isPlain ? `${label}.${last.label}` : `${block}.${last.key}`;
  });
  const [one, other] = totals;
  const of = made.length === 2 && one && other ? [{ of: `${one} = ${other}`, note: equalGuess }] : [];
  return { key, title, beside: made, ...(of.length > 0 ? { equations: of } : {}) };
}

const besideGuess = '推测：左右并排的几块，各有自己的行';
const equalGuess = '推测：两块的合计相等';

const unseen = new RegExp(`[${filler}${hidden}${parting}]`, 'g');

const textOf = ({ raw }: { readonly raw: string }): string => tidy(raw);

/** A quarter keeps its word, by which the report is called; halves and months are said beside any name. */
const period =
  /^(?:(?:第[一二三四1-4]|[一二三四1-4]|前[二三两23])(?=季度)|[上下]半年|[0-9一二三四五六七八九十]{1,3}月份?)/;

/** Several months, which are no part of a year that a title may tell: 1至6月, 1-6月份. */
const monthRange = /^[0-9一二三四五六七八九十]{1,3}(?:月份?)?[至到~—–-]{1,2}[0-9一二三四五六七八九十]{1,3}月份?/;

/** What stands behind the year in the first line that names one, or the whole first line. */
function nameIn({ view }: Report): { readonly name: string; readonly isYearless: boolean } {
  const lines = view.lines.filter(({ text }) => !isBlankText(text)).slice(0, 5);
  for (const { text } of lines) {
    const bare = text
      .replace(/^[#\s*]+|[*\s]+$/g, '')
      .replace(/\s/g, '')
      .replace(unseen, '')
      .normalize('NFKC');
    const found = /(?:19|20)[0-9]{2}年度?(.{4,40})$/.exec(bare);
    if (found?.[1] !== undefined && !/[。；，|]/.test(bare))
      return { name: monthRange.test(found[1]) ? found[1] : found[1].replace(period, ''), isYearless: false };
  }
  return { name: '', isYearless: false };
}

/** A title without what nobody sees, and spaces at its ends. */
function shown(title: string): string {
  return title.replace(unseen, '').trim();
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
    if (foldBare(heading.title) !== '') found.push({ title: shown(heading.title), start: line.start });
  }
  return found;
}
