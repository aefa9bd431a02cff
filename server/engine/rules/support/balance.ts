import type { Evaluation } from '../../balance/evaluate';
import { partsOf, sum } from '../../balance/sums';
import { onlyRepair, type Change } from '../../balance/repair';
import type { Localized } from '../../form/data';
import type { Equation, Slot } from '../../form/form';
import type { Reading } from '../../reading/reading';
import { absolute, formatDecimal, subtract, zero } from '../../text/decimal';
import type { Args, Finding, Related, Rule } from '../rule';
import { balanceFixes, repairTexts } from './repairs';
import { nameOf, rowName, shortLabel, spanOfFigure } from '../../reading/figures';
import { compareStatement, nameSum } from '../../reading/stated';
import { flatMap } from '../../text/lists';

/** The check and status of a rule that reports the failed equations of its code. */
export function balanceCheck(
  code: string,
  adapt: (finding: Finding, evaluation: Evaluation) => Finding = (finding) => finding,
): Pick<Rule, 'check' | 'status'> {
  return {
    *check(reading) {
      for (const evaluation of reading.evaluations) {
        if (evaluation.equation.rule === code && evaluation.status === 'failed')
          yield adapt(toFinding(reading, evaluation), evaluation);
      }
    },
    status(reading) {
      const own = reading.evaluations.filter(({ equation }) => equation.rule === code);
      if (own.length === 0) return 'skipped';
      return own.some(({ status }) => status === 'unknown') ? 'unknown' : null;
    },
  };
}

function toFinding(reading: Reading, evaluation: Evaluation): Finding {
  const { equation } = evaluation;
  const figure = reading.binding.figures.get(equation.shown);
  const suspects = suspectsOf(reading, evaluation);
  const own = suspects.filter(({ slot }) => equation.left.includes(slot) || equation.right.includes(slot));
  const [only] = own.length === 1 && suspects.length === changesOf(reading, evaluation).length ? own : [];
  return {
    ...(isBlankTotal(reading, evaluation)
      ? { message: `${nilIn(reading, evaluation) === null ? 'blank' : 'nil'}${equation.quotient ? 'Quotient' : ''}` }
      : only
        ? { message: 'elsewhere' }
        : {}),
    args: {
      ...argsOf(reading, evaluation),
      ...(only ? { suspect: nameIn(only.slot, equation.each), to: formatDecimal(only.to) } : {}),
    },
    subject: `${equation.table}/${equation.subject.key}`,
    span: figure ? spanOfFigure(figure) : { start: 0, end: 0 },
    related: [
      ...relatedOf(reading, evaluation),
      ...flatMap(suspects, (change) => toRelated(reading, change)),
      ...statedIn(reading, evaluation),
    ],
    figures: [...equation.left, ...equation.right],
    fixes: () => balanceFixes(reading, evaluation),
  };
}

function isBlankTotal({ binding }: Reading, { equation }: Evaluation): boolean {
  const status = equation.total && binding.figures.get(equation.total)?.status;
  return status === 'blank' || status === 'nil';
}

/** The mark for nothing that stands in the place of the total: —, /, 无; null where there is none. */
function nilIn({ binding }: Reading, { equation }: Evaluation): string | null {
  const figure = equation.total && binding.figures.get(equation.total);
  return figure?.status === 'nil' ? (figure.cell?.raw ?? null) : null;
}

/** The two sides as the author of the equation wrote them. */
function argsOf(reading: Reading, evaluation: Evaluation): Args {
  const { equation, left, right, residual } = evaluation;
  const mark = nilIn(reading, evaluation);
  const moved = sum(equation.moved ?? [], reading.valueOf) ?? zero;
  return {
    row: shortLabel(equation.shown.row.label),
    column: equation.shown.column.label,
    reported: formatDecimal(subtract(left, moved)),
    computed: formatDecimal(subtract(right, moved)),
    difference: formatDecimal(absolute(residual)),
    ...(mark === null ? {} : { mark }),
  };
}

function relatedOf(reading: Reading, { equation }: Evaluation): Related[] {
  const parts = equation.total ? equation.right : [...equation.left, ...equation.right];
  return flatMap(partsOf(parts, reading.valueOf), (slot): Related[] => {
    const figure = reading.binding.figures.get(slot);
    if (!figure) return [];
    const value = formatDecimal(reading.valueOf(slot) ?? zero);
    return [{ message: 'part', args: { name: nameIn(slot, equation.each), value }, span: spanOfFigure(figure) }];
  });
}

/** What must change for the failure to be settled, where just one smallest repair does. */
function changesOf(reading: Reading, evaluation: Evaluation): readonly Change[] {
  const group = reading.failures.find(({ failures }) => failures.includes(evaluation));
  return (group && onlyRepair(group)?.changes) ?? [];
}

/** The figures among these that stand elsewhere than the failure is shown. */
function suspectsOf(reading: Reading, evaluation: Evaluation): readonly Change[] {
  return changesOf(reading, evaluation).filter(({ slot }) => slot !== evaluation.equation.shown);
}

function toRelated(reading: Reading, { slot, to }: Change): Related[] {
  const figure = reading.binding.figures.get(slot);
  return figure?.cell
    ? [{ message: 'suspect', args: { name: nameOf(slot), to: formatDecimal(to) }, span: figure.cell }]
    : [];
}

/** The sentences that give another number for a figure of the equation: they, or the table, may be right. */
function statedIn(reading: Reading, { equation }: Evaluation): Related[] {
  const own = [...equation.left, ...equation.right];
  return flatMap(reading.prose.statements, (statement): Related[] => {
    if (!statement.alternatives.some((slots) => slots.some((slot) => own.includes(slot)))) return [];
    const compared = compareStatement(reading, statement);
    const [meant] = compared?.meant ?? [];
    if (!compared || compared.agrees || !meant) return [];
    return [
      {
        message: 'stated',
        args: { name: nameSum(meant.slots), value: reading.source.slice(statement.number) },
        span: statement.number,
      },
    ];
  });
}

function nameIn(slot: Slot, each: Equation['each']): string {
  return each === 'row' ? slot.column.label : each === 'column' ? rowName(slot.row) : nameOf(slot);
}

/** The messages of a rule of this kind: its own, with a place {where} for the figure to blame, and those all share. */
export function balanceMessages({ zh, en }: Localized): Readonly<Record<string, Localized>> {
  const elsewhere = { zh: '；疑似错在「{suspect}」，应为 {to}', en: '; suspected: “{suspect}” should be {to}' };
  return {
    default: { zh: zh.replace('{where}', ''), en: en.replace('{where}', '') },
    elsewhere: { zh: zh.replace('{where}', elsewhere.zh), en: en.replace('{where}', elsewhere.en) },
    ...balanceTexts,
    ...repairTexts,
  };
}

const balanceTexts = {
  blank: {
    zh: '「{row} · {column}」没有填写，各部分合计 {computed}。',
    en: '“{row} · {column}” is blank; its parts add up to {computed}.',
  },
  blankQuotient: {
    zh: '「{row} · {column}」没有填写，算得 {computed}。',
    en: '“{row} · {column}” is blank; it works out at {computed}.',
  },
  nil: {
    zh: '「{row} · {column}」填的是“{mark}”，各部分合计 {computed}。',
    en: '“{row} · {column}” holds “{mark}”; its parts add up to {computed}.',
  },
  nilQuotient: {
    zh: '「{row} · {column}」填的是“{mark}”，算得 {computed}。',
    en: '“{row} · {column}” holds “{mark}”; it works out at {computed}.',
  },
  part: { zh: '「{name}」{value}', en: '“{name}” {value}' },
  stated: { zh: '正文所写「{name}」：{value}', en: 'The text gives “{name}” as {value}' },
  suspect: { zh: '疑似填错：「{name}」应为 {to}', en: 'Suspected: “{name}” should be {to}' },
} as const;
