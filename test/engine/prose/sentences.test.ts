import { describe, expect, it } from 'vitest';
import { codesOf, readExamples } from './support';

const examples = readExamples('sentences.txt');

describe('sentences beside the table', () => {
  it.each(examples.map(({ codes, sentence }) => [sentence, codes]))('%s', (sentence, expected) => {
    expect(codesOf(sentence)).toEqual(expected);
  });
});
