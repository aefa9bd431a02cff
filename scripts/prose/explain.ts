import type { Fact } from '../../server/engine/prose/fact';
import type { Prose } from '../../server/engine/prose/prose';
import type { Sentence } from '../../server/engine/prose/sentence';
import type { Statement } from '../../server/engine/prose/statement';
import { findChanges } from '../../server/engine/prose/within/changes';
import { wrongSteps } from '../../server/engine/prose/within/judge';
import { isWrongPortion, portionsIn } from '../../server/engine/prose/within/portions';
import { wrongTotals } from '../../server/engine/prose/within/totals';
import type { Span } from '../../server/engine/text/source';
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

/** Numbers of a sentence that are held against each other. */
export interface Within {
  /** From the first of them to behind the last. */
  readonly words: string;
  readonly agrees: boolean;
}

/** A sentence with a number or a claim; without clauses where its paragraph is not read. */
export interface ExplainedSentence {
  readonly text: string;
  readonly span: Span;
  readonly clauses: readonly Explained[];
  /** Its counts by row and column: 全年制发行政规范性文件5件. */
  readonly tallies: readonly Statement[];
  readonly within: readonly Within[];
}

/** What was read of each sentence of a report that has a number or a claim, and why the rest was left alone. */
export function explainProse({ paragraphs, facts, statements }: Prose, year: number | null): ExplainedSentence[] {
  const of = new Map<Sentence, Fact[]>();
  for (const fact of facts) of.set(fact.sentence, [...(of.get(fact.sentence) ?? []), fact]);
  const counted = new Set(facts.flatMap(({ count, bound }) => [count?.statement, bound]));
  const others = statements.filter((statement) => !counted.has(statement));
  return paragraphs.flatMap(({ prose, sentences }) =>
    sentences.flatMap((sentence): ExplainedSentence[] => {
      const told = (of.get(sentence) ?? []).filter(
        ({ clause, claim }) => clause.quantities.length > 0 || claim !== null,
      );
      if (told.length === 0 && sentence.quantities.length === 0) return [];
      const span = prose.spanOf(sentence);
      return [
        {
          text: sentence.text,
          span,
          clauses: told.map((fact) => explain(fact, prose.text)),
          tallies: others.filter(({ number }) => number.start >= span.start && number.end <= span.end),
          within: withinOf(sentence, prose.text, year),
        },
      ];
    }),
  );
}

/** The changes and the shares that a sentence tells with all their numbers, and the totals that are wrong. */
function withinOf(sentence: Sentence, text: string, year: number | null): Within[] {
  const on = (amounts: readonly Span[], agrees: boolean): Within => ({
    words: text.slice(Math.min(...amounts.map(({ start }) => start)), Math.max(...amounts.map(({ end }) => end))),
    agrees,
  });
  const changes = findChanges(sentence, text, year).map((change) => {
    const { now, before, steps, outline } = change;
    const places = steps.map(({ amount, word }) => amount ?? outline.spanOf(word));
    return on([now, before, ...places], wrongSteps(change).length === 0);
  });
  const shares = portionsIn(sentence, text).flatMap((portion) => {
    const { part, whole, percent } = portion;
    return whole ? [on([part, whole, percent], !isWrongPortion(portion))] : [];
  });
  const totals = wrongTotals(sentence, text).map(({ total, parts }) => on([...parts, total], false));
  return [...changes, ...shares, ...totals];
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
