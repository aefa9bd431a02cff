import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Location,
  type Position,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Figure } from '../../engine/binding/binding';
import type { Slot } from '../../engine/form/form';
import type { Statement } from '../../engine/prose/statement';
import type { Reading } from '../../engine/reading/reading';
import { compareStatement } from '../../engine/reading/stated';
import { toRange } from '../../engine/text/ranges';
import type { Analysis } from '../analyses';
import { onReport } from './feature';

export const highlights = onReport({
  method: 'textDocument/documentHighlight',
  capabilities: { documentHighlightProvider: true },
  fallback: [],
  answer: (analysis, { position }: TextDocumentPositionParams) => highlightsOf(analysis, position),
});

export const definition = onReport({
  method: 'textDocument/definition',
  capabilities: { definitionProvider: true },
  fallback: [],
  answer: (analysis, { position }: TextDocumentPositionParams) => definitionOf(analysis, position),
});

export const references = onReport({
  method: 'textDocument/references',
  capabilities: { referencesProvider: true },
  fallback: [],
  answer: (analysis, { position }: TextDocumentPositionParams) => referencesOf(analysis, position),
});

/** The figures of all equations in which the figure under the cursor stands. */
export function highlightsOf({ draft }: Analysis, position: Position): DocumentHighlight[] {
  const { reading, source } = draft;
  const slot = reading && slotAt(reading, source.offsetAt(position));
  if (!reading || !slot) return [];
  const together = reading.form.equations.filter(({ left, right }) => left.includes(slot) || right.includes(slot));
  const slots = new Set([slot, ...together.flatMap(({ left, right }) => [...left, ...right])]);
  return cellsOf(reading, slots).map((cell) => ({ range: toRange(source, cell), kind: DocumentHighlightKind.Text }));
}

/** From a total to its parts; from a number in a sentence to the figures that it was compared with. */
export function definitionOf({ draft, document }: Analysis, position: Position): Location[] {
  const { reading, source } = draft;
  if (!reading) return [];
  const offset = source.offsetAt(position);
  const slot = slotAt(reading, offset);
  const stated = statementAt(reading, offset);
  const meant = stated ? (compareStatement(reading, stated)?.meant.flatMap(({ slots }) => slots) ?? []) : [];
  const parts = slot
    ? reading.form.equations.filter(({ total }) => total === slot).flatMap(({ right }) => right)
    : meant;
  return cellsOf(reading, new Set(parts)).map((cell) => ({ uri: document.uri, range: toRange(source, cell) }));
}

/** From a figure to the totals that it is a part of, and to the sentences that give its number. */
export function referencesOf({ draft, document }: Analysis, position: Position): Location[] {
  const { reading, source } = draft;
  const slot = reading && slotAt(reading, source.offsetAt(position));
  if (!reading || !slot) return [];
  const own = reading.form.equations.filter(({ left, right }) => left.includes(slot) || right.includes(slot));
  const shown = own.map((equation) => equation.shown).filter((other) => other !== slot);
  const stated = reading.prose.statements.filter((statement) =>
    compareStatement(reading, statement)?.meant.some(({ slots }) => slots.includes(slot)),
  );
  const spans = [...cellsOf(reading, new Set(shown)), ...stated.map(({ number }) => number)];
  return spans.map((span) => ({ uri: document.uri, range: toRange(source, span) }));
}

/** The count in a sentence under the cursor. */
export function statementAt({ prose }: Reading, offset: number): Statement | undefined {
  return prose.statements.find(({ number }) => number.start <= offset && offset <= number.end);
}

/** The slot of the figure at an offset. */
export function slotAt({ binding }: Reading, offset: number): Slot | null {
  for (const { slot, cell } of binding.figures.values()) {
    if (cell && cell.start <= offset && offset <= cell.end) return slot;
  }
  return null;
}

function cellsOf({ binding }: Reading, slots: ReadonlySet<Slot>): NonNullable<Figure['cell']>[] {
  return [...slots].flatMap((slot) => binding.figures.get(slot)?.cell ?? []);
}
