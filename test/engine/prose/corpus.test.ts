import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import type { Span } from '../../../server/engine/text/source';
import { applyEdits } from '../../../server/engine/text/edits';
import { codes, draftOf } from '../../support/check';
import { readBase, reportWith, totalsOf } from './corpus/report';
import { bases, keyOf, readExceptions, readWordings, type Wording } from './corpus/wordings';

const reports = new Map(bases.map((name) => [name as string, readBase(name)]));
const right = readWordings('true');
const wrong = readWordings('false');
const alarms = readExceptions('alarms.txt');
const missed = readExceptions('missed.txt');

interface Found {
  readonly code: string;
  readonly isLoud: boolean;
  /** Counted from the start of the sentence. */
  readonly span: Span;
  /** The report after its preferred fix, where it has one. */
  readonly mended: string | null;
}

function findIn({ base, place, sentence }: Pick<Wording, 'base' | 'place' | 'sentence'>): Found[] {
  const report = reports.get(base);
  if (!report) throw new Error(`no report ${base}`);
  const text = reportWith(report, place, sentence);
  const at = text.indexOf(sentence);
  expect(at).toBeGreaterThan(0);
  const { diagnoses } = check(draftOf(text), rules, {});
  const said = diagnoses.map(({ rule, finding: { span } }) => `${rule.code} ${span.start} ${span.end}`);
  expect(said, 'one thing is said once').toEqual([...new Set(said)]);
  return diagnoses.map(({ rule, severity, finding }) => {
    const { span } = finding;
    const fix = finding.fixes?.().find(({ preferred }) => preferred);
    return {
      code: rule.code,
      isLoud: severity === 'error' || severity === 'warning',
      span: { start: span.start - at, end: span.end - at },
      mended: fix ? applyEdits(text, fix.edits) : null,
    };
  });
}

const touches = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start;
const codesOf = (found: readonly Found[]): string[] => found.map(({ code }) => code);

/** What is not as it should be where a wrong sentence is checked. */
function faultsOf(wording: Wording): string[] {
  const { code, sentence, slips } = wording;
  const whole = { start: 0, end: sentence.length };
  const isSlip = ({ span }: Found): boolean => slips.some((slip) => touches(slip, span));
  const found = findIn(wording);
  const isFound = found.some(
    (one) => one.code === code && (code === 'prose-figure' ? isSlip(one) : touches(one.span, whole)),
  );
  // Several rules of words may see one slip; none may doubt a figure that is right, and no other rule may say anything.
  const stray = found.filter((one) =>
    one.code === 'prose-figure' ? !isSlip(one) : one.isLoud && one.code !== code && !/^(?:prose|fee)-/.test(one.code),
  );
  // Where one figure is wrong, its fix makes the report clean.
  const mended =
    slips.length === 1 ? found.flatMap((one) => (isSlip(one) && one.mended !== null ? codes(one.mended) : [])) : [];
  return [
    ...mended.map((left) => `${left} after the fix`),
    ...(isFound ? [] : [`no ${code}`]),
    ...stray.map((one) => `${one.code} on ${sentence.slice(Math.max(0, one.span.start), Math.max(0, one.span.end))}`),
  ];
}

describe('the reports of the corpus', () => {
  it.each(bases)('%s: balances as its file says, and gives nothing', (name) => {
    const base = readBase(name);
    const draft = draftOf(reportWith(base));
    expect(totalsOf(base)).toEqual(base.totals);
    expect(draft.reading?.evaluations.map(({ status }) => status)).toEqual(new Array(42).fill('held'));
    expect(codesOf(findIn({ base: name, place: '六', sentence: base.fees }))).toEqual([]);
  });
});

describe('the lists of the corpus', () => {
  it('hold many sentences, each once', () => {
    expect(right.length).toBeGreaterThanOrEqual(900);
    expect(wrong.length).toBeGreaterThanOrEqual(470);
    const keys = [...right, ...wrong].map(keyOf);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('say what each sentence must give', () => {
    expect(right.filter(({ code, slips }) => code !== '-' || slips.length > 0)).toEqual([]);
    expect(wrong.filter(({ code, slips }) => code === '-' || (code === 'prose-figure' && slips.length === 0))).toEqual(
      [],
    );
  });

  it.each([
    ['alarms.txt', alarms, right],
    ['missed.txt', missed, wrong],
  ] as const)('%s names sentences that are there', (_, exceptions, wordings) => {
    const keys = new Set(wordings.map(keyOf));
    expect([...exceptions].filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('true wordings', () => {
  it.each(right.map((wording) => [wording.base, wording.sentence, wording] as const))(
    '%s: says nothing of %s',
    (_, _sentence, wording) => {
      const found = codesOf(findIn(wording));
      if (alarms.has(keyOf(wording))) expect(found, 'no alarm any more: take it off alarms.txt').not.toEqual([]);
      else expect(found).toEqual([]);
    },
  );
});

describe('false wordings', () => {
  it.each(wrong.map((wording) => [wording.base, wording.code, wording.sentence, wording] as const))(
    '%s: %s in %s',
    (_, _code, _sentence, wording) => {
      const faults = faultsOf(wording);
      if (missed.has(keyOf(wording))) expect(faults, 'found: take it off missed.txt').not.toEqual([]);
      else expect(faults).toEqual([]);
    },
  );

  afterAll(() => {
    const lines = [...new Set(wrong.map(({ kind }) => kind))].map((kind) => {
      const ofKind = wrong.filter((wording) => wording.kind === kind);
      return `${kind} ${ofKind.filter((wording) => !missed.has(keyOf(wording))).length}/${ofKind.length}`;
    });
    console.log(`recall of the corpus: ${wrong.length - missed.size} of ${wrong.length}\n${lines.join('\n')}`);
  });
});
