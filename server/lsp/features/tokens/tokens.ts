import type { BoundLine, BoundTable } from '../../../engine/binding/binding';
import type { Slot } from '../../../engine/form/form';
import type { Reading } from '../../../engine/reading/reading';
import { isFigureCell } from '../../../engine/report/tables/row';
import { numberSpan } from '../../../engine/text/cell';
import type { SourceText, Span } from '../../../engine/text/source';
import type { Steps } from '../../../engine/text/steps';
import type { Analysis } from '../../analyses';
import { suspectsOf } from '../preview/figureMarks';

/** What a stretch of a report is. The manifest gives each its colours: those of the grammar of `gouji-report`. */
export const tokenTypes = [
  'reportTitle',
  'reportHeading',
  'rowLabel',
  'columnHead',
  'figure',
  'year',
  'documentNumber',
] as const;
export const tokenModifiers = ['total', 'suspect', 'nil'] as const;

export interface Token extends Span {
  readonly type: (typeof tokenTypes)[number];
  readonly modifiers: readonly (typeof tokenModifiers)[number][];
}

/** So many paragraphs are looked through between two looks at whether the request was cancelled. */
const paragraphsAStep = 50;

/** 2023年, in digits of either width or Chinese numerals, and 〔2020〕109号 with the letters of who issued it. */
const years = /(?<![0-9０-９])(?:19|20|１９|２０)[0-9０-９]{2} ?年|二[〇○零][〇○零一二三四五六七八九]{2}年/g;
const documentNumbers =
  /[国省市县办公开函发政规字通令文财税综秘厅府委]{0,8}[〔［[【] ?(?:19|20)[0-9]{2} ?[〕］\]】] ?(?:第 ?)?[0-9]{1,5} ?号|国务院令 ?第? ?[0-9]{1,4} ?号/g;

/** What stands where in a report, in its order and disjoint, as UTF-16 offsets. */
export function* tokensOf(analysis: Analysis): Steps<Token[]> {
  const { reading, title } = analysis.draft;
  if (!reading) return [];
  const found: Token[] = title ? [token('reportTitle', title)] : [];
  for (const { heading, aspects } of reading.report.sections) {
    const all = [heading, ...aspects.map((aspect) => aspect.heading)];
    found.push(...all.map((one) => token('reportHeading', { start: one.markSpan.start, end: one.titleSpan.end })));
  }
  if (analysis.hasAcceptances) yield* analysis.checking();
  const suspects = suspectsOf(analysis, reading);
  for (const table of reading.binding.tables) {
    found.push(...tokensOfTable(reading, table, suspects));
    yield;
  }
  let looked = 0;
  for (const paragraph of reading.report.paragraphs) {
    found.push(...tokensOfText(reading.report.view, paragraph));
    if (++looked % paragraphsAStep === 0) yield;
  }
  return disjoint(found);
}

function* tokensOfTable(
  reading: Reading,
  { pieces, lines, duplicates, unknown }: BoundTable,
  suspects: ReadonlyMap<Slot, string>,
): Generator<Token> {
  const totals = totalsOf(reading);
  const bound = new Map(lines.map((line) => [line.row, line]));
  const strays = new Set([...duplicates, ...unknown].map(({ row }) => row));
  for (const { rows } of pieces) {
    for (const row of rows) {
      const line = bound.get(row);
      if (line) {
        yield* tokensOfLine(line, totals, suspects);
        continue;
      }
      const isStray = strays.has(row);
      for (const cell of row.cells) {
        if (cell.kind === 'text') yield token(isStray ? 'rowLabel' : 'columnHead', cell);
        else if (cell.kind === 'number') yield token('figure', numberSpan(cell));
      }
    }
  }
}

function* tokensOfLine(
  { row, figures, line }: BoundLine,
  totals: ReadonlySet<Slot>,
  suspects: ReadonlyMap<Slot, string>,
): Generator<Token> {
  const slots = new Map(figures.map(({ cell, slot }) => [cell, slot]));
  const isTotal = line.slots.every((slot) => totals.has(slot));
  for (const cell of row.cells) {
    const slot = slots.get(cell);
    if (cell.kind === 'text' && !slot) yield token('rowLabel', cell, isTotal ? ['total'] : []);
    if (!isFigureCell(cell)) continue;
    yield token('figure', cell.kind === 'number' ? numberSpan(cell) : cell, [
      ...(slot && totals.has(slot) ? (['total'] as const) : []),
      ...(slot && suspects.has(slot) ? (['suspect'] as const) : []),
      ...(cell.kind === 'nil' ? (['nil'] as const) : []),
    ]);
  }
}

function totalsOf({ form }: Reading): ReadonlySet<Slot> {
  return new Set(form.equations.flatMap(({ total }) => total ?? []));
}

function* tokensOfText(view: SourceText, paragraph: Span): Generator<Token> {
  const text = view.slice(paragraph);
  for (const [type, pattern] of [
    ['year', years],
    ['documentNumber', documentNumbers],
  ] as const)
    for (const { index, 0: match } of text.matchAll(pattern)) {
      const start = paragraph.start + index;
      yield token(type, { start, end: start + match.length });
    }
}

function token(type: Token['type'], { start, end }: Span, modifiers: Token['modifiers'] = []): Token {
  return { type, start, end, modifiers };
}

/** Of two that overlap, the one that begins first stays, and of two that begin together the longer one. */
function disjoint(tokens: Token[]): Token[] {
  tokens.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return tokens.filter((one) => {
    if (one.start < end || one.end <= one.start) return false;
    end = one.end;
    return true;
  });
}
