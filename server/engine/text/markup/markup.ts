import { Tokenizer } from 'htmlparser2';
import { isInvisibleCode } from '../invisible';
import { TableStack, type MarkupTable } from './tables';
import { View } from './view';

/** A text with HTML in it, as it reads. */
export interface Markup {
  /** The text as it is written. */
  readonly text: string;
  /**
   * As long as the text, so that offsets are the same: tags, comments, scripts and data tables blanked, entities
   * decoded, a line break where a block begins or ends.
   */
  readonly view: string;
  /** The same with the insides of data tables left as they read. */
  readonly cells: string;
  /** The tables that hold data, in their order; those that lay out a page are read through. */
  readonly tables: readonly MarkupTable[];
}

const blocks = words(
  'address article aside blockquote body br caption center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 head',
  'header hr html li main nav ol option p pre section select table tbody td tfoot th thead title tr ul',
);
const inlines = words(
  'a abbr b big button cite code col colgroup del em font i iframe img input ins label link mark meta o:p s script',
  'small span strong style sub sup textarea u v:shape v:shapetype',
);
/** What these tags hold is not shown, up to the one that closes it. */
const silent: Readonly<Record<string, RegExp>> = { script: /<\/script/i, style: /<\/style/i };
const lineBreak = 0x0a;
const mostSpan = 100;
const longestDatum = 300;

/** Whether a tag of this name, in lower case, is read as one; all others are left in the text. */
export function isTag(name: string): boolean {
  return blocks.has(name) || inlines.has(name);
}

/** Whether a text may hold a tag or a comment of HTML, as Markdown may: only then is it worth the reading. */
export function hasMarkup(text: string): boolean {
  return text.includes('<') && /<[a-z/!?]/i.test(text);
}

/** Reads the HTML in a text. Takes steps in proportion to its length, however its tags are nested or left open. */
export function readMarkup(text: string): Markup {
  const view = new View(text);
  const stack = new TableStack(text.length);
  let tag: { name: string; start: number; spans: Record<string, number> } | null = null;
  let attribute = '';
  let silence = '';
  let read = 0;

  /** From where on no closing tag of this name is found. */
  const unclosed = new Map<string, number>();
  const isSilent = (name: string, from: number): boolean => {
    const closing = silent[name];
    if (!closing || from >= (unclosed.get(name) ?? Infinity)) return false;
    const isClosed = closing.test(text.slice(from));
    if (!isClosed) unclosed.set(name, from);
    return isClosed;
  };
  const open = (end: number): void => {
    read = end + 1;
    if (!tag) return;
    const { name, start, spans } = tag;
    const isBreak = blocks.has(name) && !(name === 'br' && isInRow(text, start));
    view.blank(start, read, isBreak ? lineBreak : undefined);
    if (isSilent(name, read)) silence = name;
    stack.openTag(name, start, read, spans['colspan'] ?? 1, spans['rowspan'] ?? 1);
    tag = null;
  };
  // What a page does not show, unless it is left open; `start` is behind the marks it begins with, of which there are many: <!--, <!, <?, </.
  const vanish = (start: number, end: number): void => {
    read = Math.min(text.length, end + 1);
    if (end < text.length) view.blank(text.lastIndexOf('<', start - 1), read);
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        const name = text.slice(start, end).toLowerCase();
        tag = blocks.has(name) || inlines.has(name) ? { name, start: start - 1, spans: {} } : null;
      },
      onattribname(start, end) {
        attribute = text.slice(start, end).toLowerCase();
      },
      onattribdata(start, end) {
        const span = Number.parseInt(text.slice(start, Math.min(end, start + 4)), 10);
        if (tag && span > 0) tag.spans[attribute] = Math.min(span, mostSpan);
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag(start, end) {
        const name = text.slice(start, end).toLowerCase();
        const close = text.indexOf('>', end);
        read = close < 0 ? text.length : close + 1;
        if (!blocks.has(name) && !inlines.has(name)) return;
        if (name === silence) silence = '';
        view.blank(start - 2, read);
        if (blocks.has(name)) view.breakLine(read - 1);
        stack.closeTag(name, start - 2, read);
      },
      ontext(start, end) {
        if (silence) view.blank(start, end);
        read = end;
      },
      ontextentity(codepoint, end) {
        view.blank(read, end, silence || codepoint > 0xffff || isInvisibleCode(codepoint) ? undefined : codepoint);
        read = end;
      },
      oncomment: vanish,
      ondeclaration: vanish,
      onprocessinginstruction: vanish,
      oncdata: vanish,
      onattribentity: ignore,
      onattribend: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  const cells = view.slice(0, text.length);
  const tables = stack.innermost.filter((table) => holdsData(table));
  for (const { start, end } of tables) view.blankLines(start, end);
  return { text, view: view.slice(0, text.length), cells, tables };
}

/** A line break inside a cell of a Markdown table, or of one with tabs, breaks no row. */
function isInRow(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestDatum), at);
  const after = text.slice(at, at + longestDatum);
  const line = before.slice(before.search(/[^\n\r]*$/)) + (/^[^\n\r]*/.exec(after)?.[0] ?? '');
  return /[|\t]/.test(line);
}

/** A table that lays out prose has one cell a row, or cells that hold paragraphs. */
function holdsData({ rows }: MarkupTable): boolean {
  return (
    rows.some(({ cells }) => cells.length > 1) &&
    rows.every(({ cells }) => cells.every(({ start, end }) => end - start < longestDatum * 10))
  );
}

function words(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

function ignore(): void {
  // Nothing is read of these.
}
