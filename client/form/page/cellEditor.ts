import { pageWords } from './words';

/** What ends the typing into a cell. */
export type Ending = 'enter' | 'back' | 'tab' | 'backTab' | 'up' | 'down' | 'left' | 'right' | 'away';

interface Handlers {
  /** Whether the text is taken; where not, `refuse` says why and the typing goes on. */
  readonly commit: (cell: HTMLElement, text: string, ending: Ending) => boolean;
  readonly cancel: (cell: HTMLElement) => void;
  readonly typed: (cell: HTMLElement, text: string) => void;
}

/** The field in a cell while it is typed into. */
export class CellEditor {
  readonly #handlers: Handlers;
  readonly #input = document.createElement('input');
  readonly #note = document.createElement('span');
  #cell: HTMLElement | null = null;
  /** Whether typing began over what stood there: then arrows lead to the next cell. */
  #isOver = false;

  constructor(handlers: Handlers) {
    this.#handlers = handlers;
    this.#input.className = 'typing';
    this.#input.type = 'text';
    this.#input.inputMode = 'decimal';
    this.#input.autocomplete = 'off';
    this.#input.spellcheck = false;
    this.#note.className = 'refused';
    this.#note.id = 'refused';
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    this.#input.addEventListener('input', () => {
      this.#allow();
      if (this.#cell) this.#handlers.typed(this.#cell, this.#input.value);
    });
    this.#input.addEventListener('blur', () => this.#end('away'));
    for (const name of ['click', 'dblclick', 'pointerdown'])
      this.#input.addEventListener(name, (event) => event.stopPropagation());
  }

  get cell(): HTMLElement | null {
    return this.#cell;
  }

  /** Opens a cell with a text in it; with `isOver` what is typed stands in the place of what was there. */
  open(cell: HTMLElement, text: string, isOver: boolean): void {
    if (this.#cell) this.close();
    this.#cell = cell;
    this.#isOver = isOver;
    cell.contentEditable = 'inherit'; // the field takes the text
    cell.classList.add('editing');
    this.#input.value = text;
    const [header = ''] = (cell.querySelector('.about')?.textContent ?? '').split('\n', 1);
    this.#input.setAttribute('aria-label', `${pageWords().edit} ${header}`);
    cell.prepend(this.#input);
    this.#input.focus({ preventScroll: true });
    if (!isOver) this.#input.select();
  }

  /** Says in the cell why its text is not taken. */
  refuse(why: string): void {
    this.#note.textContent = why;
    this.#input.setAttribute('aria-invalid', 'true');
    this.#input.setAttribute('aria-describedby', 'refused');
    this.#input.after(this.#note);
  }

  close(): void {
    const cell = this.#cell;
    this.#cell = null; // first: taking the field away ends its focus
    this.#allow();
    cell?.classList.remove('editing');
    this.#input.remove();
  }

  #allow(): void {
    this.#note.remove();
    this.#input.removeAttribute('aria-invalid');
    this.#input.removeAttribute('aria-describedby');
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const ending = this.#endingOf(event);
    if (ending === null && event.key !== 'Escape') {
      // Undo within the field, and plain keys, are the field's own.
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      else if (/^[zyavcx]$/i.test(event.key)) event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (ending !== null) return this.#end(ending);
    const cell = this.#cell;
    this.close();
    if (cell) this.#handlers.cancel(cell);
  }

  #endingOf({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): Ending | null {
    if (ctrlKey || altKey || metaKey) return null;
    switch (key) {
      case 'Enter':
        return shiftKey ? 'back' : 'enter';
      case 'Tab':
        return shiftKey ? 'backTab' : 'tab';
      case 'ArrowUp':
        return 'up';
      case 'ArrowDown':
        return 'down';
      case 'ArrowLeft':
        return this.#isOver ? 'left' : null;
      case 'ArrowRight':
        return this.#isOver ? 'right' : null;
      default:
        return null;
    }
  }

  #end(ending: Ending): void {
    const cell = this.#cell;
    if (!cell) return;
    const isTaken = this.#handlers.commit(cell, this.#input.value, ending);
    if (isTaken || ending === 'away') this.close();
  }
}
