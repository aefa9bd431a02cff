import type { Copy } from '../messages';

/** Puts the report on the clipboard, once VS Code has sent it. */
export class Copying {
  readonly #ask: () => void;
  #answer: ((content: Copy | null) => void) | undefined;

  constructor(ask: () => void) {
    this.#ask = ask;
  }

  answer(content: Copy | null): void {
    this.#answer?.(content);
    this.#answer = undefined;
  }

  /** To be called at a click, which is what lets a page write; resolves to whether it was written. */
  async begin(): Promise<boolean> {
    this.answer(null); // one that was never answered
    const content = new Promise<Copy>((resolve, reject) => {
      this.#answer = (found) => (found ? resolve(found) : reject(new Error('nothing to copy')));
    });
    this.#ask();
    const blob = async (type: string, part: keyof Copy): Promise<Blob> => new Blob([(await content)[part]], { type });
    try {
      // Asked for at once, with contents to come: some browsers forget the click while one waits.
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/html': blob('text/html', 'html'), 'text/plain': blob('text/plain', 'text') }),
      ]);
      return true;
    } catch {
      return content.then(copyByCommand, () => false);
    }
  }
}

/** The old way, for pages that may not use the clipboard themselves. */
function copyByCommand({ html, text }: Copy): boolean {
  let isDone = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isDone = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy);
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else works where the clipboard is closed
    return document.execCommand('copy') && isDone;
  } finally {
    document.removeEventListener('copy', onCopy);
  }
}
