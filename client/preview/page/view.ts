import { Places } from './places';

/** The report on the page: what is pointed at is told in words, with the parts of its sum drawn round. */
export class View {
  readonly #main: HTMLElement;
  readonly #detail: HTMLElement;
  readonly #reveal: (start: number, end: number) => void;
  #places = new Places([]);
  #slots = new Map<string, HTMLElement>();
  #offset: number | null = null;
  #hovered: EventTarget | null = null;

  /** `reveal` is called with the offsets of what was clicked. */
  constructor(main: HTMLElement, detail: HTMLElement, reveal: (start: number, end: number) => void) {
    this.#main = main;
    this.#detail = detail;
    this.#reveal = reveal;
    main.addEventListener('click', ({ target }) => {
      if (document.getSelection()?.isCollapsed !== false) this.#open(target); // not while text is being selected
    });
    main.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') this.#open(event.target);
    });
    main.addEventListener('pointerover', ({ target }) => this.#point((this.#hovered = target)));
    main.addEventListener('pointerleave', () => this.#point((this.#hovered = null)));
    main.addEventListener('focusin', ({ target }) => this.#point(target));
    main.addEventListener('focusout', () => this.#point(this.#hovered));
  }

  /** Shows a report in place of the last one; what was scrolled to, focused and unfolded stays so. */
  show(html: string): void {
    const { scrollTop } = this.#main;
    const isClosed = this.#main.querySelector('details')?.open === false;
    const focused = this.#main.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-start')
      : null;
    this.#main.innerHTML = html; // the server's, all text in it escaped
    const legend = this.#main.querySelector('details');
    if (legend && isClosed) legend.open = false;
    this.#places = new Places(this.#main.querySelectorAll<HTMLElement>('[data-start]'));
    this.#slots = new Map(
      [...this.#main.querySelectorAll<HTMLElement>('[data-slot]')].map((cell) => [cell.dataset['slot'] ?? '', cell]),
    );
    this.#main.scrollTop = scrollTop;
    if (focused != null)
      this.#main
        .querySelector<HTMLElement>(`[tabindex][data-start="${CSS.escape(focused)}"]`)
        ?.focus({ preventScroll: true });
    this.#hovered = this.#main.querySelector(':hover:not(:has(:hover))');
    this.#point(this.#hovered ?? document.activeElement);
    if (this.#offset !== null) this.#mark(this.#places.at(this.#offset));
  }

  /** Says why there is nothing to show. */
  say(text: string): void {
    const note = document.createElement('p');
    note.className = 'empty';
    note.textContent = text;
    this.#main.replaceChildren(note);
    this.#places = new Places([]);
  }

  /** Marks what stands at an offset of the draft, and brings it into view. */
  follow(offset: number): void {
    this.#offset = offset;
    const found = this.#places.at(offset);
    this.#mark(found);
    found?.scrollIntoView({ block: 'nearest' });
  }

  #mark(element: HTMLElement | null): void {
    for (const old of this.#main.querySelectorAll('.current')) old.classList.remove('current');
    element?.classList.add('current');
  }

  #open(target: EventTarget | null): void {
    const place = target instanceof Element ? target.closest<HTMLElement>('[data-start]') : null;
    if (place) this.#reveal(Number(place.dataset['start']), Number(place.dataset['end']));
  }

  #point(target: EventTarget | null): void {
    const told = target instanceof Element ? target.closest<HTMLElement>('[title]') : null;
    const text = told && this.#main.contains(told) ? told.title : '';
    if (this.#detail.textContent !== text) this.#detail.textContent = text;
    for (const old of this.#main.querySelectorAll('.part')) if (!old.matches('.sample')) old.classList.remove('part');
    for (const id of told?.dataset['parts']?.split(' ') ?? []) this.#slots.get(id)?.classList.add('part');
  }
}
