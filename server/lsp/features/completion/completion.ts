import type { CompletionList, CompletionParams, Position } from 'vscode-languageserver';
import type { Analysis } from '../../analyses';
import { onReport } from '../feature';
import { comparisonOffers } from './comparisons';
import { headingOffers } from './headings';
import { labelOffers } from './labels';
import { toItem, type Offer, type Place } from './offer';
import { sentenceOffers } from './sentences';
import { totalOffers } from './totals';

type Kind = 'cells' | 'headings' | 'sentences';

/**
 * What the keys that ask for completion may ask for. Where nothing is suggested while one types, as in Markdown,
 * they are the only way; VS Code heeds none that could be part of a word, such as 本.
 */
const askedBy: readonly (readonly [keys: string, ...kinds: Kind[]])[] = [
  ['/、', 'cells', 'headings', 'sentences'],
  ['#（(', 'cells', 'headings'],
  ['。：', 'sentences'],
  ['|=', 'cells'],
];

const triggerCharacters = askedBy.flatMap(([keys]) => [...keys]);

export const completion = onReport({
  method: 'textDocument/completion',
  capabilities: { completionProvider: { triggerCharacters } },
  fallback: null,
  answer: (analysis, { position, context }: CompletionParams, { snippets }) =>
    completionsOf(analysis, position, { trigger: context?.triggerCharacter, snippets }),
});

const most = 50;

/**
 * What may be written at a position: in a table its totals and the labels of missing rows; elsewhere headings, model
 * sentences, and the change since last year behind a count. `trigger` is the key that asked, undefined where the writer did. Null where nothing fits.
 */
export function completionsOf(
  analysis: Analysis,
  position: Position,
  { trigger, snippets }: { trigger?: string | undefined; snippets: boolean },
): CompletionList | null {
  const { draft, language } = analysis;
  const { reading } = draft;
  if (!reading) return null;
  const offset = draft.source.offsetAt(position);
  const place: Place = {
    reading,
    language,
    offset,
    line: reading.report.view.lineAt(offset),
    company: () => analysis.company,
  };
  const kinds = trigger === undefined ? null : askedBy.find(([keys]) => keys.includes(trigger))?.slice(1);
  const offers = offersAt(place, (kind) => kinds == null || kinds.includes(kind));
  if (offers.length === 0) return null;
  return {
    isIncomplete: true,
    items: offers.slice(0, most).map((offer, index) => toItem(place, offer, index, snippets)),
  };
}

const aNumber = /^\s*[0-9０-９]+\s*$/;

function offersAt(place: Place, wants: (kind: Kind) => boolean): Offer[] {
  const { report, source } = place.reading;
  const cells = wants('cells') ? [...totalOffers(place), ...labelOffers(place)] : [];
  const isInTable = report.tables.some(({ start, end }) => start <= place.offset && place.offset <= end);
  // A number alone on its line is a figure to be, where a table has lost its place.
  if (isInTable || cells.length > 0 || aNumber.test(place.line.text)) return cells;
  // Between the tags of a page a bare line would be no paragraph.
  const headings = wants('headings') && report.view === source ? headingOffers(place) : [];
  return [...headings, ...(wants('sentences') ? [...comparisonOffers(place), ...sentenceOffers(place)] : [])];
}
