import { isOff } from './tags';

/**
 * Why what stands in a content control takes no edit: Word puts the bound data back in its place, it is a prompt that
 * the first click takes away, the control is locked, or its text is one of several that are chosen. `foreign`: there
 * stands another document.
 */
export type Hold = 'bound' | 'prompt' | 'locked' | 'choice' | 'foreign';

/** What a content control says of itself. */
export interface Control {
  readonly hold: Hold | null;
  /** Whether it may not be taken out. */
  readonly isFixed: boolean;
  /** Whether it holds one paragraph of plain text. */
  readonly isPlain: boolean;
  /** Whether only controls within it can be written in. */
  readonly isGroup: boolean;
  /** Whether it says that it shows its prompt. */
  readonly isPrompt: boolean;
  /** Whether it is round a part that Word makes: a list of contents, a cover. */
  readonly isPart: boolean;
}

const free: Control = { hold: null, isFixed: false, isPlain: false, isGroup: false, isPrompt: false, isPart: false };
const plain = new Set(['w:text', 'w:date', 'w:comboBox']);

/** The content controls that are open at a place. */
export class Controls {
  readonly #open: Control[] = [];
  /** Where each begins, and whether it is round paragraphs of which none has begun. */
  readonly #starts: { readonly start: number; readonly isInline: boolean; isBare: boolean }[] = [];

  /** @param isInline whether it stands in a paragraph */
  open(start: number, isInline: boolean): void {
    this.#open.push(free);
    this.#starts.push({ start, isInline, isBare: !isInline });
  }

  /** A paragraph begins: whether it is the first of a control that is round paragraphs, but for a part of Word's. */
  takeFirst(): boolean {
    let isFirst = false;
    this.#starts.forEach((own, index) => {
      isFirst ||= own.isBare && this.#open[index]?.isPart === false;
      own.isBare = false;
    });
    return isFirst;
  }

  /** A property of the innermost: a child of its `w:sdtPr`. */
  tell(name: string, value: string | undefined): void {
    const own = this.#open.pop();
    if (own) this.#open.push({ ...own, ...saidBy(name, value, own.hold) });
  }

  /** Ends the innermost; where it begins, if it stands in a paragraph and holds plain text. */
  close(): number | null {
    const isPlain = this.#open.pop()?.isPlain ?? false;
    const own = this.#starts.pop();
    return own?.isInline && isPlain ? own.start : null;
  }

  get innermost(): Control {
    return this.#open.at(-1) ?? free;
  }

  /** Why nothing can be written here; null where it can. */
  get hold(): Hold | null {
    for (const { hold } of this.#open) if (hold !== null) return hold;
    return this.innermost.isGroup ? 'locked' : null;
  }

  get isPrompt(): boolean {
    return this.#open.some(({ isPrompt }) => isPrompt);
  }
}

function saidBy(name: string, value: string | undefined, hold: Hold | null): Partial<Control> {
  switch (name) {
    case 'w:dataBinding':
    case '?:dataBinding': // of Word 2013, on what repeats
      return { hold: 'bound' };
    case 'w:showingPlcHdr':
      return isOff(value) ? {} : { hold: hold ?? 'prompt', isPrompt: true };
    case 'w:lock':
      return {
        ...(value === 'contentLocked' || value === 'sdtContentLocked' ? { hold: hold ?? 'locked' } : {}),
        isFixed: value === 'sdtLocked' || value === 'sdtContentLocked',
      };
    case 'w:dropDownList':
    case '?:checkbox':
      return { hold: hold ?? 'choice' };
    case 'w:group':
      return { isGroup: true };
    case 'w:docPartObj':
    case 'w:docPartList':
      return { isPart: true };
    default:
      return plain.has(name) ? { isPlain: true } : {};
  }
}
