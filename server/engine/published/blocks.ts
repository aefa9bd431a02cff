import type { Draft } from '../reading/draft';
import type { Reading } from '../reading/reading';
import type { Heading } from '../report/heading';
import type { Section } from '../report/report';
import { isBlankCode, trimSpan, type SourceText, type Span } from '../text/source';
import { finish, type Steps } from '../text/steps';
import type { Block, Passage, Published, TextBlock } from './model';
import { joined, passageOf, skipAsterisks } from './passages';
import { tableBlocks } from './tables';

/** A part of the draft that is known to be something. */
interface Claim extends Span {
  read(): Block[];
}

/** Takes a report apart into what is published. */
export function publish(draft: Draft): Published {
  return finish(publishing(draft));
}

/** The same in steps, one a block or a table. */
export function* publishing({ reading, title, view }: Draft): Steps<Published> {
  const claims: Claim[] = reading ? [...headings(reading), ...paragraphs(reading), ...tableBlocks(reading)] : [];
  if (title)
    claims.push({
      start: title.start,
      end: title.end,
      read: () => [textBlock('title', title, null, passageOf(view, title))],
    });
  claims.sort((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  let from = 0;
  for (const claim of claims) {
    unclaimed(blocks, view, { start: from, end: claim.start });
    for (const block of claim.read()) blocks.push(block);
    yield;
    from = Math.max(from, claim.end);
  }
  unclaimed(blocks, view, { start: from, end: view.text.length });
  return { title: title?.text ?? null, view, blocks: withClosing(blocks, title?.institution ?? null) };
}

function textBlock(
  kind: TextBlock['kind'],
  { start, end }: Span,
  lead: Passage | null,
  body: Passage,
  lacks?: string,
): TextBlock {
  return { kind, start, end, lead, body, ...(lacks === undefined ? {} : { lacks }) };
}

function headings(reading: Reading): Claim[] {
  const { report } = reading;
  return report.sections.map((section) => {
    const { heading } = section;
    const line = report.view.lineAt(heading.end);
    const span = { start: report.view.lineAt(heading.start).start, end: line.end };
    return {
      ...span,
      read: () => {
        const { lead, rest } = split(report.view, heading, line.end);
        const block = textBlock('section', span, null, passageOf(report.view, lead), lackingTable(reading, section));
        const more = passageOf(report.view, rest);
        return more.runs.length > 0 ? [block, textBlock('paragraph', rest, null, more)] : [block];
      },
    };
  });
}

/** The title of the table that belongs into the section and is nowhere in the draft. */
function lackingTable(reading: Reading, { section }: Section): string | undefined {
  const bound = section.table === undefined ? undefined : reading.tableOf(section.table);
  return bound && bound.pieces.length === 0 ? bound.form.title : undefined;
}

function paragraphs({ report }: Reading): Claim[] {
  const { view } = report;
  return report.paragraphs.map((paragraph) => {
    const { heading } = paragraph;
    return {
      start: paragraph.start,
      end: paragraph.end,
      read: () => {
        const { lead, rest } = heading ? split(view, heading, paragraph.end) : { lead: null, rest: paragraph };
        if (lead && !heading?.runIn) return [textBlock('heading', paragraph, null, passageOf(view, lead))];
        return linesApart(view, rest).map((part, index) => {
          const own = index === 0 ? lead : null;
          return textBlock(
            'paragraph',
            own ? { ...part, start: own.start } : part,
            own && passageOf(view, own),
            passageOf(view, part),
          );
        });
      },
    };
  });
}

/** A heading without its # and * marks, with the punctuation that ends it, and the paragraph that it runs into. */
function split({ text }: SourceText, heading: Heading, end: number): { lead: Span; rest: Span } {
  const { start } = heading;
  if (heading.runIn) {
    const stop = Math.min(end, heading.titleSpan.end + text.slice(heading.titleSpan.end, end).search(/[。：:]/) + 1);
    return { lead: { start, end: stop }, rest: { start: skipAsterisks(text, stop, end), end } };
  }
  let last = end;
  while (last > start && (text[last - 1] === '*' || isBlankCode(text.charCodeAt(last - 1)))) last--;
  return { lead: { start, end: last }, rest: { start: end, end } };
}

/** A line this long, and about as long as its neighbours, was broken by the width of a page. */
const shortestWrapped = 18;
const nearlyAsLong = 0.7;

/** The lines of a paragraph that stand for themselves: 落款 and date, a name and a number. Wrapped lines stay together. */
function linesApart(view: SourceText, { start, end }: Span): Span[] {
  const lines = view.lines.slice(view.lineAt(start).index, view.lineAt(end).index + 1);
  const widest = lines.reduce((most, { text }) => Math.max(most, text.trim().length), 0);
  const parts: { start: number; end: number }[] = [];
  let goesOn = false;
  for (const line of lines) {
    const span = { start: Math.max(start, line.start), end: Math.min(end, line.end) };
    const last = parts.at(-1);
    if (goesOn && last) last.end = span.end;
    else parts.push(span);
    const { length } = line.text.trim();
    goesOn = length >= shortestWrapped && length >= widest * nearlyAsLong;
  }
  return parts;
}

/** Adds lines, or parts of lines, that are nothing known: each is a paragraph. Marks of Markdown alone are no text. */
function unclaimed(blocks: Block[], view: SourceText, { start, end }: Span): void {
  if (start >= end) return;
  const last = view.lineAt(end).index;
  for (let index = view.lineAt(start).index; index <= last; index++) {
    const line = view.lines[index];
    if (!line) break;
    const span = trimSpan(view.text, { start: Math.max(start, line.start), end: Math.min(end, line.end) });
    if (span.end <= span.start || /^[#*\s\u200b\u2060\u2061]*$/.test(view.slice(span))) continue;
    blocks.push(textBlock('paragraph', span, null, passageOf(view, span)));
  }
}

const date =
  /^[（(]?[0-9〇○零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日[）)]?$/;
const longestClosing = 60;

/** The institution and the date that close a report stand at its right. */
function withClosing(blocks: readonly Block[], institution: string | null): Block[] {
  let from = blocks.length;
  for (let block = blocks[from - 1]; block && isClosing(block, institution); block = blocks[from - 1]) from--;
  return blocks.map((block, index) =>
    index >= from && block.kind === 'paragraph' ? { ...block, kind: 'closing' } : block,
  );
}

function isClosing(block: Block, institution: string | null): boolean {
  if (block.kind !== 'paragraph' || (block.lead?.runs.length ?? 0) > 0 || block.end - block.start > longestClosing)
    return false;
  const text = joined(block.body.runs).normalize('NFKC').replaceAll(/\s/g, '');
  return date.test(text) || (institution !== null && text === institution);
}
