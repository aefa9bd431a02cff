import { describe, expect, it } from 'vitest';
import { codesOf, readExamples } from './support';

/** How many of the hits are found; it may only grow. */
const reached = 86;

describe('sentences of every kind', () => {
  it.each(readExamples('traps.txt').map(({ sentence }) => sentence))('says nothing of %s', (sentence) => {
    expect(codesOf(sentence)).toEqual([]);
  });

  it('finds most mistakes and nothing else', () => {
    const hits = readExamples('hits.txt');
    const given = hits.map(({ codes, sentence }) => ({ sentence, codes, given: codesOf(sentence) }));
    const missed = given.filter(({ given: codes }) => codes.length === 0);
    const wrong = given.filter(({ codes, given: found }) => found.length > 0 && found.join() !== codes.join());
    console.log(`recall: ${hits.length - missed.length} of ${hits.length}`, missed.map(({ sentence }) => sentence).join('\n'));
    expect(wrong).toEqual([]);
    expect(hits.length - missed.length).toBeGreaterThanOrEqual(reached);
  });
});
