import type { TopicData } from '../form/data';
import type { FormColumn, FormProse, FormRow, Measure, Slot } from '../form/form';
import { isFraction, isZero, subtract } from '../text/decimal';
import { claimOf } from './claims';
import { narrowest } from './measures';
import type { ProseText } from './proseText';
import type { Quantity } from './quantity';
import type { Segment } from './segments';
import type { Around, Found, Placed, State } from './context';
import type { Statement } from './statement';

const many = /^(?:[0-9]{4}年度?|全年|今年|本年度?)?(?:全[省市县区州旗镇乡]|各[级地市县区镇乡街部单])/;
const ownSubject = /我|本(?:级|机关|单位|部门|[局县市区镇乡街办委厅院馆站所队校])/;
const longestOpening = 8;
const countUnits = '件宗份条起次';

/** Reads the counts and claims of a paragraph whose place names `topics`. */
export function walk(grammar: FormProse, prose: ProseText, sentences: readonly (readonly Segment[])[], topics: readonly TopicData[]): Found {
  const found: Found = { statements: [], claims: [] };
  const state: State = { topics: new Set(topics), whole: null, last: null, led: null, left: null, cases: new Set(), inParts: false, isColonList: false, isShut: false, isRestricted: false, isTainted: false, isOfMany: false };
  const isLeftOpen = sentences.some((segments) => segments.some(({ measures }) => measures.some(({ kind }) => kind === 'carriedForward')));
  for (const segments of sentences) {
    const [first] = segments;
    const last = segments.at(-1);
    if (!first || !last) continue;
    const sentence = prose.spanOf({ start: first.start, end: last.end });
    const hasCounter = segments.some(({ kinds }) => kinds.has('counterManner'));
    const actualAt = segments.findLast((segment) => isActual(segment, prose))?.start ?? -1;
    state.cases.clear();
    if (ownSubject.test(prose.text.slice(first.start, last.end))) state.isOfMany = false;
    endParts(state);
    // What a sentence leaves open shuts the next one too, up to a clause that names the requests itself.
    Object.assign(state, { last: null, led: null, inParts: false, isColonList: false, isShut: state.isTainted, isRestricted: state.isOfMany });
    const outer: Partial<State>[] = [];
    for (const segment of segments) {
      while (outer.length > segment.depth) Object.assign(state, outer.pop());
      const { whole, led, inParts, isShut, isRestricted: wasRestricted } = state;
      while (outer.length < segment.depth) {
        outer.push({ whole, led, inParts, isShut, isRestricted: wasRestricted });
        state.led = whole;
      }
      step(segment, state, { grammar, prose, sentence, hasCounter, isLeftOpen, actualAt, found });
    }
    if (state.isShut && !segments.some((segment) => namesRequests(segment, grammar))) state.isTainted = true;
  }
  return found;
}

function step(segment: Segment, state: State, around: Around): void {
  const { kinds, nouns, quantities } = segment;
  const isNamed = namesRequests(segment, around.grammar);
  if (isNamed) state.isShut = false;
  if (kinds.has('excluded')) state.isShut = true;
  // 全县各部门公开信息 3 万条，收到申请 312 件: the subject goes on.
  if (kinds.has('excluded') && isOfMany(segment, around)) Object.assign(state, { isRestricted: true, isTainted: true, isOfMany: true });
  if (state.isShut) return drop(state);
  if (segment.mark === ';' && !state.isColonList) {
    endParts(state);
    drop(state);
  }
  // 28 件（自然人 21 件，…）: applicants in brackets are shares as well.
  if (segment.mark === '(' && segment.columns.length > 0 && state.whole?.isPlain) state.inParts = true;
  // 新收 28 件：予以公开 12 件，…
  if (segment.mark === ':' && state.whole?.isPlain && segment.measures.some(({ kind }) => kind === 'result')) state.inParts = true;
  if (kinds.has('part')) {
    state.inParts = true;
    if (quantities.length === 0 && segment.tokens.length === 1) return;
  } else if (segment.mark === ':' && state.inParts && state.whole) state.isColonList = true;
  const claim = state.isRestricted ? null : claimOf(segment, state, around);
  if (claim) around.found.claims.push(claim);
  const [quantity, ...others] = quantities;
  if (!quantity) {
    if (kinds.has('restrictor') || isAbout(segment, around)) state.isRestricted = true;
    for (const topic of nouns) state.topics.add(topic);
    return;
  }
  if (isPartOfResult(segment, state)) {
    around.found.statements.pop();
    state.last = null;
    return;
  }
  if (state.inParts && state.left) state.left = others.length > 0 ? null : subtract(state.left, quantity.value);
  const placed = others.length > 0 || state.isRestricted ? null : place(segment, quantity, state, around);
  state.last = placed;
  if (!placed) {
    // A count of other things, or of some of them that the form does not know: what follows may be counts of the same.
    if (isNamed || isOfOthers(segment, quantity)) Object.assign(state, { isRestricted: true, isTainted: true });
    if (!state.inParts) drop(state);
    return;
  }
  for (const topic of nouns) state.topics.add(topic);
  around.found.statements.push(placed.statement);
  if (isNamed) state.isTainted = false;
  if (state.inParts) return;
  state.left = quantity.value;
  state.whole = { ...placed, isSecond: placed.isPlain && state.whole?.isPlain === true };
  if (placed.measure.kind === 'case') state.cases.add(placed.measure);
}

function isActual({ start, end, measures }: Segment, { text }: ProseText): boolean {
  return measures.some(({ kind }) => kind === 'intake') && text.slice(start, end).includes('实际');
}

function namesRequests({ nouns }: Segment, { allDone }: FormProse): boolean {
  return nouns.includes(allDone.by.topic);
}

/** 收到督办件 9 件, 涉及土地的 12 件: words that the form does not know say what is counted. */
function isOfOthers({ kinds }: Segment, { unit }: Quantity): boolean {
  return (kinds.has('unknown') || kinds.has('restrictor')) && unit !== '' && countUnits.includes(unit);
}

/** 全县, 各乡镇: more bodies than the one whose report it is. */
function isOfMany({ start }: Segment, { prose }: Around): boolean {
  return many.test(prose.text.slice(start, start + longestOpening));
}

/** 对上级交办事项，…; 在查阅工作中，…: what follows is of that. 在…领导下 is not. */
function isAbout({ tokens, kinds, nouns, start, end }: Segment, { prose }: Around): boolean {
  const [first] = tokens;
  const opens = first?.kind === 'word' && first.meaning.kind === 'about';
  return opens && kinds.has('unknown') && nouns.length === 0 && !prose.text.slice(start, end).endsWith('下');
}

/** 予以公开 16 件（含部分公开 3 件）: the count before is of both. */
function isPartOfResult({ kinds, measures }: Segment, { last }: State): boolean {
  return kinds.has('part') && last?.measure.kind === 'result' && measures.some(({ kind }) => kind === 'result');
}

/** 其中网络申请 19 件、当面申请 9 件；办结 29 件: behind shares that make up the whole, counts are of all again. */
function endParts(state: State): void {
  if (state.inParts && state.left && isZero(state.left)) Object.assign(state, { isRestricted: false, isTainted: false });
  state.left = null;
}

function drop(state: State): void {
  state.whole = null;
  state.inParts = false;
}

/** The count that a clause gives, where every word of it is known and none makes it a part; else null. */
function place(segment: Segment, quantity: Quantity, state: State, around: Around): Placed | null {
  const { kinds, nouns } = segment;
  if (['unknown', 'compare', 'restrictor', 'negation', 'counterManner'].some((kind) => kinds.has(kind))) return null;
  if (kinds.has('manner') && around.hasCounter) return null;
  if (quantity.isInexact || isFraction(quantity.value) || !isCount(segment, quantity)) return null;
  const measures = withoutVerbs(segment.measures);
  const measure = measures[0] ?? intakeOf(segment, quantity, around);
  if (measures.length > 1 || segment.columns.length > 1 || segment.results.length > 1) return null;
  const [columns] = segment.columns;
  const [result] = segment.results;
  if (result) return columns || !(measure?.kind === 'case' || !measure) ? null : shareByResult(result.column, measure, quantity, state, around);
  if (columns) return shareByColumn(columns.columns, measures[0], segment, quantity, state, around);
  if (!measure || measure.equals.length === 0) return null;
  if (!state.topics.has(measure.topic) && !nouns.includes(measure.topic)) return null;
  if (measure.kind === 'intake' && segment.start < around.actualAt) return null;
  // 收到行政复议申请 2 件，已答复 2 件: the reviews are answered.
  if (measure.kind === 'outcome' && state.last?.measure.kind === 'case' && nouns.length === 0) return null;
  const assumes = openShare(measure, segment, state, around);
  if (!assumes) return null;
  return { measure, isPlain: true, statement: { ...statementOf(quantity, measure.totals, null, assumes, around), ofNew: newOnes(measure, state, around) } };
}

/** 申请数量为 28 件: those that came in, without a verb. */
function intakeOf({ start, nouns }: Segment, { number }: Quantity, { grammar: { allDone }, prose }: Around): Measure | undefined {
  const isNumber = nouns.includes(allDone.by.topic) && /申请(?:总?数量?|总?件数|总量)(?:为|是|共|共计|达|:)$/.test(prose.text.slice(start, number.start));
  return isNumber ? allDone.of[0] : undefined;
}

/** 收到 28 件，已答复 25 件: of the new ones, all but those left open. */
function newOnes(measure: Measure, { whole }: State, { grammar: { allDone } }: Around): Statement['ofNew'] {
  const isOfNew = measure === allDone.by && whole?.isPlain === true && allDone.of.includes(whole.measure);
  return isOfNew ? { all: whole.statement.alternatives[0] ?? [], open: allDone.denies } : null;
}

/** A number with a unit of counting, or one without at the end of its clause, right behind a known word. */
function isCount({ end, tokens }: Segment, { unit, end: behind, isNumeral }: Quantity): boolean {
  if (unit !== '') return countUnits.includes(unit);
  const isLast = behind === end || tokens.some((token) => token.start === behind && token.kind === 'mark');
  return isLast && !isNumeral && tokens.length > 1;
}

/** 收到行政复议 2 件: the verb of requests says nothing of its own beside a case. */
function withoutVerbs(measures: readonly Measure[]): readonly Measure[] {
  const cases = measures.filter(({ kind }) => kind === 'case');
  return cases.length > 0 ? narrowest(measures.filter(({ kind }) => kind !== 'intake')) : measures;
}

/**
 * Whether a count may stand where it does, and what it assumes: behind 其中, results are shares of all requests;
 * those concluded or carried over are shares of the new ones alone, unless none were carried in; a new count of
 * requests behind a comma ends the shares. Null where it may not.
 */
function openShare(measure: Measure, { kinds }: Segment, state: State, around: Around): readonly Slot[] | null {
  // 办结 29 件，其中上年结转 4 件，本年新收 25 件: what was concluded of the new ones.
  const isOfOutcome = (state.inParts ? state.whole : state.led)?.measure.kind === 'outcome';
  if (measure.kind === 'intake' && isOfOutcome && state.last?.measure.kind === 'broughtForward') return null;
  if (!state.inParts) return state.whole?.isPlain === false && measure.kind !== 'intake' && measure.kind !== 'case' ? null : [];
  if (measure.kind === 'result' || measure.kind === 'case') {
    const isShare = state.whole?.isPlain === true && (measure.kind === 'case') === (state.whole.measure.kind === 'case');
    return !isShare ? null : measure.kind === 'result' ? ofNewAlone(state, around) : [];
  }
  const isOpened = kinds.has('part');
  if (measure.kind === 'intake') {
    if (isOpened) return null;
    state.inParts = false;
    return [];
  }
  if (measure.kind === 'broughtForward') return state.whole ? [] : null;
  if (!isOpened && state.whole) {
    state.inParts = false;
    return [];
  }
  return state.whole?.isPlain ? broughtForward(around) : null;
}

/** 收到 28 件，其中予以公开 12 件: of the new ones, perhaps; of all, only where none were carried in. */
function ofNewAlone({ whole }: State, around: Around): readonly Slot[] {
  const open = broughtForward(around);
  const isOfAll = whole?.measure.kind !== 'intake' || whole.measure.totals.every((sum) => open.every((slot) => sum.includes(slot)));
  return isOfAll ? [] : open;
}

/** The totals of what the year before left. */
function broughtForward({ grammar }: Around): readonly Slot[] {
  return grammar.measures.filter(({ kind }) => kind === 'broughtForward').flatMap(({ totals }) => totals.flat());
}

function shareByColumn(columns: readonly FormColumn[], measure: Measure | undefined, segment: Segment, quantity: Quantity, state: State, around: Around): Placed | null {
  const isOwn = measure !== undefined && !state.inParts && (measure.kind === 'intake' || measure.kind === 'outcome');
  const isShare = measure === undefined && state.whole !== null && state.whole.isSecond !== true && (state.inParts || !state.whole.isPlain);
  const of = isOwn ? measure : isShare ? state.whole?.measure : measure === undefined && isAlone(state) ? widest(around) : undefined;
  if (!of || of.kind === 'case' || of.kind === 'result') return null;
  if (!state.topics.has(of.topic) && !segment.nouns.includes(of.topic)) return null;
  const isOf = (slot: Slot): boolean => columns.some(({ key }) => key === slot.column.key);
  const alternatives = of.equals.map((rows) => rows.flatMap((row) => row.slots.filter(isOf)));
  const whole = isShare && state.whole?.isPlain ? state.whole.statement : null;
  return { measure: of, isPlain: false, statement: statementOf(quantity, alternatives, whole, [], around) };
}

/** 从申请人类型看，自然人 21 件: with no count before it, it may be of any. */
function isAlone({ whole, inParts }: State): boolean {
  return whole === null && !inParts;
}

/** The measure that may be the most sums. */
function widest({ grammar: { allDone } }: Around): Measure | undefined {
  return allDone.of.reduce<Measure | undefined>((most, measure) => (measure.equals.length > (most?.equals.length ?? 0) ? measure : most), undefined);
}

/** 其中维持 1 件: a column of the cases counted before. */
function shareByResult(key: string, measure: Measure | undefined, quantity: Quantity, state: State, around: Around): Placed | null {
  const of = measure ?? state.whole?.measure;
  if (of?.kind !== 'case' || !(measure ? state.topics.has(measure.topic) : state.whole)) return null;
  const rows: readonly FormRow[] = of.equals[0] ?? [];
  const slots = rows.flatMap((row) => row.slots.filter(({ column }) => column.key === key));
  return { measure: of, isPlain: false, statement: statementOf(quantity, [slots], null, [], around) };
}

function statementOf(quantity: Quantity, alternatives: Statement['alternatives'], whole: Statement | null, assumes: readonly Slot[], { prose, sentence }: Around): Statement {
  const { number, value, isNumeral } = quantity;
  return { number: prose.spanOf(number), value, isNumeral, sentence, alternatives, whole, assumes, ofNew: null };
}
