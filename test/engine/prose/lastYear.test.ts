import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../server/engine/rules/check';
import { rules } from '../../../server/engine/rules/index';
import { draftOf } from '../../support/check';
import { enough, growths } from '../../support/cost';
import { companyWith, readFigures } from '../../support/lastYear';
import { hold } from '../../support/runs';
import { readProject } from '../../support/samples';
import { readBase, reportWith } from './corpus/report';
import { bases, readWordings } from './corpus/wordings';
import { draftWith, readExamples } from './support';

const code = 'prose-previous';
const own = rules.filter((rule) => rule.code === code);
const before = companyWith(readFigures(readProject('test/engine/prose/lastYear.figures.txt')));

/** What stands under each finding of the rule. */
function foundIn(sentence: string): string[] {
  const text = draftWith(sentence);
  return check(draftOf(text), own, {}, before).diagnoses.map(({ finding: { span } }) =>
    text.slice(span.start, span.end),
  );
}

describe('sentences that speak of last year', () => {
  const examples = readExamples('lastYear.txt');
  const [traps, hits] = [
    examples.filter(({ codes }) => codes.length === 0),
    examples.filter(({ codes }) => codes.length > 0),
  ];

  it.each(traps.map(({ sentence }) => sentence))('says nothing of %s', (sentence) => {
    expect(foundIn(sentence)).toEqual([]);
  });

  it.each(hits.map(({ codes, sentence }) => [sentence, codes] as const))(
    '%s: denied by last year’s report',
    (sentence, codes) => {
      expect(foundIn(sentence)).toEqual(codes);
    },
  );

  it('are tried on at least twice as many true as false ones', () => {
    expect(traps.length).toBeGreaterThanOrEqual(2 * hits.length);
  });

  it('are held against nothing where no report of last year is known', () => {
    const { checks } = check(draftOf(draftWith(hits[0]?.sentence ?? '')), own, {});
    expect(checks).toEqual({ [code]: 'skipped' });
  });
});

/** `part` in per cent of `whole`, rounded half up and half even. */
function roundings(part: number, whole: number, places: number): string[] {
  const scaled = (100 * 10 ** places * part) / whole;
  const [down, isTie] = [Math.floor(scaled), scaled % 1 === 0.5];
  const rounded = isTie ? [down + 1, down + (down % 2)] : [Math.round(scaled)];
  return [...new Set(rounded)].map((value) => (value / 10 ** places).toFixed(places));
}

describe('a change since last year in numbers', () => {
  const received = 28;
  const cases = fc.record({
    last: fc.integer({ min: 1, max: 400 }).filter((last) => last !== received),
    places: fc.integer({ min: 0, max: 2 }),
    lead: fc.constantFrom('同比', '较上年', '比去年', '较2023年', '与上年同期相比'),
  });
  const wayTo = (last: number): string => (last < received ? '增长' : '下降');
  const countTo = (last: number): string => (last < received ? '增加' : '减少');
  const besides = (last: number, sentence: string): number => {
    const company = companyWith(readFigures(`requests/received: ${last}`));
    return check(draftOf(draftWith(sentence)), own, {}, company).diagnoses.length;
  };

  it('is let stand where it is right, however it is rounded', () => {
    return hold(
      fc.property(cases, ({ last, places, lead }) => {
        const far = Math.abs(received - last);
        for (const percent of roundings(far, last, places)) {
          const sentence = `收到申请${received}件，${lead}${countTo(last)}${far}件，${wayTo(last)}${percent}%。`;
          expect(besides(last, sentence), sentence).toBe(0);
        }
      }),
      60,
      2000,
    );
  });

  it('is told of where it is another', () => {
    return hold(
      fc.property(cases, fc.integer({ min: 1, max: 50 }), ({ last, lead }, more) => {
        const far = Math.abs(received - last) + more;
        expect(besides(last, `收到申请${received}件，${lead}${countTo(last)}${far}件。`)).toBe(1);
      }),
      60,
      2000,
    );
  });

  const repeated = [
    '同比增长1%，',
    '收到申请28件，同比增长1%，',
    '上年收到申请1件，',
    '去年',
    '申请同比',
    '上年1件，',
    '2023年',
  ];
  const grows = growths(
    repeated.map((piece) => {
      const text = (times: number): string => draftWith(piece.repeat(Math.ceil((times * 34_000) / piece.length)));
      return [piece, (times) => void check(draftOf(text(times)), own, {}, before)];
    }),
  );
  it.each(repeated)('takes time in proportion to the length where %j stands again and again', (piece) =>
    expect(grows(piece)).toBeLessThan(enough),
  );
});

describe('the true sentences of the corpus, beside last year’s reports', () => {
  const lastYears = new Map(
    bases.map((name) => [
      name as string,
      companyWith(readFigures(readProject(`test/engine/prose/corpus/${name}.last.txt`))),
    ]),
  );
  const reports = new Map(bases.map((name) => [name as string, readBase(name)]));
  const wordings = readWordings('true');

  it.each(wordings.map((wording) => [wording.base, wording.sentence, wording] as const))(
    '%s: says nothing of %s',
    (name, sentence, { place }) => {
      const report = reports.get(name);
      const text = report ? reportWith(report, place, sentence) : '';
      const found = check(draftOf(text), own, {}, lastYears.get(name)).diagnoses;
      expect(found.map(({ finding: { span } }) => text.slice(span.start, span.end))).toEqual([]);
    },
  );
});
