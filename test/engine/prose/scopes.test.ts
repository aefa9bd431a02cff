import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../server/engine/prose/fact';
import { endRules, matterRules, sentenceRules } from '../../../server/engine/prose/scopes';
import { shareRules } from '../../../server/engine/prose/scopesOfShares';
import { timeRules } from '../../../server/engine/prose/scopesOfTime';
import { behindRules } from '../../../server/engine/prose/scopesBehind';
import { draftOf } from '../../support/check';
import { readProject } from '../../support/samples';
import { draftWith } from './support';

const [rules = '', whys = ''] = readProject('test/engine/prose/scopes.txt')
  .split('# Why')
  .map((part) => part.slice(part.indexOf('\n') + 1));

function examplesOf(part: string): [string, string][] {
  return part
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' | ') as [string, string]);
}

/** The facts of `text` where its place names the requests, and where none does. */
function factsOf(text: string): readonly Fact[] {
  const drafts = [
    draftWith(text),
    readProject('samples/clean.gouji.txt').replace(/^（五）监督保障。.*$/m, `（五）监督保障。${text}`),
  ];
  return drafts.flatMap((draft) => draftOf(draft).reading?.prose.facts ?? []);
}

describe('the rules of scope', () => {
  it.each(examplesOf(rules))('%s is called up by %s', (name, text) => {
    expect(factsOf(text).flatMap((fact) => fact.rules)).toContain(name);
  });

  it('each have an example', () => {
    const named = [...sentenceRules, ...endRules, ...matterRules, ...timeRules, ...shareRules, ...behindRules].map(
      ({ name }) => name,
    );
    expect(new Set(examplesOf(rules).map(([name]) => name))).toEqual(new Set(named));
    expect(new Set(named).size).toBe(named.length);
  });
});

describe('a number that is held against nothing', () => {
  it.each(examplesOf(whys))('says %s in %s', (why, text) => {
    expect(factsOf(text).map((fact) => fact.why)).toContain(why);
  });
});
