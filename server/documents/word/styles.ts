import { readXml, type Part } from '../xml/read';
import { isOff } from './tags';

/** What a style says of numbering, and whether text in it is shown. */
interface Style {
  readonly basedOn: string | null;
  readonly list: string | null;
  readonly depth: number | null;
  /** Null where it does not say. */
  readonly isHidden: boolean | null;
}

const deepest = 20;
const wanted = new Set(['w:style', 'w:basedOn', 'w:numId', 'w:ilvl', 'w:vanish']);

/** The place of a paragraph in a list. */
export interface Place {
  readonly list: string;
  readonly depth: number;
}

/** The styles of a document, as far as they number paragraphs and hide text. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  /** The style of paragraphs that name none. */
  #usual: string | null = null;

  constructor(part: Part | null) {
    if (part) this.#read(part);
  }

  /** The numbering of a style, its own or of one that it is based on; null where it has none. */
  placeOf(name: string | null): Place | null {
    let depth: number | null = null;
    let style = this.#styles.get(name ?? this.#usual ?? '');
    for (let steps = 0; style && steps < deepest; steps++) {
      depth ??= style.depth;
      if (style.list !== null) return style.list === '0' ? null : { list: style.list, depth: depth ?? 0 };
      style = style.basedOn === null ? undefined : this.#styles.get(style.basedOn);
    }
    return null;
  }

  /** Whether text in a style is not shown; `name` is null for that of paragraphs that name none. */
  isHidden(name: string | null): boolean {
    let style = this.#styles.get(name ?? this.#usual ?? '');
    for (let steps = 0; style && steps < deepest; steps++) {
      if (style.isHidden !== null) return style.isHidden;
      style = style.basedOn === null ? undefined : this.#styles.get(style.basedOn);
    }
    return false;
  }

  #read(part: Part): void {
    let id: string | null = null;
    let style: { -readonly [K in keyof Style]: Style[K] } | null = null;
    readXml(part, {
      wants: (name) => wanted.has(name),
      open: ({ name, attributes }) => {
        const value = attributes['w:val'];
        if (name === 'w:style') {
          id = attributes['w:styleId'] ?? '';
          style = { basedOn: null, list: null, depth: null, isHidden: null };
          const isUsual = attributes['w:default'] === '1' || attributes['w:default'] === 'true';
          if (isUsual && attributes['w:type'] === 'paragraph') this.#usual = id;
        } else if (!style) return;
        else if (name === 'w:basedOn') style.basedOn = value ?? null;
        else if (name === 'w:numId') style.list ??= value ?? null;
        else if (name === 'w:vanish') style.isHidden = !isOff(value);
        else if (name === 'w:ilvl') style.depth ??= Number(value ?? 0);
      },
      close: (name) => {
        if (name !== 'w:style' || id === null || !style) return;
        this.#styles.set(id, style);
        style = null;
      },
      text: () => undefined,
    });
  }
}
