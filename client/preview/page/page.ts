// The script in the page of a preview: shows what VS Code sends, and says where the user points.
import type { FromPage, PageState, ToPage } from '../messages';
import { Copying } from './copying';
import { Switch } from './switch';
import { View } from './view';

interface Host {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const main = element('view');
const view = new View(main, element('detail'), (start, end) => host.postMessage({ type: 'reveal', start, end }));
const copying = new Copying(() => host.postMessage({ type: 'copy' }));
let uri = '';
/** Where the page stood when it was last shown; the first report is shown there. */
let top = host.getState()?.top ?? 0;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'show':
      uri = data.uri;
      view.show(data.html);
      main.scrollTop ||= top;
      top = 0;
      remember();
      break;
    case 'none':
      uri = data.uri;
      view.say(data.text);
      remember();
      break;
    case 'follow':
      view.follow(data.offset);
      break;
    case 'copy':
      copying.answer(data.content);
  }
});

const marks = element('marks');
const lastYear = new Switch(element('lastYear'), 'withLastYear', host.getState()?.isWithLastYear === true, remember);
marks.addEventListener('click', () => {
  const isMarked = document.body.classList.toggle('unmarked');
  marks.setAttribute('aria-pressed', String(!isMarked));
});
element('save').addEventListener('click', () => host.postMessage({ type: 'save' }));
element('fill').addEventListener('click', () => host.postMessage({ type: 'fill' }));
element('copy').addEventListener(
  'click',
  () => void copying.begin().then((done) => host.postMessage({ type: 'copied', done })),
);
main.addEventListener('scrollend', remember);
host.postMessage({ type: 'ready' });

function remember(): void {
  if (uri !== '') host.setState({ uri, top: main.scrollTop, isWithLastYear: lastYear.isOn });
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no ${id}`);
  return found;
}
