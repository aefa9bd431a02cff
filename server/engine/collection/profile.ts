import type { Form, Slot } from '../form/form';
import { spanOfFigure } from '../reading/figures';
import type { Draft } from '../reading/draft';
import type { Reading } from '../reading/reading';
import { formatDecimal, parseDecimal, zero, type Decimal } from '../text/decimal';
import { toRange, type Range } from '../text/ranges';
import { identityOf, type Identity } from './identity';

/** A document among others. */
export interface DocumentName {
  /** As the program that reads it knows it: a URI, or a path. */
  readonly id: string;
  /** As a message names it. */
  readonly name: string;
}

/**
 * What other reports are told of a report: its title, its figures and the fingerprints of its prose, never its text.
 * Plain data, of some 16 KB: it may come from another thread, and thousands of them are kept.
 */
export interface Profile extends Identity, DocumentName {
  /**
   * What it is a report of: the official name of its form and the part of the year, so that reports by other forms, or on
   * other quarters, are no versions of it.
   */
  readonly kind: string;
  /** The part of the year that it is about, in its title's own words; null for all of it. */
  readonly period: string | null;
  /** The title's own words for the body. */
  readonly institution: string | null;
  /** The edition that its figures are read by; null where none covers its year. */
  readonly edition: string | null;
  /**
   * What stands in each slot of the edition, in its order: a number, empty for a blank, null where it is not known. The rows
   * of lists are each report's own: they are left out.
   */
  readonly values: readonly (string | null)[];
  /** Line, first character and end of each figure, in the same order; -1 where it has no place. UTF-16, from 0. */
  readonly places: Int32Array;
  /** Where its title stands. */
  readonly title: Range;
  readonly hashes: Uint32Array;
}

const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What others are told of `draft`, as plain data. */
export function profileOf(draft: Draft, name: DocumentName): Profile {
  return { ...toldOf(draft, name), ...figuresIn(draft), hashes: hashesOf(draft) };
}

/** The same of a draft that changes with every key: it keeps the draft, and takes figures and fingerprints when somebody asks for them. */
export function openProfileOf(draft: Draft, name: DocumentName): Profile {
  let known: FiguresAt | undefined;
  const figures = (): FiguresAt => (known ??= figuresIn(draft));
  return {
    ...toldOf(draft, name),
    edition: draft.reading?.form.edition ?? null,
    get values() {
      return figures().values;
    },
    get places() {
      return figures().places;
    },
    get hashes() {
      return hashesOf(draft);
    },
  };
}

type FiguresAt = ProfileFigures & Pick<Profile, 'places'>;

function figuresIn({ reading }: Draft): FiguresAt {
  return reading ? figuresOf(reading) : { edition: null, values: [], places: new Int32Array() };
}

function toldOf(
  { title, source, reading }: Draft,
  { id, name }: DocumentName,
): Omit<Profile, keyof FiguresAt | 'hashes'> {
  return {
    id,
    name,
    ...identityOf(title),
    kind: reading ? kindOf(reading.form.title.name, title?.period ?? null) : '',
    period: title?.period ?? null,
    institution: title?.institution ?? null,
    title: title ? toRange(source, title) : start,
  };
}

const digitsOfPeriods = '一二三四';

/** 第2季度 and 二季度 are one. */
function kindOf(name: string, period: string | null): string {
  const folded = (period ?? '')
    .replace(/^第|份$/g, '')
    .replace(/^[1-4](?=季度)/, (digit) => digitsOfPeriods.charAt(Number(digit) - 1));
  return period === null ? name : `${folded} ${name}`;
}

function hashesOf({ reading }: Draft): Uint32Array {
  return reading?.runs.hashes ?? new Uint32Array();
}

/** What a report gives in the slots of its edition. */
export type ProfileFigures = Pick<Profile, 'edition' | 'values'>;

/** Whether two reports give the same number in every slot, a blank for 0. */
export function haveSameFigures(a: ProfileFigures, b: ProfileFigures): boolean {
  const number = (value: string | null | undefined): string | null => (value === '' ? '0' : (value ?? null));
  return (
    a.edition === b.edition &&
    a.values.length === b.values.length &&
    a.values.every((value, index) => number(value) === number(b.values[index]))
  );
}

/** What others would be told of the figures of a reading. */
export function figuresOf({ form, binding, source }: Reading): FiguresAt {
  const filled = new Set(binding.tables.filter(({ status }) => status === 'read').map((table) => table.form.key));
  const values: (string | null)[] = [];
  const slots = sharedSlots(form);
  const places = new Int32Array(slots.length * 3).fill(-1);
  for (const slot of slots) {
    const figure = filled.has(slot.row.table) ? binding.figures.get(slot) : undefined;
    if (figure) {
      const range = toRange(source, spanOfFigure(figure));
      places.set([range.start.line, range.start.character, range.end.character], values.length * 3);
    }
    const isUnknown = !figure || figure.status === 'text';
    values.push(isUnknown ? null : figure.value ? formatDecimal(figure.value) : '');
  }
  return { edition: form.edition, values, places };
}

/** The figures that every report by a form has. */
function sharedSlots({ slots }: Form): Slot[] {
  return [...slots.values()].filter(({ row }) => !row.isItem);
}

/** A report that is known, asked for its figures by the ids of slots. */
export class KnownReport {
  #indexes: ReadonlyMap<string, number> | undefined;

  /** @param form the edition of the profile; null where it has none */
  constructor(
    readonly profile: Profile,
    readonly form: Form | null,
  ) {}

  /** The number in a slot, 0 for a blank; undefined where it is not known, or the edition has no such slot. */
  valueOf(id: string): Decimal | undefined {
    const value = this.profile.values[this.#indexOf(id)];
    if (value == null) return undefined;
    return value === '' ? zero : (parseDecimal(value) ?? undefined);
  }

  /** Whether nothing, or a mark that says so, stands in a slot. */
  isBlank(id: string): boolean {
    return this.profile.values[this.#indexOf(id)] === '';
  }

  /** Where the figure of a slot stands in the document; its title where it stands nowhere. */
  rangeOf(id: string): Range {
    const at = this.#indexOf(id) * 3;
    const [line = -1, from = 0, to = 0] = at < 0 ? [] : this.profile.places.subarray(at, at + 3);
    return line < 0 ? this.profile.title : { start: { line, character: from }, end: { line, character: to } };
  }

  #indexOf(id: string): number {
    this.#indexes ??= new Map((this.form ? sharedSlots(this.form) : []).map((slot, index) => [slot.id, index]));
    return this.#indexes.get(id) ?? -1;
  }
}
