import type { ShownBlock, ToForm } from '../messages';
import { morph } from './morph';

type Shown = Extract<ToForm, { type: 'show' }>;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The report as the page shows it: blocks of HTML, each with its place in the draft, and the cells of its tables. */
export class Sheet {
  readonly #main: HTMLElement;
  readonly #summary = document.createElement('div');
  readonly #article = document.createElement('article');
  #spans: readonly Span[] = [];
  #cells = new Map<string, HTMLElement>();

  constructor(main: HTMLElement) {
    this.#main = main;
    this.#summary.className = 'status';
    this.#article.className = 'report';
    this.#article.lang = 'zh-CN';
  }

  /** Shows a report in place of the last one; `isKept` names the cell that is being typed into. */
  show({ label, summary, blocks }: Shown, isKept: (element: Element) => boolean): void {
    if (this.#article.parentNode !== this.#main) this.#main.replaceChildren(this.#summary, this.#article);
    const isClosed = this.#summary.querySelector('details')?.open === false;
    morph(this.#summary, summary, () => false);
    const legend = this.#summary.querySelector('details');
    if (legend && isClosed) legend.open = false;
    this.#article.setAttribute('aria-label', label);
    while (this.#article.children.length > blocks.length) this.#article.lastElementChild?.remove();
    blocks.forEach((block, index) => this.#showBlock(block, index, isKept));
    this.#spans = blocks.map(({ start, end }) => ({ start, end }));
    this.#cells = new Map(
      [...this.#article.querySelectorAll<HTMLElement>('td[data-slot]')].map((cell) => [
        cell.dataset['slot'] ?? '',
        cell,
      ]),
    );
  }

  /** Says why there is nothing to show. */
  say(text: string): void {
    const note = document.createElement('p');
    note.className = 'empty';
    note.textContent = text;
    this.#main.replaceChildren(note);
    this.#article.replaceChildren();
    this.#spans = [];
    this.#cells.clear();
  }

  /** The cells of figures, in the order of the report. */
  get cells(): readonly HTMLElement[] {
    return [...this.#cells.values()];
  }

  cell(slot: string): HTMLElement | undefined {
    return this.#cells.get(slot);
  }

  /** Where an element, or the nearest one round it that has a place, stands in the draft. */
  placeOf(element: Element): Span | null {
    const placed = element.closest<HTMLElement>('[data-start]');
    const block = placed?.closest('.block');
    const { start } = (block && this.#spans[[...this.#article.children].indexOf(block)]) ?? {};
    if (!placed || start === undefined) return null;
    return { start: start + Number(placed.dataset['start']), end: start + Number(placed.dataset['end']) };
  }

  /** The smallest element that shows an offset of the draft; null where none does. */
  at(offset: number): HTMLElement | null {
    const index = this.#spans.findLastIndex(({ start }) => start <= offset);
    const block = this.#article.children[index];
    const { start = 0 } = this.#spans[index] ?? {};
    let best: HTMLElement | null = null;
    let least = Infinity;
    for (const element of block?.querySelectorAll<HTMLElement>('[data-start]') ?? []) {
      const from = start + Number(element.dataset['start']);
      const to = start + Number(element.dataset['end']);
      if (from > offset || offset > to || to - from > least) continue;
      best = element;
      least = to - from;
    }
    return best;
  }

  #showBlock({ html }: ShownBlock, index: number, isKept: (element: Element) => boolean): void {
    let block = this.#article.children[index];
    if (!block) {
      block = document.createElement('div');
      block.className = 'block';
      this.#article.append(block);
    }
    if (html !== null) morph(block, html, isKept);
  }
}
