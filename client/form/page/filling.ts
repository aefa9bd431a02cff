import type { About, Typed } from '../messages';
import { CellEditor, type Ending } from './cellEditor';
import type { Clip } from './clip';
import { isOff, type Figures } from './figures';
import { isOpen, type Grid, type Way } from './grid';
import type { Sheet } from './sheet';
import { pageWords, whyNot } from './words';

interface Hooks {
  write(id: number, changes: readonly Typed[]): void;
  menu(about: About, owner: HTMLElement): void;
  /** Says aloud and shows. */
  say(text: string): void;
  detail(text: string): void;
  /** Leaves the tables. */
  leave(): void;
}

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'home',
  End: 'end',
};
const afterEnding: Readonly<Record<Ending, Way | null>> = {
  enter: 'down',
  back: 'up',
  tab: 'next',
  backTab: 'previous',
  up: 'up',
  down: 'down',
  left: 'left',
  right: 'right',
  away: null,
};

/** Filling in the tables with the keyboard and the mouse. */
export class Filling {
  readonly editor: CellEditor;
  #id = 0;
  /** What stood in the cell when typing into it began. */
  #from = '';
  /** What a closed cell holds while an input method writes into it. */
  #closed: readonly Node[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly grid: Grid,
    private readonly figures: Figures,
    private readonly clip: Clip,
    private readonly hooks: Hooks,
  ) {
    this.editor = new CellEditor({
      commit: (cell, text, ending) => this.#commit(cell, text, ending),
      cancel: (cell) => this.#end(cell),
      typed: (cell, text) => this.#show(cell, text),
    });
  }

  /** A key pressed on a cell, or handed on to it by its menu. */
  press(event: KeyboardEvent): void {
    const cell = cellOf(document.activeElement);
    if (!cell || event.isComposing || this.editor.cell) return;
    if (!this.#do(event, cell)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** A text that comes without a key, by voice or from a list of characters, opens the cell as a key does. */
  take(event: InputEvent): void {
    const cell = cellOf(event.target);
    if (!cell || cell !== event.target || event.isComposing) return;
    event.preventDefault(); // a cell holds what the draft says
    if (event.data !== null && event.data !== '') this.#open(cell, event.data, true);
  }

  /** The same of an input method that no key began: what it writes into the cell cannot be refused, and is taken out. */
  compose({ type, target, data }: CompositionEvent): void {
    const cell = cellOf(target);
    if (!cell || cell !== target) return;
    if (type === 'compositionstart') this.#closed = [...cell.childNodes].map((node) => node.cloneNode(true));
    else {
      cell.replaceChildren(...this.#closed);
      if (data !== '') this.#open(cell, data, true);
    }
  }

  /** Goes to a cell, with the focus. */
  go(cell: HTMLElement, isExtended = false): void {
    this.grid.go(cell, isExtended);
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Opens a cell to be changed. */
  edit(cell: HTMLElement): void {
    this.#open(cell, this.figures.valueOf(cell), false);
  }

  /** Whether the key was ours; a character is left to the field that it opens. */
  #do(event: KeyboardEvent, cell: HTMLElement): boolean {
    const { key, shiftKey, altKey } = event;
    const isCommand = event.ctrlKey || event.metaKey;
    if (isMenuKey(event)) this.hooks.menu({ slot: cell.dataset['slot'] ?? '' }, cell);
    else if (altKey) return false;
    else if (isCommand) return this.#command(key.toLowerCase(), shiftKey);
    else if (key in ways) this.#move(ways[key] ?? 'down', shiftKey);
    else if (key === 'Tab') return this.#move(shiftKey ? 'previous' : 'next', false);
    else if (key === 'Enter') this.#move(shiftKey ? 'up' : 'down', false);
    else if (key === 'F2') this.edit(cell);
    else if (key === 'Delete' || key === 'Backspace') this.#clear();
    else if (key === 'Escape') {
      if (!this.grid.unselect()) this.hooks.leave();
    } else {
      // The field has the focus before the browser types: it takes the character, from an input method too.
      if (key.length === 1 || key === 'Process') this.#open(cell, '', true);
      if (!isOpen(cell)) return true;
      event.stopPropagation();
      return false;
    }
    return true;
  }

  #command(key: string, shiftKey: boolean): boolean {
    if (key === 'a') this.grid.selectAll();
    else if (key === 'home') this.#move('first', shiftKey);
    else if (key === 'end') this.#move('last', shiftKey);
    else if (key === 'c' || key === 'v') {
      this.clip.await();
      return false; // the browser, or VS Code, copies and pastes
    } else return false;
    return true;
  }

  #move(way: Way, isExtended: boolean): boolean {
    const cell = this.grid.find(way);
    if (cell) this.go(cell, isExtended);
    return cell !== null;
  }

  #open(cell: HTMLElement, text: string, isOver: boolean): void {
    const { locked } = cell.dataset;
    if (locked !== undefined) return this.hooks.say(whyNot(locked, ''));
    this.grid.unselect();
    this.#from = this.figures.valueOf(cell);
    this.editor.open(cell, text, isOver);
    this.#show(cell, text);
  }

  #clear(): void {
    const cells = this.grid.selected.filter(isOpen);
    const [only] = this.grid.selected;
    if (cells.length === 0 && only) this.hooks.say(whyNot(only.dataset['locked'] ?? '', ''));
    this.#write(cells.map((cell) => [cell, '', this.figures.valueOf(cell)]));
  }

  #write(texts: readonly (readonly [cell: HTMLElement, text: string, from: string])[]): void {
    const id = ++this.#id;
    const changes = texts.flatMap(([cell, text, from]) => this.figures.write(cell, text, from, id) ?? []);
    if (changes.length > 0) this.hooks.write(id, changes);
  }

  #commit(cell: HTMLElement, typed: string, ending: Ending): boolean {
    const t = pageWords();
    const isSum = /^[=＝]\s*$/.test(typed.trim());
    const text = isSum ? this.figures.sumAt(cell) : typed;
    const isTotal = 'across' in cell.dataset || 'down' in cell.dataset;
    const read = text === null ? null : this.figures.read(cell, text);
    const why = read === null ? (isTotal ? t.noParts : t.notTotal) : 'why' in read ? whyNot(read.why, '') : null;
    if (why !== null) {
      if (ending !== 'away') this.editor.refuse(why);
      else this.#end(null);
      this.hooks.say(why);
      return false;
    }
    this.editor.close();
    if (read && 'text' in read) this.#write([[cell, read.text, this.#from]]);
    this.#end(null);
    const way = afterEnding[ending];
    if (way !== null) {
      const next = this.grid.find(way) ?? cell;
      this.go(next);
    }
    return true;
  }

  #end(cell: HTMLElement | null): void {
    for (const total of this.sheet.cells) total.querySelector('.live')?.remove();
    for (const total of this.sheet.cells) total.classList.remove('lively');
    if (cell) this.go(cell);
  }

  /** Shows the sums that change while a cell is typed into. */
  #show(cell: HTMLElement, text: string): void {
    const t = pageWords();
    const lines: string[] = [];
    for (const total of this.sheet.cells) total.querySelector('.live')?.remove();
    for (const sum of this.figures.sumsWith(cell, text)) {
      if (sum.total === cell) {
        lines.push(t.sumOf(sum.sum, sum.now, sum.difference));
        continue;
      }
      sum.total.classList.add('lively');
      const badge = document.createElement('span');
      badge.className = isOff(sum) ? 'badge live' : 'badge live holds';
      badge.textContent = isOff(sum) ? t.live(sum.sum, sum.difference) : t.liveHolds(sum.sum);
      sum.total.append(badge);
    }
    if (lines.length > 0) this.hooks.detail(lines.join('\n'));
  }
}

export function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('td[data-slot]') : null;
}

function isMenuKey({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) return true;
  return (key === 'ArrowDown' && altKey) || (key === '.' && (ctrlKey || metaKey));
}
