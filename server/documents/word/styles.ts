import { readXml, type Part } from '../xml/read';
import { isOn, isTrait, type Traits } from './traits';

/** What a style says of numbering, and of text in it. */
interface Style {
  readonly basedOn: string | null;
  readonly list: string | null;
  readonly depth: number | null;
  /** Those that it says something of. */
  readonly traits: Traits;
}

const deepest = 20;
const wanted = new Set(['w:style', 'w:basedOn', 'w:numId', 'w:ilvl']);

/** The place of a paragraph in a list. */
export interface Place {
  readonly list: string;
  readonly depth: number;
}

/** The styles of a document, as far as they number paragraphs and bear on what a text says. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #traits = new Map<string, Traits>();
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

  /** The traits of text in a style; `name` is null for that of paragraphs that name none. */
  traitsOf(name: string | null): Traits {
    const id = name ?? this.#usual ?? '';
    const known = this.#traits.get(id);
    if (known) return known;
    let traits: Traits = {};
    let style = this.#styles.get(id);
    for (let steps = 0; style && steps < deepest; steps++) {
      traits = { ...style.traits, ...traits };
      style = style.basedOn === null ? undefined : this.#styles.get(style.basedOn);
    }
    this.#traits.set(id, traits);
    return traits;
  }

  #read(part: Part): void {
    let id: string | null = null;
    let style: { -readonly [K in keyof Style]: Style[K] } | null = null;
    readXml(part, {
      wants: (name) => wanted.has(name) || isTrait(name),
      open: ({ name, attributes }) => {
        const value = attributes['w:val'];
        if (name === 'w:style') {
          id = attributes['w:styleId'] ?? '';
          style = { basedOn: null, list: null, depth: null, traits: {} };
          const isUsual = attributes['w:default'] === '1' || attributes['w:default'] === 'true';
          if (isUsual && attributes['w:type'] === 'paragraph') this.#usual = id;
        } else if (!style) return;
        else if (name === 'w:basedOn') style.basedOn = value ?? null;
        else if (name === 'w:numId') style.list ??= value ?? null;
        else if (isTrait(name)) style.traits = { ...style.traits, [name]: isOn(name, value) };
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
