import { Counters } from './counters';
import type { Lists } from './numbering';
import type { NumberProperties } from './paragraphReader';
import type { Place, Styles } from './styles';

/** The numbers that Word makes before paragraphs, one paragraph after another. */
export class Numbers {
  readonly #counters: Counters;

  constructor(
    private readonly lists: Lists,
    private readonly styles: Styles,
  ) {
    this.#counters = new Counters(lists);
  }

  /** The number of the next paragraph, as it is shown; null where it has none. */
  next(properties: NumberProperties): string | null {
    const place = this.#placeOf(properties);
    return place && this.#counters.next(place.list, place.depth);
  }

  #placeOf({ style, list, depth }: NumberProperties): Place | null {
    if (list === '0') return null;
    const own = this.styles.placeOf(style);
    const id = list ?? own?.list;
    if (id === undefined) return null;
    const byStyle =
      style === null
        ? undefined
        : [...(this.lists.get(id)?.levels ?? [])].find(([, level]) => level.style === style)?.[0];
    return { list: id, depth: depth ?? byStyle ?? own?.depth ?? 0 };
  }
}
