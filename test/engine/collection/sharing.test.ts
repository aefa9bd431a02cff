import { describe, expect, it } from 'vitest';
import { sharedPairs, shareOf } from '../../../server/engine/collection/sharing';
import { profileOf } from '../../../server/engine/collection/profile';
import { draftOf } from '../../support/check';
import { drawParagraph, drawProse, printReport, randomOf } from '../../support/bodies';

const random = randomOf(11);
const hashesOf = (prose: readonly string[], institution = '桐岭县水利局', year = 2024): Uint32Array =>
  profileOf(draftOf(printReport({ institution, year, figures: {}, prose })), { id: '', name: '' }).hashes;

describe('the share of a text in another', () => {
  it.each([0, 1, 2, 3, 4, 5, 6])('is the share of its paragraphs that stand there: %d of 6', (count) => {
    const [own, other] = [drawProse(random), drawProse(random)];
    const mixed = own.map((text, index) => (index < count ? (other[index] ?? '') : text));
    const share = shareOf(hashesOf(mixed), hashesOf(other, '桐岭县林业局', 2023));
    expect(Math.abs(share - count / 6)).toBeLessThan(0.06);
  });

  it('does not count figures, years, names of the body, sentences of the law and official headings', () => {
    const prose = drawProse(random);
    const told = (institution: string, year: number, count: number): Uint32Array =>
      hashesOf(
        prose.map((text) => text.replace('。', `，${institution}在${year}年办了${count}件。`)),
        institution,
        year,
      );
    expect(shareOf(told('桐岭县水利局', 2024, 18), told('云溪县林业局', 2023, 7))).toBe(1);
    const law = ['坚持以公开为常态、不公开为例外，遵循公正、公平、合法、便民的原则。'.repeat(8), '', '', '', '', ''];
    expect(shareOf(hashesOf(law), hashesOf(law))).toBe(0);
  });

  it('counts letters of any script, and no marks', () => {
    const told = (text: string): Uint32Array => hashesOf([text, '', '', '', '', '']);
    const plain = told('窗口装了ＷｉＦｉ②改造𠮷字匾额八〇块都办妥了');
    expect(plain.length).toBeGreaterThan(10);
    expect(told('“窗口”装了（ＷｉＦｉ）②、改造《𠮷字》匾额——八〇块…都·办妥了')).toEqual(plain);
    expect(told('窗口装了☞ＷｉＦｉ②改造𠮷字😀匾额八〇块都＊办妥了')).toEqual(plain);
    expect(told('窗口装了ＷｉＦｉ改造字匾额八〇块都办妥了')).not.toEqual(plain);
  });
});

describe('pairs of reports that share text', () => {
  const reports = (count: number): { body: string; hashes: Uint32Array }[] =>
    Array.from({ length: count }, (_, index) => ({ body: `单位${index}`, hashes: hashesOf(drawProse(random)) }));

  it('are found, and none of one body, or of those that have words of their own', () => {
    const list = reports(20);
    const copy = list[3]?.hashes ?? new Uint32Array();
    expect(sharedPairs(list)).toEqual([]);
    expect(sharedPairs([...list, { body: '单位3', hashes: copy }])).toEqual([]);
    expect(sharedPairs([...list, { body: '别的', hashes: copy }])).toEqual([
      { one: 3, other: 20, ofOne: 1, ofOther: 1 },
    ]);
  });

  it('are a chain where many reports share one text, not a square', () => {
    const text = drawParagraph(random, 12);
    const hashes = hashesOf([text, text, text, text, text, text]);
    const count = 300;
    const pairs = sharedPairs(Array.from({ length: count }, (_, index) => ({ body: `单位${index}`, hashes })));
    expect(new Set(pairs.flatMap(({ one, other }) => [one, other])).size).toBe(count);
    expect(pairs.length).toBeLessThanOrEqual(count * 12);
  });
});
