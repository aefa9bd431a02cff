import { readXml, type Part } from '../xml/read';

/** A level of a list. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`, `（%2）`. */
  readonly text: string;
  /** Whether the numbers of the levels above are written plainly. */
  readonly isLegal: boolean;
  /** The level, counted from 1, whose next item starts this one again; 0: none; undefined: any above. */
  readonly restart: number | undefined;
  /** The style whose paragraphs stand on this level. */
  readonly style: string | null;
  /** What follows the number: a tab, a space or nothing. */
  readonly suffix: string;
}

/** A list: the levels it has, and whose counters it shares. */
export interface List {
  readonly counters: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin again where this list first stands. */
  readonly starts: ReadonlyMap<number, number>;
}

export type Lists = ReadonlyMap<string, List>;

type Draft = { -readonly [key in keyof Level]: Level[key] };

interface Abstract {
  readonly levels: Map<number, Draft>;
  /** A list style whose levels stand for its own. */
  styleLink: string | null;
  numStyle: string | null;
}

const emptyLevel = (): Draft => ({
  start: 1,
  format: 'decimal',
  text: '',
  isLegal: false,
  restart: undefined,
  style: null,
  suffix: 'tab',
});
/** Word has nine levels; a place on another one has no number. */
const levelCount = 9;
const isLevel = (depth: number): boolean => depth >= 0 && depth < levelCount;
const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off';

/**
 * The lists of a numbering part, by their ids.
 *
 * @param numIdOf the list that a list style names
 */
export function readLists(part: Part, numIdOf: (style: string) => string | null): Lists {
  const abstracts = new Map<string, Abstract>();
  const lists = new Map<string, { abstract: string; levels: Map<number, Draft>; starts: Map<number, number> }>();
  let abstract: Abstract | null = null;
  let list: { abstract: string; levels: Map<number, Draft>; starts: Map<number, number> } | null = null;
  let override = 0;
  let level: Draft | null = null;
  readXml(part, {
    wants: (name) => name.startsWith('w:'),
    open({ name, attributes }) {
      const value = attributes['w:val'];
      if (name === 'w:abstractNum')
        abstracts.set(
          attributes['w:abstractNumId'] ?? '',
          (abstract = { levels: new Map(), styleLink: null, numStyle: null }),
        );
      else if (name === 'w:num')
        lists.set(attributes['w:numId'] ?? '', (list = { abstract: '', levels: new Map(), starts: new Map() }));
      else if (name === 'w:abstractNumId' && list) list.abstract = value ?? '';
      else if (name === 'w:styleLink' && abstract) abstract.styleLink = value ?? null;
      else if (name === 'w:numStyleLink' && abstract) abstract.numStyle = value ?? null;
      else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl'] ?? 0);
      else if (name === 'w:startOverride' && isLevel(override)) list?.starts.set(override, Number(value ?? 1));
      else if (name === 'w:lvl') {
        level = emptyLevel();
        const depth = Number(attributes['w:ilvl'] ?? 0);
        if (isLevel(depth)) (list ?? abstract)?.levels.set(depth, level);
      } else if (level) setLevel(level, name, value, attributes);
    },
    close(name) {
      if (name === 'w:lvl') level = null;
      else if (name === 'w:abstractNum') abstract = null;
      else if (name === 'w:num') list = null;
    },
    text: () => undefined,
  });
  const levelsOf = (id: string, depth = 0): ReadonlyMap<number, Level> => {
    const own = abstracts.get(id);
    const linked = own?.numStyle != null && depth < 5 ? lists.get(numIdOf(own.numStyle) ?? '') : undefined;
    return own && own.levels.size === 0 && linked
      ? levelsOf(linked.abstract, depth + 1)
      : (own?.levels ?? new Map<number, Level>());
  };
  return new Map(
    [...lists].map(([id, { abstract: counters, levels, starts }]) => [
      id,
      { counters, levels: new Map([...levelsOf(counters), ...levels]), starts },
    ]),
  );
}

function setLevel(
  level: Draft,
  name: string,
  value: string | undefined,
  attributes: Readonly<Record<string, string>>,
): void {
  if (name === 'w:start') level.start = Number(value ?? 1);
  else if (name === 'w:numFmt')
    level.format = value === 'custom' ? customOf(attributes['w:format']) : (value ?? 'decimal');
  else if (name === 'w:lvlText') level.text = value ?? '';
  else if (name === 'w:isLgl') level.isLegal = isOn(value);
  else if (name === 'w:lvlRestart') level.restart = Number(value ?? 0);
  else if (name === 'w:pStyle') level.style = value ?? null;
  else if (name === 'w:suff') level.suffix = value ?? 'tab';
}

/** Custom formats are given by an example: 001, 002 … is the one that is met. */
function customOf(format: string | undefined): string {
  return format?.startsWith('0') ? 'decimalZero' : 'decimal';
}
