import { describe, expect, it } from 'vitest';
import { codesOf, readExamples } from './support';

const paragraphs = readExamples('paragraphs.txt');
const traps = [...readExamples('traps.txt'), ...paragraphs.filter(({ codes }) => codes.length === 0)];
const hits = [...readExamples('hits.txt'), ...paragraphs.filter(({ codes }) => codes.length > 0)];

/** Mistakes that the product does not find yet: whatever it comes to find leaves this list, and nothing joins it. */
const missed = new Set([
  '2024年共办理政府信息公开申请32件，其中本年新收27件，上年结转4件。',
  '一年来，我局收到政府信息公开书面申请29件。',
  '全年收到公民申请政府信息公开27件。',
  '收到政府信息公开申请28件。上述申请均已办结。',
  '收到政府信息公开申请（不含撤回件）28件，答复（含上年结转）30件。',
]);

describe('sentences of every kind', () => {
  it.each(traps.map(({ sentence }) => sentence))('says nothing of %s', (sentence) => {
    expect(codesOf(sentence)).toEqual([]);
  });

  it.each(
    hits.filter(({ sentence }) => !missed.has(sentence)).map(({ codes, sentence }) => [sentence, codes] as const),
  )('finds the mistake in %s', (sentence, codes) => {
    expect(codesOf(sentence)).toEqual(codes);
  });

  it.each(hits.filter(({ sentence }) => missed.has(sentence)).map(({ sentence }) => sentence))(
    'does not find the mistake in %s yet',
    (sentence) => {
      expect(codesOf(sentence)).toEqual([]);
    },
  );

  it('names only hits among those that are missed', () => {
    const sentences = new Set(hits.map(({ sentence }) => sentence));
    expect([...missed].filter((sentence) => !sentences.has(sentence))).toEqual([]);
  });
});
