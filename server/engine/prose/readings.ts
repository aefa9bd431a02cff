import type { FormColumn, Measure, ProseResult, Slot } from '../form/form';
import { isOfCarriedIn } from './carriedIn';
import type { Clause } from './clause';
import type { Context, Count, Setting } from './context';
import { holds, language } from './language';
import { widest } from './measures';
import type { Quantity } from './quantity';
import { shareOf } from './shares';
import type { Statement } from './statement';
import type { Why } from './why';
import { flatMap } from '../text/lists';

/** A number in its clause, with what the clause names. */
export interface Counted {
  readonly clause: Clause;
  readonly quantity: Quantity;
  readonly measures: readonly Measure[];
  readonly measure: Measure | undefined;
  readonly columns: readonly FormColumn[] | undefined;
  readonly result: ProseResult | undefined;
}

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

/** The count that a number gives which nothing in its clause makes another; else why there is none. */
export function readCounted(counted: Counted, context: Context, setting: Setting): Count | Why {
  return readings.find(({ fits }) => fits(counted))?.read(counted, context, setting) ?? 'noFigure';
}

/** A column of the cases counted before. */
function readResult({ clause, measure, result, quantity }: Counted, context: Context, setting: Setting): Count | Why {
  const { topics, whole, cases } = context;
  if (clause.columns.length > 0 || (measure && measure.kind !== 'case')) return 'noFigure';
  const [of, ...others] = measure ? [measure] : casesBefore(context);
  if (!of) return 'ofOtherWhole';
  if (measure && !topics.has(measure.topic)) return 'otherTopic';
  const slotsOf = ({ equals: [rows = []] }: Measure): Slot[] =>
    flatMap(rows, (row) => row.slots.filter(({ column }) => column.key === result?.column));
  // 行政复议2件、行政诉讼1件，其中维持2件: of both together.
  const isOfAll = !measure && of === whole?.measure && whole.before?.kind === 'case';
  const alternatives = [...[of, ...others].map(slotsOf), ...(isOfAll ? [flatMap([...cases], slotsOf)] : [])];
  return { measure: of, isPlain: false, statement: statementOf(quantity, alternatives, setting) };
}

/**
 * What a result that names no cases may be of: 行政复议维持3件、纠正1件 is of what the one before it is of; 行政诉讼3件，
 * 其中直接起诉1件、复议后起诉2件，维持3件 of the last, or of all.
 */
function casesBefore({ whole, last }: Context): readonly Measure[] {
  const before = flatMap([last, whole], (count) => (count?.measure.kind === 'case' ? [count.measure] : []));
  return [...new Set(before)];
}

/** A column, or several, of what the clause itself counts, or of the count before it. */
function readColumns(
  { clause, measure, columns = [], quantity }: Counted,
  context: Context,
  setting: Setting,
): Count | Why {
  const { whole, inParts, topics, isVague } = context;
  if (!measure && isVague) return 'ofOtherWhole';
  const isShare = !measure && whole !== null && whole.isSecond !== true && (inParts || !whole.isPlain);
  const of = columnsOf(measure, isShare, context, setting);
  if (!of || of.kind === 'case' || of.kind === 'result') return 'ofOtherWhole';
  if (!topics.has(of.topic) && !clause.nouns.includes(of.topic)) return 'otherTopic';
  const isOf = (slot: Slot): boolean => columns.some(({ key }) => key === slot.column.key);
  const alternatives = of.equals.map((rows) => flatMap(rows, (row) => row.slots.filter(isOf)));
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
  if (isOfCarriedIn(measure, quantity, clause, context)) return 'ofOtherWhole';
  const share = shareOf(measure, clause, context, setting);
  if (!share) return 'ofOtherWhole';
  const statement = {
    ...statementOf(quantity, measure.totals, setting),
    assumes: share.assumes,
    // 新收行政复议1件，上年未审结1件: with those carried in there may be more.
    mayBePart: measure.kind === 'case' && tellsNew(setting.prose.text.slice(clause.start, quantity.start)),
    ofNew: newOnes(measure, context, setting),
  };
  return { measure, isPlain: true, endsParts: share.endsParts, statement };
}

const tellsNew = holds(language.scopes.fresh);

/** 收到 28 件，已答复 25 件: of the new ones, all but those left open. */
function newOnes(measure: Measure, { whole }: Context, { grammar: { allDone } }: Setting): Statement['ofNew'] {
  const isOfNew = measure === allDone.by && whole?.isPlain === true && allDone.of.includes(whole.measure);
  return isOfNew ? { all: whole.statement.alternatives[0] ?? [], open: allDone.denies } : null;
}

/** What a number says of these sums, where nothing else bears on it. */
export function statementOf(
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
