import { add, compare, zero, type Decimal } from '../text/decimal';
import type { Span } from '../text/source';
import { isDigit } from '../text/chars';
import type { ProseText } from './proseText';
import { readQuantity, type Quantity } from './quantity';

/** 共 N 件，其中 a 件、b 件: a count and the parts that a sentence names of it. Spans are offsets into the source. */
export interface SumInProse {
  readonly whole: Span;
  readonly value: Decimal;
  readonly parts: readonly { readonly span: Span; readonly value: Decimal }[];
  readonly total: Decimal;
  readonly sentence: Span;
}

const opener = '其中';
/** What ends the parts: another total, another comparison, another account of the whole. */
const ends = /共|累计|合计|总计|同比|环比|较|增长|增加|减少|下降|上升|占|另|其余|余下|全年|本年|同时|此外|还|平均|日均|人均|最高|最多|以及其他|等/;
const verbs = /发布|公开|回复|答复|办理|办结|受理|收到|处理|解读|召开|开展|举办|组织|制作|编发|印发|转发|推送|更新|报送|接听|接待|接受|征集|上传|审核|撰写|新增|点击|浏览|阅读|访问|转载|采用|采纳|查阅|培训|检查|整改|结转|维持|纠正|驳回|撤/g;
/** Words that say that a thing may be counted in two parts. */
const overlaps = /同属|兼有|兼具|重复|交叉|重叠|合并|既/;
/** A message may concern two matters, or be taken over twice; and a person may be counted under two heads. */
const overlapping = /涉|被|获/;
const peopleUnit = /^[人名位]/;
const contentless = /^[,;:(。、]*$/;

/**
 * The sums of a paragraph whose parts are all read: where a doubt is left about a part, there is none. A second
 * 其中 in a sentence may be of the first count or of its last part: only the first is held against its whole.
 */
export function findSums(prose: ProseText, sentences: readonly Span[]): SumInProse[] {
  const sums: SumInProse[] = [];
  if (!prose.text.includes(opener)) return sums;
  let before: readonly Quantity[] = [];
  for (const sentence of sentences) {
    const sentenceText = prose.text.slice(sentence.start, sentence.end);
    const first = sentenceText.indexOf(opener);
    const isLooked = first >= 0 || /[。!?]其中/.test(prose.text.slice(sentence.end - 1, sentence.end + opener.length));
    const quantities = isLooked ? quantitiesIn(prose.text, sentence) : [];
    const at = sentence.start + first;
    const whole = first === 0 ? before.at(-1) : quantities.findLast(({ end }) => end <= at);
    if (first >= 0 && whole && isWhole(prose.text, whole, at) && !overlaps.test(sentenceText)) {
      const second = sentenceText.indexOf(opener, first + opener.length);
      const end = second < 0 ? sentence.end : sentence.start + second;
      const parts = partsIn(prose.text, { start: at + opener.length, end }, quantities, whole);
      const counts = first === 0 ? before : quantities.filter((quantity) => quantity.end <= at);
      if (parts && !isOfSeveral(whole, parts, counts)) sums.push(toSum(prose, sentence, whole, parts));
    }
    before = quantities;
  }
  return sums;
}

/** 新收 28 件，上年结转 4 件，其中…: more than the last count, but no more than it and those before it together. */
function isOfSeveral(whole: Quantity, parts: readonly Quantity[], counts: readonly Quantity[]): boolean {
  const total = totalOf(parts);
  return compare(total, whole.value) > 0 && compare(total, totalOf(counts.filter(({ unit }) => unit === whole.unit))) <= 0;
}

function totalOf(quantities: readonly Quantity[]): Decimal {
  return quantities.reduce((sum, { value }) => add(sum, value), zero);
}

function isWhole(text: string, whole: Quantity, opened: number): boolean {
  return !whole.isInexact && whole.unit !== '' && !peopleUnit.test(whole.unit) && contentless.test(text.slice(whole.end, opened));
}

function quantitiesIn(text: string, { start, end }: Span): Quantity[] {
  const found: Quantity[] = [];
  for (let at = start; at < end; ) {
    const quantity = at > start && isDigit(text.charCodeAt(at - 1)) ? null : readQuantity(text, at);
    if (quantity) found.push(quantity);
    at = quantity ? quantity.end : at + 1;
  }
  return found;
}

/** The parts up to the end of their list; null where one of them says no exact number of the same unit. */
function partsIn(text: string, span: Span, all: readonly Quantity[], whole: Quantity): Quantity[] | null {
  const isColonList = text.charAt(span.start) === ':';
  const parts: Quantity[] = [];
  let total = zero;
  let firstVerbs: string[] | null = null;
  let next = 0;
  let joint = '';
  for (const clause of clausesIn(text, span)) {
    const own: Quantity[] = [];
    for (; (all[next]?.start ?? Infinity) < clause.end; next++) {
      const quantity = all[next];
      if (quantity && quantity.start >= clause.start && quantity.end <= clause.end) own.push(quantity);
    }
    const words = text.slice(clause.start, clause.end);
    if (clause.mark === ';' && !isColonList) break;
    const [part, ...others] = own;
    if (!part) {
      if (clause.mark === '' || clause.next === '、' || words === '') continue;
      break;
    }
    const found: string[] = words.match(verbs) ?? [];
    const isOther = clause.mark !== '、' && clause.mark !== '' && firstVerbs !== null && found.some((verb) => !firstVerbs?.includes(verb));
    if (overlapping.test(words)) return null;
    // a、b，c: another account begins.
    const isNewList = clause.mark === ',' && joint === '、';
    if (ends.test(words) || isOther || isNewList || compare(total, whole.value) === 0) break;
    if (part.isInexact || others.length > 0) return null;
    if (part.unit !== whole.unit || part.end !== clause.end) break;
    firstVerbs ??= found;
    if (parts.length > 0 && clause.mark !== '') joint = clause.mark;
    parts.push(part);
    total = add(total, part.value);
  }
  return parts.length > 0 ? parts : null;
}

interface Clause extends Span {
  readonly mark: string;
  readonly next: string;
}

/** The clauses of a list, without what stands in brackets. */
function clausesIn(text: string, { start, end }: Span): Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let open = start;
  let mark = '';
  for (let at = start; at <= end; at++) {
    const char = at === end ? '。' : text.charAt(at);
    if (char === '(') {
      if (depth === 0 && at > open) clauses.push({ start: open, end: at, mark, next: char });
      depth += 1;
      continue;
    }
    if (char === ')') {
      if (depth === 0) break;
      depth -= 1;
      open = at + 1;
      mark = '';
      continue;
    }
    if (depth > 0 || !',、;:。'.includes(char)) continue;
    if (at > open) clauses.push({ start: open, end: at, mark, next: char });
    mark = char;
    open = at + 1;
  }
  return clauses;
}

function toSum(prose: ProseText, sentence: Span, whole: Quantity, parts: readonly Quantity[]): SumInProse {
  return {
    whole: prose.spanOf(whole.number),
    value: whole.value,
    parts: parts.map(({ number, value }) => ({ span: prose.spanOf(number), value })),
    total: totalOf(parts),
    sentence: prose.spanOf(sentence),
  };
}
