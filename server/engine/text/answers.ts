/** A question that a text alone answers: always the same function, and it gives the same for the same text. */
export type Question<T> = (text: string) => T;

/** What was asked of a text, with the answers: each question is worked out once. */
export class Answers {
  #known: Map<object, unknown> | undefined;

  constructor(readonly text: string) {}

  ask<T>(question: Question<T>): T {
    return this.once(question, () => question(this.text));
  }

  /** What `work` gives, which depends on the text and on `key` alone. */
  once<T>(key: object, work: () => T): T {
    const known = (this.#known ??= new Map());
    if (known.has(key)) return known.get(key) as T;
    const answer = work();
    known.set(key, answer);
    return answer;
  }
}
