import type { Measure, Slot } from '../form/form';
import type { Clause } from './clause';
import type { Context, Setting } from './context';
import { flatMap } from '../text/lists';

/** How a count may stand where it does. */
export interface Share {
  /** It is a count of its figures only where these are 0. */
  readonly assumes: readonly Slot[];
  /** Whether the shares before it end with it. */
  readonly endsParts: boolean;
}

/** A count among those before it, and what its place makes of it: null where it may not stand there. */
interface ShareRule {
  readonly name: string;
  readonly is: (measure: Measure, clause: Clause, context: Context) => boolean;
  readonly share: (context: Context, setting: Setting) => Share | null;
}

const free: Share = { assumes: [], endsParts: false };
const ending: Share = { assumes: [], endsParts: true };
const isOpened = ({ kinds }: Clause): boolean => kinds.has('part');

/** The first that is so decides: each with its name and an example. */
const shareRules: readonly ShareRule[] = [
  {
    // 办结29件，其中上年结转4件，本年新收25件: what was concluded of the new ones
    name: 'newOfOutcome',
    is: ({ kind }, _, { inParts, whole, led, last }) =>
      kind === 'intake' &&
      (inParts ? whole : led)?.measure.kind === 'outcome' &&
      last?.measure.kind === 'broughtForward',
    share: () => null,
  },
  {
    // 自然人申请予以公开9件
    name: 'behindColumns',
    is: ({ kind }, _, { inParts, whole }) =>
      !inParts && whole?.isPlain === false && kind !== 'intake' && kind !== 'case',
    share: () => null,
  },
  {
    // 上年结转的4件中，予以公开3件: of those, where nothing else was counted before them. A later sentence may be of all.
    name: 'ofBroughtForward',
    is: ({ kind }, _, { whole }) => kind === 'result' && whole?.measure.kind === 'broughtForward' && !whole.before,
    share: ({ whole, inParts }, { sentence }) => (inParts || whole?.statement.sentence === sentence ? null : free),
  },
  {
    // 收到申请28件，答复29件
    name: 'alone',
    is: (_, __, { inParts }) => !inParts,
    share: () => free,
  },
  {
    // 收到申请28件，其中予以公开12件: of the new ones, perhaps; of all, only where none were carried in.
    name: 'result',
    is: ({ kind }) => kind === 'result',
    share: ({ whole }, setting) =>
      whole?.isPlain !== true || whole.measure.kind === 'case'
        ? null
        : { ...free, assumes: ofNewAlone(whole.measure, setting) },
  },
  {
    // 新收的28件中，答复25件: of the new ones alone; 需办理的32件中，答复29件: of all
    name: 'amid',
    is: ({ kind }, _, { whole }) => whole?.opensParts === true && (kind === 'outcome' || kind === 'carriedForward'),
    share: ({ whole }, setting) =>
      whole?.measure.kind === 'intake' ? { ...free, assumes: ofNewAlone(whole.measure, setting) } : null,
  },
  {
    // 行政诉讼2件，其中复议后起诉1件
    name: 'case',
    is: ({ kind }) => kind === 'case',
    share: ({ whole }) => (whole?.isPlain === true && whole.measure.kind === 'case' ? free : null),
  },
  {
    // 其中新收28件; 其中县政府（含办公室）受理12件
    name: 'newOpened',
    is: ({ kind }, clause) => kind === 'intake' && (isOpened(clause) || clause.mark === ')'),
    share: () => null,
  },
  {
    // 上年结转4件，其中自然人3件，新收28件
    name: 'new',
    is: ({ kind }) => kind === 'intake',
    share: () => ending,
  },
  {
    // 受理32件，其中上年结转4件
    name: 'broughtForward',
    is: ({ kind }) => kind === 'broughtForward',
    share: ({ whole }) => (whole ? free : null),
  },
  {
    // 收到申请28件，其中自然人21件，答复29件
    name: 'behindParts',
    is: (_, clause, { whole }) => !isOpened(clause) && whole !== null,
    share: () => ending,
  },
  {
    // 收到申请28件，其中答复25件: of the new ones alone, unless none were carried in.
    name: 'outcome',
    is: () => true,
    share: ({ whole }, setting) => (whole?.isPlain ? { ...free, assumes: broughtForward(setting) } : null),
  },
];

/** Whether and how a count of `measure` may stand where it does. */
export function shareOf(measure: Measure, clause: Clause, context: Context, setting: Setting): Share | null {
  return shareRules.find(({ is }) => is(measure, clause, context))?.share(context, setting) ?? null;
}

function ofNewAlone({ kind, totals }: Measure, setting: Setting): readonly Slot[] {
  const open = broughtForward(setting);
  const isOfAll = kind !== 'intake' || totals.every((sum) => open.every((slot) => sum.includes(slot)));
  return isOfAll ? [] : open;
}

/** The totals of what the year before left. */
function broughtForward({ grammar }: Setting): readonly Slot[] {
  return flatMap(
    grammar.measures.filter(({ kind }) => kind === 'broughtForward'),
    ({ totals }) => totals.flat(),
  );
}
