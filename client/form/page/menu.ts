import { pageWords } from './words';

/** The menu of what can be done about a cell or a table, as VS Code sends it. */
export class Menu {
  readonly #choose: (id: number, index: number) => void;
  readonly #list = document.createElement('div');
  #id = -1;
  #isOpen = false;
  #owner: HTMLElement | null = null;

  constructor(choose: (id: number, index: number) => void) {
    this.#choose = choose;
    this.#list.className = 'menu';
    this.#list.setAttribute('role', 'menu');
    this.#list.addEventListener('keydown', (event) => this.#press(event));
    this.#list.addEventListener('click', ({ target }) => this.#take(target));
    this.#list.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !this.#list.contains(relatedTarget)) this.#close(false);
    });
  }

  /** The menu with `id` will be about `owner`, once its items come. */
  expect(id: number, owner: HTMLElement): void {
    this.#id = id;
    this.#owner = owner;
  }

  /** Shows the items of the menu that was last asked for; false where it was another, or is empty. */
  show(id: number, titles: readonly string[]): boolean {
    if (id !== this.#id || !this.#owner || titles.length === 0) return false;
    const { activeElement } = document;
    // It comes too late where its owner was left for a cell, or is typed into: those keys are for the cell.
    if (activeElement !== this.#owner && activeElement?.closest('td')) return true;
    this.#list.setAttribute('aria-label', pageWords().menu);
    this.#list.replaceChildren(
      ...titles.map((title, index) => {
        const item = document.createElement('button');
        item.type = 'button';
        item.setAttribute('role', 'menuitem');
        item.tabIndex = -1;
        item.dataset['index'] = String(index);
        item.textContent = title;
        return item;
      }),
    );
    (document.querySelector('main') ?? document.body).append(this.#list);
    this.#isOpen = true;
    this.#stand(this.#owner.getBoundingClientRect());
    this.#items[0]?.focus();
    return true;
  }

  /** What the menu is about, where `target` is in it. */
  ownerAt(target: EventTarget | null): HTMLElement | null {
    return target instanceof Node && this.#list.contains(target) ? this.#owner : null;
  }

  get #items(): readonly HTMLElement[] {
    return [...this.#list.children] as HTMLElement[];
  }

  /** Below its owner where there is room, else above, and within the page. */
  #stand({ left, top, bottom }: DOMRect): void {
    const { offsetWidth, offsetHeight } = this.#list;
    const below = bottom + offsetHeight <= window.innerHeight ? bottom : Math.max(0, top - offsetHeight);
    this.#list.style.left = `${Math.max(0, Math.min(left, window.innerWidth - offsetWidth))}px`;
    this.#list.style.top = `${below}px`;
  }

  #press(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.findIndex((item) => item === document.activeElement);
    const goTo = (index: number): void => items[(index + items.length) % items.length]?.focus();
    if (event.key === 'ArrowDown') goTo(at + 1);
    else if (event.key === 'ArrowUp') goTo(at - 1);
    else if (event.key === 'Home') goTo(0);
    else if (event.key === 'End') goTo(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') this.#close(true);
    else if (event.key === 'Enter' || event.key === ' ') this.#take(document.activeElement);
    else {
      if (isForCell(event)) this.#close(true); // which then takes the key
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #take(target: EventTarget | null): void {
    const item = target instanceof HTMLElement ? target.closest<HTMLElement>('[role=menuitem]') : null;
    if (!item) return;
    const index = Number(item.dataset['index']);
    this.#close(true);
    this.#choose(this.#id, index);
  }

  #close(isBack: boolean): void {
    if (!this.#isOpen) return;
    this.#isOpen = false; // first: taking the list away takes the focus out of it, which closes it
    this.#list.remove();
    if (isBack) this.#owner?.focus();
  }
}

/** Whether a key would change the cell: who typed it looks at the cell, not at the menu. */
function isForCell({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return (
    !ctrlKey && !altKey && !metaKey && (key.length === 1 || ['F2', 'Delete', 'Backspace', 'Process'].includes(key))
  );
}
