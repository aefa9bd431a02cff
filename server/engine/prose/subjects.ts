import type { FormProse } from '../form/form';
import { isOf } from './breaks';
import { partial, type Clause, type Kind } from './clause';
import type { Setting } from './context';
import { holds, language, oneOf } from './language';
import type { ProseText } from './proseText';
import type { Token } from './tokens';
import type { Why } from './why';

const { amounts, bodies, dates, scopes, quantities } = language;
const many = new RegExp(
  `^(?:[0-9]{4}${dates.year}${dates.ofYear}?|${oneOf([...bodies.whole, ...bodies.seenFrom])})?${oneOf(bodies.many)}`,
);
const longestOpening = 8;
const holdsOwn = holds(bodies.own);

/** Whether a sentence names the body whose report it is as its subject: 我局, 本机关. */
export function speaksOfItself({ prose, clauses }: Pick<Setting, 'prose' | 'clauses'>): boolean {
  return holdsOwn(prose.text.slice(clauses[0]?.start, clauses.at(-1)?.end));
}

/** 全县, 各乡镇: more bodies than the one whose report it is. */
export function isOfMany({ start }: Clause, { text }: ProseText): boolean {
  return many.test(text.slice(start, start + longestOpening));
}

const apart = new RegExp(
  `^[^,;:。()0-9${bodies.notSubject}]{0,14}?${oneOf(bodies.apart)}${oneOf(bodies.byItself)}[^,;:。()0-9]{0,4}?${oneOf(bodies.takesUp)}[^,;:。()0-9]{0,10}?${oneOf(bodies.takenUp)}`,
);
const longestApart = 60;
const tellsByItself = holds(bodies.byItself);

/** 不动产登记中心独立受理申请: another body does so by itself, and what follows is of that one. */
export function isOfBodyApart({ start }: Clause, prose: ProseText): boolean {
  return prose.ask(tellsByItself) && apart.test(prose.text.slice(start, start + longestApart));
}

/** Whether a clause names the requests themselves, whose counts shut no other out. */
export function namesRequests({ nouns }: Clause, { allDone }: FormProse): boolean {
  return nouns.includes(allDone.by.topic);
}

/** Whether a clause counts reviews or suits. */
export function countsCases({ measures, quantities: counted }: Clause): boolean {
  return counted.length > 0 && measures.some(({ kind }) => kind === 'case');
}

const strange: readonly Kind[] = ['unknown', ...partial];

/**
 * 收到督办件 9 件, 涉及土地的 12 件: words that the form does not know say what is counted. But 较2023年的 25 件增长 12% only
 * compares: the year says of when, not of what.
 */
function isOfOthers(clause: Clause): boolean {
  const unit = clause.quantities[0]?.unit ?? '';
  const isLimited = strange.some(
    (kind) => clause.kinds.has(kind) && !(kind === 'pastYear' && clause.kinds.has('compare')),
  );
  return isLimited && quantities.ofCases.includes(unit);
}

/** Whether a clause counts requests, or what the form does not know. */
export function tellsOthers(clause: Clause, { grammar }: Setting): boolean {
  return namesRequests(clause, grammar) || isOfOthers(clause);
}

const ways: ReadonlySet<string> = new Set(scopes.ways);

/** 网上申请19件, 信函6件: only the way by which requests came is not known to the form, and nothing is told of what became of them. */
export function isOfWays({ tokens, kinds, nouns, measures }: Clause, { prose, grammar }: Setting): boolean {
  const isSaid =
    kinds.has('unknown') &&
    (measures.length === 0 ||
      (nouns.includes(grammar.allDone.by.topic) && measures.every(({ kind }) => kind === 'intake')));
  return (
    isSaid &&
    !partial.some((kind) => kinds.has(kind)) &&
    tokens.every(({ kind, start, end }) => kind !== 'unknown' || ways.has(prose.text.slice(start, end)))
  );
}

/** 对上级交办事项，…; 在查阅工作中，…; 档案开放审核中，…; 春节期间，…: what follows is of that. 在…领导下 is not. */
export function isAbout(
  { tokens, kinds, nouns, measures, quantities: counted, start, end }: Clause,
  { text }: ProseText,
): boolean {
  if (!kinds.has('unknown') || nouns.length > 0) return false;
  const isWork = measures.length === 0 && counted.length === 0 && isOf(tokens.at(-1), 'amid');
  const isEdge = isWork || isAboutWord(tokens[0]) || isAboutWord(tokens.at(-1));
  return isEdge && !text.slice(start, end).endsWith(scopes.under);
}

const strangers: readonly Kind[] = ['unknown', 'tallyRow', 'counterManner'];
const endsTopic = new RegExp(`${oneOf(scopes.topics)}$`);

/** 档案查阅申请，收到9件; 下属单位，未收到申请; 全县范围内，…: words before a comma that say what all behind it is of. */
export function isTopicApart(clause: Clause, prose: ProseText): boolean {
  const { kinds, columns, measures, mark, quantities: counted, start, end } = clause;
  if ((mark !== '' && mark !== ';') || counted.length > 0 || measures.some(({ kind }) => kind !== 'case')) return false;
  const isStrange = columns.length + measures.length > 0 || strangers.some((kind) => kinds.has(kind));
  return (isStrange && endsTopic.test(prose.text.slice(start, end))) || isOfMany(clause, prose);
}

function isAboutWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.meaning.kind === 'about';
}

/** 实际受理28件: how many were taken up of those that came in. */
export function isActual({ start, end, measures }: Clause, { text }: ProseText): boolean {
  return measures.some(({ kind }) => kind === 'intake') && text.slice(start, end).includes(scopes.actual);
}

const tellsOpen = holds(scopes.open);

/** 结转下年3件, 3件正在办理, but not 无结转下年: whether a clause tells of requests that are not done. */
export function leavesOpen({ measures, kinds, quantities: counted, start, end }: Clause, { text }: ProseText): boolean {
  const isOpen = counted.length > 0 && tellsOpen(text.slice(start, end));
  return isOpen || (!kinds.has('negation') && measures.some(({ kind }) => kind === 'carriedForward'));
}

/** 同比增长18%, 较2023年的25件增长12%: a comparison in per cent counts nothing of which shares may follow; 增加3件 does. */
export function tellsPercentage({ kinds, quantities }: Clause, why: Why | null): boolean {
  const last = quantities.at(-1);
  return (
    kinds.has('compare') &&
    last?.behind === amounts.percent &&
    (why === 'compared'
      ? quantities.every(({ behind }) => behind === amounts.percent)
      : why === 'several' && quantities.length === 2)
  );
}
