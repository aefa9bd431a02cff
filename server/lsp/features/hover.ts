import { MarkupKind, type Hover, type HoverParams, type Position } from 'vscode-languageserver';
import { onlyRepair } from '../../engine/balance/repair';
import type { BoundLine, BoundTable, Figure } from '../../engine/binding/binding';
import { namePath, type FormRow, type Slot } from '../../engine/form/form';
import type { Reading } from '../../engine/reading/reading';
import type { Section } from '../../engine/report/report';
import { fill, type Language } from '../../engine/rules/check';
import type { Statement } from '../../engine/prose/statement';
import { compareStatement, nameSum } from '../../engine/reading/stated';
import { toRange } from '../../engine/text/ranges';
import type { Analysis } from '../analyses';
import type { Company } from '../../engine/collection/company';
import { aboutLastYear } from './lastYear';
import { aboutDifferences, aboutParts, differs } from './parts';
import { aboutRelations } from './relations';
import { withAccepted } from './accepted';
import { onReport } from './feature';
import type { SourceText, Span } from '../../engine/text/source';
import { nameOf } from '../../engine/reading/figures';
import { likelySlip, slipTexts } from '../../engine/reading/slips';
import { arithmeticOf } from '../../engine/tools/arithmetic';
import { formatDecimal } from '../../engine/text/decimal';
import { statementAt } from './navigation';

export const hover = onReport({
  method: 'textDocument/hover',
  capabilities: { hoverProvider: true },
  fallback: null,
  needsFindings: true,
  answer: (analysis, { position }: HoverParams) => withAccepted(analysis, position, hoverOf(analysis, position)),
});

const texts = {
  'zh-cn': {
    held: '勾稽关系 {held}/{all} 条成立',
    failed: '，{failed} 条不成立',
    unknown: '，{unknown} 条无法核对',
    basis: '依据：{article}',
    must: '应写：{meaning}',
    missing: '尚缺 {count} 行',
    suspect: '疑似填错：「{name}」应为 {to}',
    compared: '与表格核对',
    inTable: '表中「{name}」为 {value}',
    stated: '正文写作 {stated}',
    uncompared: '正文数字 {stated}：表中对应的数字无法确定，未核对',
  },
  en: {
    held: 'Equations held: {held}/{all}',
    failed: ', failed: {failed}',
    unknown: ', not checked: {unknown}',
    basis: 'Basis: {article}',
    must: 'To be written: {meaning}',
    missing: 'Rows missing: {count}',
    suspect: 'Suspected: “{name}” should be {to}',
    compared: 'Compared with the table',
    inTable: 'In the table “{name}” is {value}',
    stated: 'the sentence says {stated}',
    uncompared: '{stated}: the figure of the table is not known, so this was not compared',
  },
};

/** What there is to say of the figure, row label, section heading or table at a position; null where nothing is. */
export function hoverOf({ draft, language, company }: Analysis, position: Position): Hover | null {
  const { reading, source } = draft;
  if (!reading) return null;
  const offset = source.offsetAt(position);
  const section = reading.report.sections.find(({ heading }) => holds(heading, offset));
  if (section) return toHover(source, aboutSection(section, language), section.heading);
  for (const table of reading.binding.tables) {
    const line = table.lines.find(({ row }) => holds(row, offset));
    const figure = line?.figures.find(({ cell }) => cell !== null && holds(cell, offset));
    if (figure?.cell) return toHover(source, aboutFigure(reading, figure, company, language), figure.cell);
    const label = line?.label?.cells.find((cell) => holds(cell, offset));
    if (line && label && line.line.label !== null) return toHover(source, aboutRow(line, language), label);
    const first = table.heads[0] ?? table.lines[0]?.row;
    if (first && holds(first, offset))
      return toHover(
        source,
        [...aboutTable(reading, table, language), ...aboutDifferences(reading, table.form.key, company, language)],
        first,
      );
  }
  const stated = statementAt(reading, offset);
  return stated ? toHover(source, aboutStatement(reading, stated, language), stated.number) : null;
}

/** Which figures a number in a sentence was compared with, and both numbers. */
function aboutStatement(reading: Reading, statement: Statement, language: Language): string[] {
  const t = texts[language];
  const compared = compareStatement(reading, statement);
  const stated = formatDecimal(statement.value);
  if (!compared) return [fill(t.uncompared, { stated })];
  const lines = compared.meant.map(({ slots, value }) => {
    const mark = compared.agrees ? '✓' : `✗ ${fill(t.stated, { stated })}`;
    return `- ${fill(t.inTable, { name: nameSum(slots), value: formatDecimal(value) })} ${mark}`;
  });
  return [`**${t.compared}**`, lines.join('\n')];
}

function aboutFigure(reading: Reading, figure: Figure, company: Company, language: Language): string[] {
  const { slot } = figure;
  const equations = reading.evaluations
    .filter(({ equation }) => [...equation.left, ...equation.right].includes(slot))
    .map((evaluation) => arithmeticOf(reading, evaluation, language));
  const lines = [...equations, ...aboutRelations(reading, slot, company, language)];
  return [
    `**${namePath(slot)}**`,
    lines.map((line) => `- ${line}`).join('\n'),
    ...aboutLastYear(figure.status === 'blank' ? undefined : reading.valueOf(slot), slot, company.previous, language),
    ...aboutParts(slot, company, language),
    ...(differs(reading, slot, company) ? aboutDifferences(reading, slot.row.table, company, language) : []),
    ...suspectsOf(reading, slot, language),
    ...meaningOf(slot.row, language),
  ];
}

/** The figures that explain the failures in which `slot` stands, where just one smallest repair does. */
function suspectsOf(reading: Reading, slot: Slot, language: Language): string[] {
  return reading.failures.flatMap((group): string[] => {
    const concerns = group.failures.some(
      ({ equation }) => equation.left.includes(slot) || equation.right.includes(slot),
    );
    const only = onlyRepair(group);
    if (!concerns || !only) return [];
    const together = likelySlip(reading, only.changes);
    return only.changes.map((change) => {
      const args = { name: nameOf(change.slot), to: formatDecimal(change.to) };
      const slip = together ?? likelySlip(reading, [change]);
      const why = slip && slipTexts[slip];
      const [zh, en] = why ? [`（${why.zh}）`, ` (${why.en})`] : ['', ''];
      return fill(`${texts[language].suspect}${language === 'en' ? en : zh}`, args);
    });
  });
}

function aboutRow({ line }: BoundLine, language: Language): string[] {
  const [row] = line.rows;
  return row ? [`**${row.path.slice(-2).join(' › ')}**`, ...meaningOf(row, language)] : [];
}

function aboutSection({ section }: Section, language: Language): string[] {
  const t = texts[language];
  const meaning = language === 'en' ? section.meaning.en : section.meaning.zh;
  return [`**${section.heading}**`, fill(t.must, { meaning }), fill(t.basis, { article: section.article })];
}

function aboutTable(reading: Reading, table: BoundTable, language: Language): string[] {
  const t = texts[language];
  const own = reading.evaluations.filter(({ equation }) => equation.table === table.form.key);
  const count = (status: string): number => own.filter((evaluation) => evaluation.status === status).length;
  const [held, failed, unknown] = [count('held'), count('failed'), count('unknown')];
  const sums =
    fill(t.held, { held, all: own.length }) +
    (failed ? fill(t.failed, { failed }) : '') +
    (unknown ? fill(t.unknown, { unknown }) : '');
  const missing = table.missing.length;
  return [
    `**${table.form.title}**`,
    own.length > 0 ? sums : '',
    missing > 0 ? fill(t.missing, { count: missing }) : '',
  ];
}

function meaningOf(row: FormRow, language: Language): string[] {
  const meaning = language === 'en' ? row.meaning?.en : row.meaning?.zh;
  return [meaning ?? '', row.article === null ? '' : fill(texts[language].basis, { article: row.article })];
}

function holds(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

function toHover(source: SourceText, parts: readonly string[], span: Span): Hover {
  const value = parts.filter((part) => part !== '').join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(source, span) };
}
