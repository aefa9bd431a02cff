import { describe, expect, it } from 'vitest';
import { codesOf, readExamples } from './support';

const paragraphs = readExamples('paragraphs.txt');
const traps = [...readExamples('traps.txt'), ...paragraphs.filter(({ codes }) => codes.length === 0)];
const hits = [...readExamples('hits.txt'), ...paragraphs.filter(({ codes }) => codes.length > 0)];

/** How many of the hits are found; it may only grow. */
const reached = 135;

describe('sentences of every kind', () => {
  it.each(traps.map(({ sentence }) => sentence))('says nothing of %s', (sentence) => {
    expect(codesOf(sentence)).toEqual([]);
  });

  it('finds most mistakes and nothing else', () => {
    const given = hits.map(({ codes, sentence }) => ({ sentence, codes, given: codesOf(sentence) }));
    const missed = given.filter(({ codes, given: found }) => found.length < codes.length);
    const wrong = given.filter(({ codes, given: found }) => found.length >= codes.length && found.join() !== codes.join());
    console.log(`recall: ${hits.length - missed.length} of ${hits.length}\n${missed.map(({ sentence }) => sentence).join('\n')}`);
    expect(wrong).toEqual([]);
    expect(hits.length - missed.length).toBeGreaterThanOrEqual(reached);
  });
});
