// The script in the page of a form: shows the report as VS Code sends it, and sends what is typed into its cells.
import type { About, FromForm, ToForm } from '../messages';
import { Switch } from '../../preview/page/switch';
import { Clip, htmlOf, textOf } from './clip';
import { Figures } from './figures';
import { cellOf, Filling } from './filling';
import { Grid } from './grid';
import { Menu } from './menu';
import { Sheet } from './sheet';
import { pageWords, whyNot } from './words';

interface State {
  readonly top: number;
  readonly isWithLastYear: boolean;
}

interface Host {
  postMessage(message: FromForm): void;
  getState(): State | undefined;
  setState(state: State): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const main = element('view');
const detail = element('detail');
const said = element('said');
const sheet = new Sheet(main);
const grid = new Grid(sheet);
const figures = new Figures(sheet);
let top = host.getState()?.top ?? 0;
let offset: number | null = null;
let asked = 0;

const menu = new Menu((id, index) => host.postMessage({ type: 'choose', id, index }));
const clip = new Clip(element('clipboard') as HTMLTextAreaElement, {
  copy(data) {
    const cells = grid.selected;
    data.setData('text/html', htmlOf(cells, figures));
    data.setData('text/plain', textOf(cells, figures));
    say(pageWords().copied(cells.length));
  },
  paste(data) {
    const [cell] = grid.selected;
    const html = data.getData('text/html');
    const text = data.getData('text/plain');
    if (cell && html + text !== '') host.postMessage({ type: 'paste', slot: cell.dataset['slot'] ?? '', html, text });
    else say(pageWords().notPasted);
  },
  back: () => grid.current?.focus({ preventScroll: true }),
});
const filling = new Filling(sheet, grid, figures, clip, {
  write: (id, changes) => host.postMessage({ type: 'write', id, changes }),
  menu: openMenu,
  say,
  detail: (text) => (detail.textContent = text),
  leave: () => element('draft').focus(),
});

window.addEventListener('message', ({ data }: MessageEvent<ToForm>) => {
  switch (data.type) {
    case 'show': {
      const hasFocus = cellOf(document.activeElement) !== null;
      sheet.show(data, (one) => one === filling.editor.cell);
      figures.refresh(data.version);
      grid.refresh();
      if (hasFocus && cellOf(document.activeElement) === null) grid.current?.focus({ preventScroll: true });
      main.scrollTop ||= top;
      top = 0;
      point(filling.editor.cell ? null : document.activeElement);
      break;
    }
    case 'none':
      sheet.say(data.text);
      break;
    case 'follow':
      offset = data.offset;
      followCursor();
      break;
    case 'written': {
      figures.settle(data.id, data.version, data.refused);
      for (const { slot, why, now } of data.refused) {
        say(whyNot(why, now));
        const cell = sheet.cell(slot);
        if (cell && data.refused.length === 1 && !filling.editor.cell) filling.go(cell);
      }
      break;
    }
    case 'menu':
      if (!menu.show(data.id, data.titles)) say(pageWords().noMenu);
      break;
    case 'say':
      say(data.text);
  }
});

main.addEventListener('keydown', (event) => filling.press(event));
main.addEventListener('beforeinput', (event) => filling.take(event));
main.addEventListener('compositionstart', (event) => filling.compose(event));
main.addEventListener('compositionend', (event) => filling.compose(event));
main.addEventListener('focusin', ({ target }) => {
  const cell = cellOf(target);
  if (cell && cell !== grid.current) grid.go(cell);
  point(menu.ownerAt(target) ?? target);
  if (cell) follow(cell);
});
main.addEventListener('focusout', () => markParts(null));
main.addEventListener('pointerdown', (event) => {
  const cell = cellOf(event.target);
  if (!cell || event.button !== 0) return;
  event.preventDefault(); // no text is selected while cells are
  filling.go(cell, event.shiftKey);
});
main.addEventListener('pointerover', ({ target, buttons }) => {
  const cell = cellOf(target);
  if (cell && buttons === 1 && document.activeElement === grid.current) filling.go(cell, true);
});
main.addEventListener('dblclick', ({ target }) => {
  const cell = cellOf(target);
  if (cell) filling.edit(cell);
});
main.addEventListener('contextmenu', (event) => {
  const cell = cellOf(event.target);
  if (!cell) return;
  event.preventDefault();
  filling.go(cell);
  openMenu({ slot: cell.dataset['slot'] ?? '' }, cell);
});
main.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const mend = target.closest<HTMLElement>('[data-mend]');
  const cell = cellOf(target);
  if (mend) openMenu({ table: mend.dataset['mend'] ?? '' }, mend);
  else if (cell && target.closest('.badge')) openMenu({ slot: cell.dataset['slot'] ?? '' }, cell);
  else if (!cell && document.getSelection()?.isCollapsed !== false) reveal(target, true);
});
main.addEventListener('keydown', ({ key, target }) => {
  if (key === 'Enter' && target instanceof Element && target.matches('.finding[tabindex]')) reveal(target, true);
});
const lastYear = new Switch(element('lastYear'), 'withLastYear', host.getState()?.isWithLastYear === true, remember);
main.addEventListener('scrollend', remember);
element('draft').addEventListener('click', () => {
  const { current } = grid;
  if (current) reveal(current, true);
  else host.postMessage({ type: 'reveal', start: 0, end: 0, focus: true });
});
element('preview').addEventListener('click', () => host.postMessage({ type: 'preview' }));
element('import').addEventListener('click', () =>
  host.postMessage({ type: 'import', slot: grid.current?.dataset['slot'] ?? '' }),
);
host.postMessage({ type: 'ready' });

function remember(): void {
  host.setState({ top: main.scrollTop, isWithLastYear: lastYear.isOn });
}

function openMenu(about: About, owner: HTMLElement): void {
  const id = ++asked;
  menu.expect(id, owner);
  host.postMessage({ type: 'menu', id, about });
}

function reveal(target: Element, focus: boolean): void {
  const place = sheet.placeOf(target);
  if (place) host.postMessage({ type: 'reveal', start: place.start, end: place.end, focus });
}

/** The draft's cursor goes where the form's is, where the draft is in view. */
function follow(cell: HTMLElement): void {
  if (cell.dataset['start'] !== undefined) reveal(cell, false);
}

/** Marks what stands at the draft's cursor; while the draft is worked in, it is brought into view. */
function followCursor(): void {
  const found = offset === null ? null : sheet.at(offset);
  const cell = cellOf(found);
  if (document.hasFocus() && main.contains(document.activeElement)) return;
  if (cell) grid.go(cell);
  found?.scrollIntoView({ block: 'nearest' });
}

/** Tells of a cell in words, with the parts of its sum drawn round. */
function point(target: EventTarget | null): void {
  const cell = cellOf(target);
  markParts(cell);
  const told = target instanceof Element ? target.closest<HTMLElement>('[title]') : null;
  const about = cell?.querySelector('.about')?.textContent ?? told?.title ?? '';
  const locked = cell?.dataset['locked'];
  const text = locked === undefined ? about : `${about}\n${whyNot(locked, '')}`;
  if (detail.textContent !== text) detail.textContent = text;
}

function markParts(cell: HTMLElement | null): void {
  for (const old of main.querySelectorAll('td.part')) old.classList.remove('part');
  for (const id of cell?.dataset['parts']?.split(' ') ?? []) sheet.cell(id)?.classList.add('part');
}

function say(text: string): void {
  said.textContent = text;
  detail.textContent = text;
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}
