import { DocumentHighlightKind, type DocumentHighlight, type Location, type Position } from 'vscode-languageserver';
import type { Figure } from '../binding/binding';
import type { Slot } from '../form/form';
import type { Reading } from '../rules/draft';
import type { Analysis } from '../session';
import { toRange } from './ranges';

/** The figures of all equations in which the figure under the cursor stands. */
export function highlightsOf({ draft }: Analysis, position: Position): DocumentHighlight[] {
  const { reading, source } = draft;
  const slot = reading && slotAt(reading, source.offsetAt(position));
  if (!reading || !slot) return [];
  const together = reading.form.equations.filter(({ left, right }) => left.includes(slot) || right.includes(slot));
  const slots = new Set([slot, ...together.flatMap(({ left, right }) => [...left, ...right])]);
  return cellsOf(reading, slots).map((cell) => ({ range: toRange(source, cell), kind: DocumentHighlightKind.Text }));
}

/** From a total to its parts. */
export function definitionOf({ draft, document }: Analysis, position: Position): Location[] {
  const { reading, source } = draft;
  const slot = reading && slotAt(reading, source.offsetAt(position));
  if (!reading || !slot) return [];
  const parts = reading.form.equations.filter(({ total }) => total === slot).flatMap(({ right }) => right);
  return cellsOf(reading, new Set(parts)).map((cell) => ({ uri: document.uri, range: toRange(source, cell) }));
}

/** From a figure to the totals that it is a part of. */
export function referencesOf({ draft, document }: Analysis, position: Position): Location[] {
  const { reading, source } = draft;
  const slot = reading && slotAt(reading, source.offsetAt(position));
  if (!reading || !slot) return [];
  const own = reading.form.equations.filter(({ left, right }) => left.includes(slot) || right.includes(slot));
  const shown = own.map((equation) => equation.shown).filter((other) => other !== slot);
  return cellsOf(reading, new Set(shown)).map((cell) => ({ uri: document.uri, range: toRange(source, cell) }));
}

function slotAt({ binding }: Reading, offset: number): Slot | null {
  for (const { slot, cell } of binding.figures.values()) {
    if (cell && cell.start <= offset && offset <= cell.end) return slot;
  }
  return null;
}

function cellsOf({ binding }: Reading, slots: ReadonlySet<Slot>): NonNullable<Figure['cell']>[] {
  return [...slots].flatMap((slot) => binding.figures.get(slot)?.cell ?? []);
}
