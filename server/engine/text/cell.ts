import { isDigit } from './chars';
import { decimal, parseDecimal, type Decimal } from './decimal';
import { hidden, parting } from './invisible';
import { filler, withoutFillers, trimSpan, type Span } from './source';

/** What stands in a cell: a number, nothing, a mark that says "nothing", or a text. */
export type CellKind = 'number' | 'blank' | 'nil' | 'text';

/** A cell of a table. Its span is that of its content, or the empty place where content would go. */
export interface Cell extends Span {
  readonly raw: string;
  readonly kind: CellKind;
  /** The number of a `number` cell; null for every other. */
  readonly value: Decimal | null;
  /** Whether a number is written as plain ASCII digits, as the form wants it. */
  readonly plain: boolean;
  /** Whether the content is just what stands in the text: no tags inside, no neighbour that spans it; so that it may be replaced. */
  readonly exact: boolean;
  /** Whether the place is taken by a neighbour that spans it: no figure stands there. */
  readonly covered?: boolean;
}

function blankCell(at: number): Cell {
  return { start: at, end: at, raw: '', kind: 'blank', value: null, plain: true, exact: true };
}

const nilMarks = new Set(['/', '-', '--', '—', '——', '–', '\\', '无', '空', '&nbsp;', '…']);
/** What programs write for a value that is not there, in lower case. */
const noValues = new Set(['nan', 'null', 'none', 'nil', 'n/a', '#n/a', 'na', '<na>', 'undefined']);
/** So begins no number, and no mark for nothing but 无 and 空, which stand alone: 总计, （一）, 1.本机关. */
const wordStart = /^(?:[\u4e00-\u9fff].|[（(]|[0-9]{1,2}[.．、][\u4e00-\u9fff]{3})/;
/** Two numbers, for all that anybody can see of them: 2 and 0, or 20. */
const betweenDigits = new RegExp(`(?<=[0-9０-９])${parting}+(?=[0-9０-９])`, 'g');
/** What may stand behind the digits of a number; whether it belongs there, the column of the form says. */
const unitMarks = /(?:件次|万元|件|宗|份|条|起|次|个|项|%)$/;

/** Reads the cell of `text` between the offsets of `span`. */
export function readCell(text: string, span: Span): Cell {
  if (isPlainNumber(text, span)) {
    const raw = text.slice(span.start, span.end);
    return {
      start: span.start,
      end: span.end,
      raw,
      kind: 'number',
      value: decimal(Number(raw)),
      plain: true,
      exact: true,
    };
  }
  const content = withoutEmphasis(text, trimSpan(text, span));
  const { start, end } = content;
  if (start === end) {
    // Between two bars a number goes behind the space that is there.
    const at = span.end - span.start > 1 && text[span.start] === ' ' ? span.start + 1 : start;
    return blankCell(at);
  }
  const written = text.slice(start, end);
  const hasTags = written.includes(filler);
  const isParted = written.includes(parting);
  const shown = isParted ? written.replace(betweenDigits, ' ') : written;
  const raw = hasTags || isParted || written.includes(hidden) ? withoutFillers(shown) : written;
  // What cannot be seen among digits goes with the number; beside a unit it hides where the number ends.
  const exact = raw.length === written.length || (!hasTags && isPlainNumber(raw, { start: 0, end: raw.length }));
  if (isPlainNumber(raw, { start: 0, end: raw.length }))
    return { start, end, raw, kind: 'number', value: decimal(Number(raw)), plain: true, exact };
  if (isQuoted(raw)) {
    const inside = readCell(text, { start: start + 1, end: end - 1 });
    if (inside.kind !== 'text') return inside;
  }
  if (raw.length > 40 || wordStart.test(raw)) return { start, end, raw, kind: 'text', value: null, plain: true, exact };
  const { kind, value, plain } = readContent(raw);
  return { start, end, raw, kind, value, plain, exact };
}

const longestQuoted = 20;

/** "20", '20' or “20”: how some programs write every cell. */
function isQuoted(raw: string): boolean {
  if (raw.length < 2 || raw.length > longestQuoted) return false;
  return ['""', "''", '“”', '‘’', '＂＂'].includes(raw.charAt(0) + raw.charAt(raw.length - 1));
}

const mostDigits = 15;

/** Nothing but ASCII digits, as most cells of the form: they need no closer look. */
function isPlainNumber(text: string, { start, end }: Span): boolean {
  if (start === end || end - start > mostDigits) return false;
  for (let at = start; at < end; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** Markdown's asterisks round the whole content are no part of it. */
function withoutEmphasis(text: string, span: Span): Span {
  let { start, end } = span;
  while (end - start > 2 && text[start] === '*' && text[end - 1] === '*') {
    start++;
    end--;
  }
  return start === span.start ? span : trimSpan(text, { start, end });
}

/** The place of a cell that a neighbour spans: what is written there would join the neighbour. */
export function coveredCell(at: number): Cell {
  return { ...blankCell(at), exact: false, covered: true };
}

/** Whether a cell holds what a program writes for a value that is not there: it was left blank, and nobody wrote a mark. */
export function isNoValue({ kind, raw }: Cell): boolean {
  return kind === 'nil' && noValues.has(raw.normalize('NFKC').replace(/\s/g, '').toLowerCase());
}

function readContent(raw: string): Pick<Cell, 'kind' | 'value' | 'plain'> {
  const spaced = raw.normalize('NFKC');
  const folded = spaced.replace(/\s/g, '');
  if (nilMarks.has(folded) || noValues.has(folded.toLowerCase())) return { kind: 'nil', value: null, plain: true };
  // 1 0 may be ten or two figures, and 1① is one with a note: it is not for us to say.
  const value = /[0-9]\s+[0-9]/.test(spaced) || /\p{No}/u.test(raw) ? null : readNumber(folded.replace('−', '-'));
  if (!value) return { kind: 'text', value: null, plain: true };
  return { kind: 'number', value, plain: /^-?[0-9]+(?:\.[0-9]+)?$/.test(raw) };
}

/** The number alone, without a unit beside it; the whole content where the cell holds no number. */
export function numberSpan(cell: Cell): Span {
  const match =
    cell.kind === 'number' && cell.raw.length === cell.end - cell.start
      ? /[+\-−－]?[0-9０-９][0-9０-９,，.．]*/.exec(cell.raw)
      : null;
  if (!match) return { start: cell.start, end: cell.end };
  return { start: cell.start + match.index, end: cell.start + match.index + match[0].length };
}

/** A number with or without thousands separators (in threes) and a unit behind it. */
function readNumber(folded: string): Decimal | null {
  const bare = folded.replace(unitMarks, '');
  if (!/^[+-]?[0-9]/.test(bare)) return null;
  if (/[,，、]/.test(bare)) {
    return /^[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$/.test(bare) ? parseDecimal(bare.replaceAll(',', '')) : null;
  }
  return parseDecimal(bare);
}
