import type { Draft } from '../reading/draft';
import type { Diagnosis, Language } from '../rules/check';
import type { SourceText, Span } from '../text/source';

/** A draft that a tool answers about. */
export interface Subject {
  /** As whoever asks called it. */
  readonly path: string;
  readonly draft: Draft;
  /** What is open: without what was accepted with a reason. */
  readonly diagnoses: readonly Diagnosis[];
  readonly language: Language;
  /** Where a span of a document is found, in words; null in a text. */
  readonly wordsFor: (span: Span) => string | null;
}

/** What is asked, by the names of the tool's inputs. */
export type Input = Readonly<Record<string, string>>;

/**
 * A question that a language model may ask of a draft. The answer is worked out by the rules, reads only, and is plain data.
 */
export interface Tool {
  readonly name: string;
  /** For the model, in English. */
  readonly description: string;
  /** Its inputs, texts all: what each is, for the model. `path` is there besides. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly answer: (subject: Subject, input: Input) => object;
}

/** Of a list, more is not given. */
export const most = 50;

/** The first of a list, and how many are left out. */
export function firstOf<T>(list: readonly T[]): { readonly list: readonly T[]; readonly more: number } {
  return { list: list.slice(0, most), more: Math.max(0, list.length - most) };
}

/** Where a span stands: line and column from 1, in UTF-16 units; in a document, in words. */
export function placeIn(source: SourceText, span: Span, { wordsFor }: Subject): object {
  const words = wordsFor(span);
  if (words !== null) return { place: words };
  const { line, character } = source.positionAt(span.start);
  return { line: line + 1, column: character + 1 };
}
