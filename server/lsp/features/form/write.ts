import type { TextEdit } from 'vscode-languageserver';
import type { Slot } from '../../../engine/form/form';
import { fillIn, obstacleOf, writtenIn, type Obstacle } from '../../../engine/reading/fill';
import type { Reading } from '../../../engine/reading/reading';
import { toTextEdit } from '../../../engine/text/ranges';
import { readTyped, type NoFigure } from '../../../engine/text/typed';
import type { Decimal } from '../../../engine/text/decimal';
import type { Analysis } from '../../analyses';
import { onReport } from '../feature';

export const writeFigures = onReport({
  method: 'gouji/writeFigures',
  fallback: null,
  answer: (analysis, { changes }: { uri: string; changes: readonly Change[] }) => writtenOf(analysis, changes),
});

/** What a person typed into a cell of the form. */
export interface Change {
  /** The id of its slot. */
  readonly slot: string;
  readonly text: string;
  /** What stood there when it was typed; what was changed since is not overwritten. */
  readonly from: string;
}

/** Why a change was not made: the figure has changed meanwhile, the text is no figure, or it has no place of its own. */
export interface Refused {
  readonly slot: string;
  readonly why: 'changed' | NoFigure | Obstacle;
  /** What stands there now. */
  readonly now: string;
}

export interface Written {
  readonly version: number;
  /** In the order of the text. */
  readonly edits: readonly TextEdit[];
  readonly refused: readonly Refused[];
}

/** The slots of the form by their ids. */
export function slotsOf({ form }: Reading): ReadonlyMap<string, Slot> {
  return new Map(form.tables.flatMap(({ rows }) => rows.flatMap(({ slots }) => slots.map((slot) => [slot.id, slot]))));
}

export function nowIn({ binding }: Reading, slot: Slot): string {
  const figure = binding.figures.get(slot);
  return figure ? writtenIn(figure) : '';
}

/** The edits of the draft that make changes to single figures; each is refused by itself. */
export function writtenOf({ draft, version }: Analysis, changes: readonly Change[]): Written {
  const { reading, source } = draft;
  if (!reading) return { version, edits: [], refused: changes.map(({ slot }) => ({ slot, why: 'missing', now: '' })) };
  const slots = slotsOf(reading);
  const refused: Refused[] = [];
  const filling = new Map<Slot, Decimal | null>();
  for (const { slot: id, text, from } of changes) {
    const slot = slots.get(id);
    const now = slot ? nowIn(reading, slot) : '';
    const obstacle = slot ? obstacleOf(reading, slot) : 'missing';
    const typed = slot ? readTyped(text, { signed: slot.column.signed, type: slot.column.type }) : null;
    if (!slot || obstacle !== null) refused.push({ slot: id, why: obstacle ?? 'missing', now });
    else if (now !== from) refused.push({ slot: id, why: 'changed', now });
    else if (typeof typed === 'string') refused.push({ slot: id, why: typed, now });
    else filling.set(slot, typed);
  }
  const filled = fillIn(reading, filling);
  for (const [slot, why] of filled.refused) refused.push({ slot: slot.id, why, now: nowIn(reading, slot) });
  return { version, edits: filled.edits.map((edit) => toTextEdit(source, edit)), refused };
}
