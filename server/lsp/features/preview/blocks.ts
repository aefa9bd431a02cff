import type { Reading } from '../../../engine/reading/reading';
import { readText } from '../../../engine/report/reportText';
import type { Heading } from '../../../engine/report/heading';
import type { Section } from '../../../engine/report/report';
import { isBlankCode, trimSpan, type SourceText, type Span } from '../../../engine/text/source';
import type { Analysis } from '../../analyses';
import { Findings } from './findings';
import type { Block, Run, TextBlock } from './model';
import { runsOf, skipAsterisks } from './runs';
import { tableBlocks } from './tables';

export interface Blocks {
  readonly blocks: readonly Block[];
  /** Findings about no block. */
  readonly left: Findings['left'];
}

/** A part of the draft that is known to be something. */
interface Claim extends Span {
  read(): Block[];
}

/** Takes a report apart into what is published, in the order of the draft; all its text is in some block. */
export function blocksOf(analysis: Analysis): Blocks {
  const { draft, result } = analysis;
  const { reading, title, source } = draft;
  const findings = new Findings(result.diagnoses);
  const view = reading ? reading.report.view : readText(source.text).view;
  const claims: Claim[] = reading ? [...headings(reading, findings), ...paragraphs(reading, findings), ...tableBlocks(analysis, reading, findings)] : [];
  if (title) claims.push({ start: title.start, end: title.end, read: () => [textBlock('title', title, [], runsOf(view, title, findings))] });
  claims.sort((a, b) => a.start - b.start);
  const blocks: Block[] = [];
  let from = 0;
  for (const claim of claims) {
    unclaimed(blocks, view, { start: from, end: claim.start }, findings);
    for (const block of claim.read()) blocks.push(block);
    from = Math.max(from, claim.end);
  }
  unclaimed(blocks, view, { start: from, end: view.text.length }, findings);
  return { blocks: withClosing(blocks, title?.institution ?? null), left: findings.left };
}

function textBlock(kind: TextBlock['kind'], { start, end }: Span, lead: readonly Run[], runs: readonly Run[], lacks?: string): TextBlock {
  return { kind, start, end, lead, runs, ...(lacks === undefined ? {} : { lacks }) };
}

function headings(reading: Reading, findings: Findings): Claim[] {
  const { report } = reading;
  return report.sections.map((section) => {
    const { heading } = section;
    const line = report.view.lineAt(heading.end);
    const span = { start: report.view.lineAt(heading.start).start, end: line.end };
    return {
      ...span,
      read: () => {
        const { lead, rest } = split(report.view, heading, line.end);
        const block = textBlock('section', span, [], runsOf(report.view, lead, findings), lackingTable(reading, section));
        const more = runsOf(report.view, rest, findings);
        return more.length > 0 ? [block, textBlock('paragraph', rest, [], more)] : [block];
      },
    };
  });
}

/** The title of the table that belongs into the section and is nowhere in the draft. */
function lackingTable(reading: Reading, { section }: Section): string | undefined {
  const bound = section.table === undefined ? undefined : reading.tableOf(section.table);
  return bound && bound.pieces.length === 0 ? bound.form.title : undefined;
}

function paragraphs({ report }: Reading, findings: Findings): Claim[] {
  const { view } = report;
  return report.paragraphs.map((paragraph) => {
    const { heading } = paragraph;
    return {
      start: paragraph.start,
      end: paragraph.end,
      read: () => {
        const { lead, rest } = heading ? split(view, heading, paragraph.end) : { lead: null, rest: paragraph };
        const runs = lead ? runsOf(view, lead, findings) : [];
        if (heading && !heading.runIn) return [textBlock('heading', paragraph, [], runs)];
        return linesApart(view, rest).map((part, index) => {
          const isFirst = index === 0;
          return textBlock('paragraph', isFirst && lead ? { ...part, start: lead.start } : part, isFirst ? runs : [], runsOf(view, part, findings));
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
function unclaimed(blocks: Block[], view: SourceText, { start, end }: Span, findings: Findings): void {
  if (start >= end) return;
  const last = view.lineAt(end).index;
  for (let index = view.lineAt(start).index; index <= last; index++) {
    const line = view.lines[index];
    if (!line) break;
    const span = trimSpan(view.text, { start: Math.max(start, line.start), end: Math.min(end, line.end) });
    if (span.end <= span.start || /^[#*\s\u200b]*$/.test(view.slice(span))) continue;
    blocks.push(textBlock('paragraph', span, [], runsOf(view, span, findings)));
  }
}

const date = /^[（(]?[0-9〇○零一二三四五六七八九十]{4}年[0-9一二三四五六七八九十]{1,2}月[0-9一二三四五六七八九十]{1,3}日[）)]?$/;
const longestClosing = 60;

/** The institution and the date that close a report stand at its right. */
function withClosing(blocks: readonly Block[], institution: string | null): Block[] {
  let from = blocks.length;
  for (let block = blocks[from - 1]; block && isClosing(block, institution); block = blocks[from - 1]) from--;
  return blocks.map((block, index) => (index >= from && block.kind === 'paragraph' ? { ...block, kind: 'closing' } : block));
}

function isClosing(block: Block, institution: string | null): boolean {
  if (block.kind !== 'paragraph' || block.lead.length > 0 || block.end - block.start > longestClosing) return false;
  const text = block.runs.map((run) => run.text).join('').normalize('NFKC').replaceAll(/\s/g, '');
  return date.test(text) || (institution !== null && text === institution);
}
