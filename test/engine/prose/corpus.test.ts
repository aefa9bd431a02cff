import { afterAll, describe, expect, it } from 'vitest';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf } from '../../support/check';
import { readBase, reportWith, totalsOf } from './corpus/report';
import { bases, keyOf, readExceptions, readWordings, type Wording } from './corpus/wordings';

const reports = new Map(bases.map((name) => [name as string, readBase(name)]));
const right = readWordings('true');
const wrong = readWordings('false');
const alarms = readExceptions('alarms.txt');
const missed = readExceptions('missed.txt');

interface Found {
  readonly code: string;
  readonly severity: string;
  /** Whether it stands on the sentence. */
  readonly isHere: boolean;
}

function findIn({ base, place, sentence }: Wording): Found[] {
  const report = reports.get(base);
  if (!report) throw new Error(`no report ${base}`);
  const text = reportWith(report, place, sentence);
  const start = text.indexOf(sentence);
  expect(start).toBeGreaterThan(0);
  return check(draftOf(text), rules, {}).diagnoses.map(({ rule, severity, finding: { span } }) => ({
    code: rule.code,
    severity,
    isHere: span.start < start + sentence.length && span.end > start,
  }));
}

const isLoud = ({ severity }: Found): boolean => severity === 'error' || severity === 'warning';
const codesOf = (found: readonly Found[]): string[] => found.map(({ code }) => code);

describe('the reports of the corpus', () => {
  it.each(bases)('%s: balances as its file says, and gives nothing', (name) => {
    const base = readBase(name);
    const draft = draftOf(reportWith(base));
    expect(totalsOf(base)).toEqual(base.totals);
    expect(draft.reading?.evaluations.map(({ status }) => status)).toEqual(new Array(42).fill('held'));
    expect(codesOf(findIn({ base: name, kind: '', code: '-', place: '六', sentence: base.fees }))).toEqual([]);
  });
});

describe('the lists of the corpus', () => {
  it('hold many sentences, each once', () => {
    expect(right.length).toBeGreaterThanOrEqual(650);
    expect(wrong.length).toBeGreaterThanOrEqual(380);
    const keys = [...right, ...wrong].map(keyOf);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
    expect(wrong.filter(({ code }) => code === '-')).toEqual([]);
    expect(right.filter(({ code }) => code !== '-')).toEqual([]);
  });

  it.each([['alarms.txt', alarms, right], ['missed.txt', missed, wrong]] as const)('%s names sentences that are there', (_, exceptions, wordings) => {
    const keys = new Set(wordings.map(keyOf));
    expect([...exceptions].filter((key) => !keys.has(key))).toEqual([]);
  });
});

describe('true wordings', () => {
  it.each(right.map((wording) => [wording.base, wording.sentence, wording] as const))('%s: says nothing of %s', (_, _sentence, wording) => {
    const loud = codesOf(findIn(wording));
    if (alarms.has(keyOf(wording))) expect(loud, 'no longer an alarm: take it off alarms.txt').not.toEqual([]);
    else expect(loud).toEqual([]);
  });
});

describe('false wordings', () => {
  it.each(wrong.map((wording) => [wording.base, wording.code, wording.sentence, wording] as const))('%s: %s in %s', (_, code, _sentence, wording) => {
    const found = findIn(wording);
    const here = codesOf(found.filter(({ isHere }) => isHere));
    if (missed.has(keyOf(wording))) {
      expect(here, 'found: take it off missed.txt').not.toContain(code);
      return;
    }
    expect(here).toContain(code);
    // One slip may be seen by several rules of the same words, and by no other rule.
    expect(codesOf(found.filter((one) => isLoud(one) && !/^(?:prose|fee)-/.test(one.code) && one.code !== code))).toEqual([]);
  });

  afterAll(() => {
    const lines = [...new Set(wrong.map(({ kind }) => kind))].map((kind) => {
      const ofKind = wrong.filter((wording) => wording.kind === kind);
      return `${kind} ${ofKind.filter((wording) => !missed.has(keyOf(wording))).length}/${ofKind.length}`;
    });
    console.log(`recall of the corpus: ${wrong.length - missed.size} of ${wrong.length}\n${lines.join('\n')}`);
  });
});
