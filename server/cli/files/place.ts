import { namePath, type Localized } from '../../engine/form/form';
import type { Draft } from '../../engine/reading/draft';
import type { Language } from '../../engine/rules/check';
import { quote } from '../../engine/text/quote';
import { touches } from '../../engine/text/ranges';
import type { Span } from '../../engine/text/source';
import { localize } from '../problem';
import type { Loaded } from './load';

/** So much of a paragraph is enough to search for it. */
const longestQuote = 16;

/**
 * Where a span of a document's text form is found in the program that shows the document: the address of a cell, the row
 * and column of a figure, the row of a table, or how a paragraph begins. Null for a text, whose lines an editor numbers.
 */
export function placeOf({ origin }: Loaded, draft: Draft, span: Span, language: Language): string | null {
  if (origin.kind === 'text') return null;
  if (origin.kind === 'sheet') {
    const { end } = draft.source.lineAt(span.start);
    const cell = firstFrom(origin.document.cells, span.start);
    return cell && cell.start <= Math.max(end, span.end) ? cell.address : lineAt(draft, span.start, language);
  }
  if (origin.kind === 'pdf') return rowAt(draft, span.start, language);
  const place = firstFrom(origin.document.places, span.start);
  if (place?.isCell !== true) return lineAt(draft, span.start, language);
  const figures = [...(draft.reading?.binding.figures.values() ?? [])];
  const figure = figures.find(({ cell }) => cell && touches(cell, { start: span.start, end: span.start }));
  return figure ? localize(inTable, language, { name: namePath(figure.slot) }) : rowAt(draft, span.start, language);
}

/** The first of disjoint stretches, in the order of the text, that ends at `offset` or behind it. */
function firstFrom<T extends Span>(stretches: readonly T[], offset: number): T | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return stretches[low];
}

/** The row of a table, by its first cell that is filled. */
function rowAt({ source }: Draft, offset: number, language: Language): string {
  const label =
    source
      .lineAt(offset)
      .text.split('\t')
      .find((cell) => cell.trim() !== '') ?? '';
  return localize(inRow, language, { label: quote(label.trim(), longestQuote) });
}

function lineAt({ source }: Draft, offset: number, language: Language): string {
  return localize(inParagraph, language, { text: quote(source.lineAt(offset).text.trim(), longestQuote) });
}

const inTable: Localized = { zh: '表格 {name}', en: 'table: {name}' };
const inRow: Localized = { zh: '表格“{label}”一行', en: 'table, row “{label}”' };
const inParagraph: Localized = { zh: '“{text}”', en: '“{text}”' };
