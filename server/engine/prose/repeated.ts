import { add, compare } from '../text/decimal';
import type { Span } from '../text/source';
import { bodyOf, type ProseParagraph } from './paragraphs';
import { isOfField, isOfOthers, mayHoldTotal, totalOf, type Total } from './totals';
import { listMarks } from './years';

/** Two totals of one thing. Spans are offsets into the source. */
export interface RepeatedTotal {
  readonly first: Span;
  readonly second: Span;
  /** Whether they stand in two paragraphs of a section. */
  readonly isApart: boolean;
}

/**
 * Totals of one thing in one section that differ: 全年公开信息1406条。…全年公开信息1460条。 In a paragraph, the first must be said
 * before anything narrows it; a second that is more cannot be a part of the first, one that is less is held to be none only
 * where it says 共, is more than half, and the sentence before names no field. Between paragraphs, both must say 共, and
 * nothing before them in their own narrows them; below another heading, only more than what is said above all headings is
 * told. Behind a channel or another body nothing is compared.
 */
export function repeatedTotals(paragraphs: readonly ProseParagraph[], own: number | null): RepeatedTotal[] {
  const found: RepeatedTotal[] = [];
  let section: ProseParagraph['section'] | undefined;
  let above: Totals = new Map();
  let near: Totals = above;
  let heading = '';
  for (const paragraph of paragraphs) {
    if (paragraph.section !== section) {
      above = new Map();
      near = above;
    }
    // Below one heading may be counted what those below others do not count.
    if (paragraph.paragraph.heading) near = new Map();
    if (paragraph.paragraph.heading || paragraph.section !== section)
      heading = paragraph.paragraph.heading?.title ?? '';
    section = paragraph.section;
    if (paragraph.prose.ask(mayHoldTotal)) found.push(...inParagraph(paragraph, own, heading, near, above));
  }
  return found;
}

type Totals = Map<string, Total>;

/** The repeated totals of a paragraph, beside its own and those before it; `near`, those below its heading, take what it gives. */
function inParagraph(
  { prose, ...paragraph }: ProseParagraph,
  own: number | null,
  heading: string,
  near: Totals,
  above: Totals,
): RepeatedTotal[] {
  const { text } = prose;
  const found: RepeatedTotal[] = [];
  const firsts: Totals = new Map();
  const start = prose.spanOf({ start: 0, end: 0 }).start;
  const spans = bodyOf({ prose, ...paragraph });
  const isListed = listMarks(text, spans[0]?.start ?? 0) > 0;
  const narrows = narrowedUpTo(text, heading);
  let before = '';
  spans.forEach((span, at) => {
    const total = totalOf(prose, span, own);
    const first = total && firsts.get(total.thing);
    if (first && isOther(first, total, before)) found.push({ first: first.span, second: total.span, isApart: false });
    if (total && !first) {
      if (at === 0 || total.isAll) firsts.set(total.thing, total);
      const narrowed = narrows(span.start);
      const earlier = near.get(total.thing) ?? above.get(total.thing);
      const isPart = isListed || narrowed.byField || (earlier !== undefined && !near.has(total.thing));
      if (total.isAll && !narrowed.byOthers && earlier && isMore(earlier, total, isPart))
        found.push({ first: earlier.span, second: total.span, isApart: earlier.span.start < start });
      else if (total.isAll && !earlier && !narrowed.byOthers && !isPart) near.set(total.thing, total);
    }
    before = text.slice(span.start, span.end);
  });
  return found;
}

/** Whether the heading above a paragraph, or anything in it up to a place, each farther than the one before, makes what follows that of others, or of a field. */
function narrowedUpTo(
  text: string,
  heading: string,
): (to: number) => { readonly byOthers: boolean; readonly byField: boolean } {
  let from = 0;
  let [byOthers, byField] = [isOfOthers(heading), isOfField(heading)];
  return (to) => {
    const words = text.slice(from, to);
    byOthers ||= isOfOthers(words);
    byField ||= isOfField(words);
    from = to;
    return { byOthers, byField };
  };
}

function isOther(first: Total, second: Total, before: string): boolean {
  return !isOfOthers(before) && isMore(first, second, !second.isAll || isOfField(before));
}

/** Whether the second is no part of the first: it is more, or, where it is told as all, more than half of it. */
function isMore({ quantity: first }: Total, { quantity: second }: Total, mayBePart: boolean): boolean {
  const order = compare(second.value, first.value);
  return order >= 0 ? order > 0 : !mayBePart && compare(add(second.value, second.value), first.value) > 0;
}
