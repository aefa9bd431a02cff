import {
  add,
  compare,
  formatDecimal,
  absolute,
  subtract,
  zero,
  type Decimal,
} from '../../../server/engine/text/decimal';
import { readTyped, type Column, type NoFigure } from '../../../server/engine/text/typed';
import type { Refusal, Typed } from '../messages';
import type { Sheet } from './sheet';

interface Pending {
  readonly id: number;
  readonly text: string;
  /** The version of the draft that holds it; null before it is written. */
  version: number | null;
}

/** A sum that a total should be, as it stands while its parts are typed. */
export interface Sum {
  readonly total: HTMLElement;
  readonly sum: string;
  readonly now: string;
  readonly difference: string;
}

/** What stands in the cells: what the server sent, and what was typed since. */
export class Figures {
  readonly #sheet: Sheet;
  readonly #pending = new Map<string, Pending>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** What stands in a cell, as a person would change it: a number without its unit. */
  valueOf(cell: HTMLElement): string {
    return this.#pending.get(cell.dataset['slot'] ?? '')?.text ?? cell.dataset['value'] ?? '';
  }

  /** What a text typed into a cell means: the number as it is written, nothing, or why it is no figure. */
  read(cell: HTMLElement, text: string): { readonly text: string } | { readonly why: NoFigure } {
    const typed = readTyped(text, columnOf(cell));
    if (typeof typed === 'string') return { why: typed };
    return { text: typed ? formatDecimal(typed) : '' };
  }

  /** The change that writes `text`, already read, over `from`; null where it is the same. It is shown at once. */
  write(cell: HTMLElement, text: string, from: string, id: number): Typed | null {
    const slot = cell.dataset['slot'] ?? '';
    if (text === from) return null;
    this.#pending.set(slot, { id, text, version: null });
    this.#draw(cell, text);
    return { slot, text, from };
  }

  /** What was sent with `id` stands in the draft as of a version, but for what was refused. */
  settle(id: number, version: number, refused: readonly Refusal[]): void {
    for (const pending of this.#pending.values()) if (pending.id === id) pending.version = version;
    for (const { slot, now } of refused) {
      const cell = this.#sheet.cell(slot);
      const pending = this.#pending.get(slot);
      if (pending && pending.id > id) continue; // typed anew meanwhile: that is refused by itself
      this.#pending.delete(slot);
      if (cell) this.#draw(cell, now);
    }
  }

  /** Draws what was typed over a report of a version that may not hold it yet. */
  refresh(version: number): void {
    for (const [slot, pending] of this.#pending) {
      if (pending.version !== null && pending.version <= version) this.#pending.delete(slot);
      else {
        const cell = this.#sheet.cell(slot);
        if (cell) this.#draw(cell, pending.text);
      }
    }
  }

  /** The sums of which a cell is a part, or the total, with `text` in it. */
  sumsWith(cell: HTMLElement, text: string): Sum[] {
    const slot = cell.dataset['slot'] ?? '';
    return this.#sheet.cells.flatMap((total) =>
      (['across', 'down'] as const).flatMap((name): Sum[] => {
        const parts = total.dataset[name]?.split(' ') ?? [];
        if (total !== cell && !parts.includes(slot)) return [];
        const sum = this.#sumOf(parts, slot, text);
        if (!sum) return [];
        const now = total === cell ? text : this.valueOf(total);
        const is = readTyped(now, columnOf(total));
        if (typeof is === 'string') return [];
        const difference = formatDecimal(absolute(subtract(sum, is ?? zero)));
        return [{ total, sum: formatDecimal(sum), now, difference }];
      }),
    );
  }

  /** The sum of a total's parts, along its row where it has one; null where they are not filled in, or it is none. */
  sumAt(total: HTMLElement): string | null {
    for (const name of ['across', 'down']) {
      const parts = total.dataset[name]?.split(' ');
      const sum = parts && this.#sumOf(parts, '', '');
      if (sum) return formatDecimal(sum);
    }
    return null;
  }

  #sumOf(parts: readonly string[], slot: string, text: string): Decimal | null {
    let sum = zero;
    let isBegun = false;
    for (const part of parts) {
      const cell = this.#sheet.cell(part);
      const value = cell && readTyped(part === slot ? text : this.valueOf(cell), columnOf(cell));
      if (!cell || typeof value === 'string') return null;
      if (!value) continue;
      isBegun = true;
      sum = add(sum, value);
    }
    return isBegun ? sum : null;
  }

  #draw(cell: HTMLElement, text: string): void {
    const value = cell.querySelector('.value');
    if (value && value.textContent !== text) value.textContent = text;
  }
}

export function isOff({ sum, now }: Sum): boolean {
  const is = readTyped(now, { signed: true, type: 'amount' });
  const should = readTyped(sum, { signed: true, type: 'amount' });
  return typeof is === 'string' || typeof should === 'string' || compare(is ?? zero, should ?? zero) !== 0;
}

function columnOf({ dataset }: HTMLElement): Column {
  return { signed: 'signed' in dataset, type: dataset['type'] ?? 'count' };
}
