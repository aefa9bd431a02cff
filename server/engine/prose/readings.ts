import type { Measure, Slot } from '../form/form';
import { statementOf, type Counted } from './counted';
import { isOfCarriedIn } from './carriedIn';
import type { Context, Count, Setting } from './context';
import { holds, language } from './language';
import { widest } from './measures';
import { resultOf } from './results';
import { shareOf } from './shares';
import type { Statement } from './statement';
import type { Why } from './why';
import { flatMap } from '../text/lists';

/** How a number is read by what its clause names: the first that fits, each with its name and an example. */
const readings: readonly {
  readonly name: string;
  readonly fits: (counted: Counted) => boolean;
  readonly read: (counted: Counted, context: Context, setting: Setting) => Count | Why;
}[] = [
  // 其中维持1件
  { name: 'result', fits: ({ result }) => result !== undefined, read: resultOf },
  // 其中自然人21件
  { name: 'columns', fits: ({ columns }) => columns !== undefined, read: readColumns },
  // 收到申请28件; 申请数量为28件
  { name: 'rows', fits: () => true, read: readRows },
];

/** The count that a number gives which nothing in its clause makes another; else why there is none. */
export function readCounted(counted: Counted, context: Context, setting: Setting): Count | Why {
  return readings.find(({ fits }) => fits(counted))?.read(counted, context, setting) ?? 'noFigure';
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

/** 收到28件，已答复25件: of the new ones, all but those left open. */
function newOnes(measure: Measure, { whole }: Context, { grammar: { allDone } }: Setting): Statement['ofNew'] {
  const isOfNew = measure === allDone.by && whole?.isPlain === true && allDone.of.includes(whole.measure);
  return isOfNew ? { all: whole.statement.alternatives[0] ?? [], open: allDone.denies } : null;
}
