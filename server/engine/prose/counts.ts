import { isFraction } from '../text/decimal';
import { isOf } from './breaks';
import { hasAny, partial, type Clause, type Kind } from './clause';
import type { Context, Count, Setting } from './context';
import { begins, language } from './language';
import { withoutVerbs } from './measures';
import { isNumberOf } from './numbered';
import type { Quantity } from './quantity';
import { statementOf, type Counted } from './counted';
import { readCounted } from './readings';
import { isOfSeveral, isTotal, together } from './several';
import type { Statement } from './statement';
import type { Token } from './tokens';
import type { Why } from './why';
import { flatMap } from '../text/lists';

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
  // 其余5件为信函申请. But 其余3件结转下年: what is carried over is what is left; and 另有上年结转4件.
  {
    why: 'limited',
    is: (counted, setting) =>
      counted.clause.kinds.has('rest') &&
      counted.measure?.kind !== 'carriedForward' &&
      !isCarriedInBeside(counted, setting),
  },
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
      tokens.some((token) => isOf(token, 'part') && isNamed(tokens[tokens.indexOf(token) - 1])),
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
  // 审议议题60个，作出予以公开决定的45个
  {
    why: 'noUnit',
    is: ({ measure, quantity }) => measure?.kind === 'result' && language.quantities.ofMatters.includes(quantity.unit),
  },
  // 自然人、商业企业申请3件
  {
    why: 'several',
    is: ({ clause, measures, quantity }, { prose }) =>
      isOfSeveral(clause, measures) && !isTotal(clause, measures, quantity, prose),
  },
];

/** 维持分别为2件和1件, 申请分别为28件和22件 */
function isNamed(token: Token | undefined): boolean {
  return (['measure', 'result', 'columns', 'noun'] as const).some((kind) => isOf(token, kind));
}

const opensAnother = begins(language.scopes.another);

/** 另有上年结转4件 beside the new ones: all that were carried in, where the sentence tells of them but once. */
function isCarriedInBeside({ clause, measure }: Counted, { clauses, prose }: Setting): boolean {
  const told = clauses.filter(({ measures }) => measures.some(({ kind }) => kind === 'broughtForward'));
  return (
    measure?.kind === 'broughtForward' && told.length === 1 && opensAnother(prose.text.slice(clause.start, clause.end))
  );
}

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
    columns: clause.columns.length > 0 ? [...new Set(flatMap(clause.columns, ({ columns }) => columns))] : undefined,
    result: clause.results[0],
  };
  const why = guards.find(({ is }) => is(counted, setting))?.why;
  return why ?? (isOfApplicants(clause, context, setting) ? 'restricted' : readCounted(counted, context, setting));
}

/** 自然人申请21件，上年结转3件，答复22件: behind a count of some applicants, any may be of these. Cases have none: 维持1件、纠正1件. */
export function isOfApplicants({ columns, mark }: Clause, { whole }: Context, { sentence }: Setting): boolean {
  if (whole?.isPlain !== false || whole.measure.kind === 'case') return false;
  return columns.length === 0 && mark !== ';' && whole.statement.sentence === sentence;
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
