import type { Fact } from '../../server/engine/prose/fact';
import type { Prose } from '../../server/engine/prose/prose';
import type { Sentence } from '../../server/engine/prose/sentence';
import type { Statement } from '../../server/engine/prose/statement';
import type { Why } from '../../server/engine/prose/why';

/** What became of one clause of a sentence that has a number or a claim. */
export interface Explained {
  /** The words of the clause. */
  readonly words: string;
  readonly count: Statement | null;
  readonly isClaim: boolean;
  readonly why: Why | null;
  /** The words that nobody knows. */
  readonly unknown: readonly string[];
}

/** A sentence with a number or a claim; without clauses where its paragraph is not read. */
export interface ExplainedSentence {
  readonly text: string;
  readonly clauses: readonly Explained[];
}

/** What was read of each sentence of a report that has a number or a claim, and why the rest was left alone. */
export function explainProse({ paragraphs, facts }: Prose): ExplainedSentence[] {
  const of = new Map<Sentence, Fact[]>();
  for (const fact of facts) of.set(fact.sentence, [...(of.get(fact.sentence) ?? []), fact]);
  return paragraphs.flatMap(({ prose, sentences }) =>
    sentences.flatMap((sentence): ExplainedSentence[] => {
      const told = (of.get(sentence) ?? []).filter(
        ({ clause, claim }) => clause.quantities.length > 0 || claim !== null,
      );
      if (told.length === 0 && sentence.quantities.length === 0) return [];
      return [{ text: sentence.text, clauses: told.map((fact) => explain(fact, prose.text)) }];
    }),
  );
}

function explain({ clause, count, claim, why }: Fact, text: string): Explained {
  const unknown = clause.tokens.flatMap((token) =>
    token.kind === 'unknown' ? [text.slice(token.start, token.end)] : [],
  );
  return {
    words: text.slice(clause.start, clause.end),
    count: count?.statement ?? null,
    isClaim: claim !== null,
    why,
    unknown,
  };
}
