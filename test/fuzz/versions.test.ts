import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../server/engine/rules/check';
import { rules } from '../../server/engine/rules/index';
import { Draft } from '../../server/engine/reading/draft';
import { clean } from '../support/samples';
import { draftOf, engine } from '../support/check';
import { hold } from '../support/runs';
import { anyVersions } from './drafts';

const options = { form: 'auto', isReport: false, layout: 'tabs' } as const;

/** All that a check says of a draft. */
function told(draft: Draft): string {
  const { diagnoses, checks } = check(draft, rules, {});
  const findings = diagnoses.map(({ key, severity, finding }) => {
    const { figures, about, ...rest } = finding;
    const slots = [...(figures ?? []), ...(about ?? [])].map(({ id }) => id);
    return [
      key,
      severity,
      rest,
      slots,
      finding.fixes?.().map(({ title, edits, preferred, safe }) => [title, edits, preferred, safe]),
    ];
  });
  const plain = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);
  return JSON.stringify([checks, findings], plain);
}

describe('a draft that takes over what did not change since the version before', () => {
  it('is read as one that takes over nothing: findings, fixes, figures and all that its sentences tell', async () => {
    await hold(
      fc.property(anyVersions, (versions) => {
        let before: Draft | 'first' = 'first';
        for (const text of versions) {
          const draft: Draft = new Draft(text, engine, options, before);
          const alone = draftOf(text);
          expect(told(draft)).toBe(told(alone));
          expect(isDeepStrictEqual(draft.reading?.prose, alone.reading?.prose), 'prose').toBe(true);
          expect(isDeepStrictEqual(draft.reading?.binding, alone.reading?.binding), 'figures').toBe(true);
          before = draft;
        }
      }),
      12,
      20_000,
    );
  });

  it('reads a paragraph that stands twice as two', () => {
    const twice = clean.replace(/（二）依申请公开。.*\n/, (paragraph) => `${paragraph}\n${paragraph}`);
    const first = new Draft(twice, engine, options, 'first');
    const second = new Draft(`${twice}\n`, engine, options, first);
    for (const draft of [first, second]) {
      const sentences = draft.reading?.prose.paragraphs.flatMap((paragraph) => paragraph.sentences) ?? [];
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });
});
