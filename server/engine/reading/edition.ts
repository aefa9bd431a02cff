import type { NamedRow } from '../binding/labels';
import type { Lexicon } from '../report/lexicon';

/** So many labels that the year's own edition lacks tell that the tables are of another; one may be a slip. */
const fewestOwn = 2;

/** A longer text is a sentence, not a label. UTF-16 units. */
const longestLabel = 30;

/**
 * The edition whose tables `rows` are, where that is another than `own`; null where it is not. Editions are compared
 * two at a time, by the labels that one has and the other lacks: what they share tells nothing, and a third edition
 * near to one of them changes nothing. Where two are as likely, the one with fewer labels that are not in the draft is.
 */
export function editionShown(rows: readonly NamedRow[], own: Lexicon, lexicons: readonly Lexicon[]): Lexicon | null {
  const texts = labelsIn(rows);
  const strange = texts.filter((text) => !own.labels.has(text));
  if (!lexicons.some((other) => countOwn(strange, other, own) >= fewestOwn)) return null;
  let best = own;
  for (const other of lexicons) {
    const more = countOwn(texts, other, best);
    const isFewer = other.labels.size < best.labels.size && best !== own;
    const excess = more - countOwn(texts, best, other);
    if (excess > 0 || (excess === 0 && isFewer)) best = other;
  }
  return best !== own && countOwn(strange, best, own) >= fewestOwn ? best : null;
}

/** How often a label of `one` that `other` lacks stands in a draft. */
function countOwn(texts: readonly string[], one: Lexicon, other: Lexicon): number {
  let count = 0;
  for (const text of texts) if (one.labels.has(text) && !other.labels.has(text)) count++;
  return count;
}

/** The folded texts of cells that may be labels. */
function labelsIn(rows: readonly NamedRow[]): string[] {
  const found: string[] = [];
  for (const { row, texts } of rows) {
    texts.forEach((text, index) => {
      if (text !== '' && (row.cells[index]?.raw.length ?? 0) < longestLabel) found.push(text);
    });
  }
  return found;
}
