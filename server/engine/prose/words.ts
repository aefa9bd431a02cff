import type { Meaning } from './meaning';

/** A word and what it says. */
export type Word = readonly [spelling: string, meaning: Meaning];

/** Words that begin with the same characters; the next character, by its UTF-16 code, leads on. */
export interface Words {
  /** The word that ends here. */
  word: Word | undefined;
  readonly next: Map<number, Words>;
}

/** Puts words where a text finds them character by character. */
export function treeOf(words: Iterable<Word>): Words {
  const root: Words = { word: undefined, next: new Map() };
  for (const word of words) {
    let node = root;
    for (let at = 0; at < word[0].length; at++) {
      const code = word[0].charCodeAt(at);
      let next = node.next.get(code);
      if (!next) node.next.set(code, (next = { word: undefined, next: new Map() }));
      node = next;
    }
    node.word = word;
  }
  return root;
}

/** A tree without words. */
export const noWords: Words = treeOf([]);

/** The longest of `words` that stands at `at` of `text`. */
export function longestAt(words: Words, text: string, at: number): Word | undefined {
  let found: Word | undefined;
  let node: Words | undefined = words;
  for (let end = at; node; end++) {
    found = node.word ?? found;
    node = end < text.length ? node.next.get(text.charCodeAt(end)) : undefined;
  }
  return found;
}
