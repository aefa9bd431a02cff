import type { FormColumn, Measure, ProseResult, Slot } from '../form/form';
import { isFraction } from '../text/decimal';
import { isOf } from './breaks';
import { hasAny, partial, type Clause, type Kind } from './clause';
import type { Context, Count, Setting } from './context';
import { isNumberOf } from './numbered';
import { widest, withoutVerbs } from './measures';
import type { Quantity } from './quantity';
import { language } from './language';
import { isOfSeveral, isTotal, together } from './several';
import { shareOf } from './shares';
import type { Statement } from './statement';
import type { Why } from './why';

/** A number in its clause, with what the clause names. */
interface Counted {
  readonly clause: Clause;
  readonly quantity: Quantity;
  readonly measures: readonly Measure[];
  readonly measure: Measure | undefined;
  readonly columns: readonly FormColumn[] | undefined;
  readonly result: ProseResult | undefined;
}

/** Why a number is left alone: the first that is so, each with an example. */
const guards: readonly { readonly why: Why; readonly is: (counted: Counted, setting: Setting) => boolean }[] = [
  // 收到督办件9件
  { why: 'unknown', is: ({ clause }) => clause.kinds.has('unknown') },
  // 较上年增加6件
  { why: 'compared', is: ({ clause }) => clause.kinds.has('compare') },
  // 结转4件: from the year before, or into the next
  { why: 'noFigure', is: ({ clause }) => clause.kinds.has('vague') },
  // 市级收到12件; 2023年收到22件
  { why: 'limited', is: ({ clause }) => hasAny(clause, ['restrictor', 'pastYear', 'otherTime']) },
  // 其余5件为信函申请. But 其余3件结转下年: what is carried over is what is left.
  { why: 'limited', is: ({ clause, measure }) => clause.kinds.has('rest') && measure?.kind !== 'carriedForward' },
  // 办理中3件
  {
    why: 'limited',
    is: ({ clause: { tokens }, quantity }) =>
      tokens.some((token) => token.start < quantity.start && isOf(token, 'amid')),
  },
  // 收到、答复分别为28件、29件
  {
    why: 'several',
    is: ({ clause: { tokens, kinds } }) =>
      kinds.has('part') &&
      !isOf(tokens[0], 'part') &&
      tokens.some((token) => isOf(token, 'part') && isOf(tokens[tokens.indexOf(token) - 1], 'measure')),
  },
  // 未收到申请5件
  { why: 'denied', is: ({ clause }) => clause.kinds.has('negation') },
  // 按时答复25件，延期答复4件
  {
    why: 'late',
    is: ({ clause: { kinds } }, { hasCounter }) => kinds.has('counterManner') || (kinds.has('manner') && hasCounter),
  },
  // 约30件, 2.3件
  { why: 'inexact', is: ({ quantity }) => quantity.isInexact || isFraction(quantity.value) },
  // 收到申请28人
  { why: 'noUnit', is: ({ clause, quantity }) => !isCount(clause, quantity) },
  // 自然人、商业企业申请3件
  {
    why: 'several',
    is: ({ clause, measures, quantity }, { prose }) =>
      isOfSeveral(clause, measures) && !isTotal(clause, measures, quantity, prose),
  },
];

/** How a number is read by what its clause names: the first that fits, each with its name and an example. */
const readings: readonly {
  readonly name: string;
  readonly fits: (counted: Counted) => boolean;
  readonly read: (counted: Counted, context: Context, setting: Setting) => Count | Why;
}[] = [
  // 其中维持1件
  { name: 'result', fits: ({ result }) => result !== undefined, read: readResult },
  // 其中自然人21件
  { name: 'columns', fits: ({ columns }) => columns !== undefined, read: readColumns },
  // 收到申请28件; 申请数量为28件
  { name: 'rows', fits: () => true, read: readRows },
];

/** The count that a clause gives, where every word of it is known and none makes it a part; else why not. */
export function readCount(clause: Clause, quantity: Quantity, context: Context, setting: Setting): Count | Why {
  const measures = withoutVerbs(clause.measures);
  const counted: Counted = {
    clause,
    quantity,
    measures,
    measure:
      together(measures) ??
      setting.grammar.measures.find((measure) => isNumberOf(measure, clause, quantity, setting.prose)),
    columns: clause.columns.length > 0 ? [...new Set(clause.columns.flatMap(({ columns }) => columns))] : undefined,
    result: clause.results[0],
  };
  const why = guards.find(({ is }) => is(counted, setting))?.why;
  return why ?? readings.find(({ fits }) => fits(counted))?.read(counted, context, setting) ?? 'noFigure';
}

/** 因不掌握相关信息无法提供12件: all of the group, where the reason is the only word that the form's rows do not count by. */
export function boundOf(clause: Clause, quantity: Quantity, context: Context, setting: Setting): Statement | null {
  const [measure, ...others] = clause.measures;
  const isReason =
    clause.mark !== ')' && clause.kinds.has('reason') && clause.tokens.every(({ kind }) => kind !== 'unknown');
  if (!isReason || measure?.kind !== 'result' || others.length > 0 || !isCount(clause, quantity) || quantity.isInexact)
    return null;
  const isOfTopic = context.topics.has(measure.topic) || clause.nouns.includes(measure.topic);
  const isPlain = clause.columns.length + clause.results.length === 0 && !hasAny(clause, limits);
  return isOfTopic && isPlain ? { ...statementOf(quantity, measure.totals, setting), mayBePart: true } : null;
}

/** Words beside which even the reason of a result is one of others. */
const limits: readonly Kind[] = [
  ...partial,
  'past',
  'compare',
  'vague',
  'negation',
  'counterManner',
  'excluded',
  'all',
];

/** A number with a unit of counting, or one without at the end of its clause, right behind a known word. */
function isCount({ end, tokens }: Clause, { unit, end: behind, isNumeral }: Quantity): boolean {
  if (unit !== '') return language.quantities.ofRequests.includes(unit);
  const isLast = behind === end || tokens.some((token) => token.start === behind && token.kind === 'mark');
  return isLast && !isNumeral && tokens.length > 1;
}

/** A column of the cases counted before. */
function readResult(
  { clause, measure, result, quantity }: Counted,
  { topics, whole }: Context,
  setting: Setting,
): Count | Why {
  if (clause.columns.length > 0 || (measure && measure.kind !== 'case')) return 'noFigure';
  const of = measure ?? whole?.measure;
  if (of?.kind !== 'case') return 'ofOtherWhole';
  if (measure && !topics.has(measure.topic)) return 'otherTopic';
  const rows = of.equals[0] ?? [];
  const slots = rows.flatMap((row) => row.slots.filter(({ column }) => column.key === result?.column));
  return { measure: of, isPlain: false, statement: statementOf(quantity, [slots], setting) };
}

/** A column, or several, of what the clause itself counts, or of the count before it. */
function readColumns(
  { clause, measure, columns = [], quantity }: Counted,
  context: Context,
  setting: Setting,
): Count | Why {
  const { whole, inParts, topics } = context;
  const isShare = !measure && whole !== null && whole.isSecond !== true && (inParts || !whole.isPlain);
  const of = columnsOf(measure, isShare, context, setting);
  if (!of || of.kind === 'case' || of.kind === 'result') return 'ofOtherWhole';
  if (!topics.has(of.topic) && !clause.nouns.includes(of.topic)) return 'otherTopic';
  const isOf = (slot: Slot): boolean => columns.some(({ key }) => key === slot.column.key);
  const alternatives = of.equals.map((rows) => rows.flatMap((row) => row.slots.filter(isOf)));
  return {
    measure: of,
    isPlain: false,
    statement: {
      ...statementOf(quantity, alternatives, setting),
      whole: isShare && whole.isPlain ? whole.statement : null,
    },
  };
}

/** What columns are of. 从申请人类型看，自然人 21 件: with no count before them, they may be of any. */
function columnsOf(
  own: Measure | undefined,
  isShare: boolean,
  { whole, inParts }: Context,
  { grammar }: Setting,
): Measure | undefined {
  if (own) return !inParts && (own.kind === 'intake' || own.kind === 'outcome') ? own : undefined;
  return isShare ? whole?.measure : whole === null && !inParts ? widest(grammar.allDone.of) : undefined;
}

/** All of a row, or of several. */
function readRows({ clause, measure, quantity }: Counted, context: Context, setting: Setting): Count | Why {
  const { topics, last } = context;
  if (!measure || measure.equals.length === 0) return 'noFigure';
  if (!topics.has(measure.topic) && !clause.nouns.includes(measure.topic)) return 'otherTopic';
  if (measure.kind === 'intake' && clause.start < setting.actualAt) return 'ofActual';
  // 收到行政复议申请 2 件，已答复 2 件: the reviews are answered.
  if (measure.kind === 'outcome' && last?.measure.kind === 'case' && clause.nouns.length === 0) return 'ofCases';
  const share = shareOf(measure, clause, context, setting);
  if (!share) return 'ofOtherWhole';
  const statement = {
    ...statementOf(quantity, measure.totals, setting),
    assumes: share.assumes,
    ofNew: newOnes(measure, context, setting),
  };
  return { measure, isPlain: true, endsParts: share.endsParts, statement };
}

/** 收到 28 件，已答复 25 件: of the new ones, all but those left open. */
function newOnes(measure: Measure, { whole }: Context, { grammar: { allDone } }: Setting): Statement['ofNew'] {
  const isOfNew = measure === allDone.by && whole?.isPlain === true && allDone.of.includes(whole.measure);
  return isOfNew ? { all: whole.statement.alternatives[0] ?? [], open: allDone.denies } : null;
}

function statementOf(
  { number, value, isNumeral }: Quantity,
  alternatives: Statement['alternatives'],
  { prose, sentence }: Setting,
): Statement {
  return {
    number: prose.spanOf(number),
    value,
    isNumeral,
    sentence,
    alternatives,
    whole: null,
    assumes: [],
    ofNew: null,
    mayBePart: false,
    step: null,
  };
}
