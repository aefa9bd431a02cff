import { findSlot, type Form, type Slot } from '../form/form';
import type { Reading } from '../reading/reading';
import type { Section } from '../report/report';
import type { Layout } from '../report/tables/row';
import type { Draft } from '../reading/draft';
import { formatDecimal } from '../text/decimal';
import { foldBare } from '../text/fold';
import { flatMap } from '../text/lists';

/** What a new report takes from last year's: how it is built, and the figures carried over. Never its prose. */
export interface Previous {
  /** Why figures were not carried, or that they were. */
  readonly state: PreviousState;
  readonly layout: Layout;
  /** The number of # marks before section and aspect headings. */
  readonly sectionLevel: number;
  readonly aspectLevel: number;
  /** Whether paragraphs follow aspect headings on their lines. */
  readonly runIn: boolean;
  /** Headings of the body's own, by the key of their section. */
  readonly headings: ReadonlyMap<string, readonly string[]>;
  /** The figures carried into this year's slots, as they are written. */
  readonly carried: ReadonlyMap<Slot, string>;
}

/** Whether last year's figures were carried, or why only its structure, or nothing of it, was taken. */
export type PreviousState = 'none' | 'noReport' | 'otherYear' | 'otherInstitution' | 'noFigures' | 'carried';

const longestHeading = 20;

/** Reads last year's draft for a report of `institution` on `year` by `form`; null where it is none of ours. */
export function readPrevious(draft: Draft, form: Form, institution: string, year: number): Previous | null {
  const { reading, title } = draft;
  if (!reading) return null;
  const aspects = flatMap(reading.report.sections, ({ section, aspects: own }) => (section.aspects ? own : []));
  const isOther = title?.institution != null && foldBare(title.institution) !== foldBare(institution);
  const state = title?.year !== year - 1 ? 'otherYear' : isOther ? 'otherInstitution' : null;
  const carried = state ? new Map<Slot, string>() : carriedInto(form, reading);
  return {
    state: state ?? (carried.size > 0 ? 'carried' : 'noFigures'),
    layout: reading.layout,
    sectionLevel: reading.report.sections[0]?.heading.level ?? 0,
    aspectLevel: aspects[0]?.heading.level ?? 0,
    runIn: aspects.filter(({ heading }) => heading.runIn).length * 2 > aspects.length,
    headings: new Map(reading.report.sections.map((section) => [section.section.key, ownHeadings(section)])),
    carried,
  };
}

/** Only numbers are carried: what last year's report leaves blank stays blank. */
function carriedInto(form: Form, { form: last, binding }: Reading): Map<Slot, string> {
  const carried = new Map<Slot, string>();
  for (const { table, carriedFrom, slots } of flatMap(form.tables, ({ rows }) => rows)) {
    for (const slot of carriedFrom === null ? [] : slots) {
      const source = findSlot(last, table, carriedFrom ?? '', slot.column.key);
      const value = source && binding.figures.get(source)?.value;
      if (value) carried.set(slot, formatDecimal(value));
    }
  }
  return carried;
}

/** Headings on lines of their own that name no aspect of the form, without numbers, which would be last year's. */
function ownHeadings({ section, aspects }: Section): string[] {
  if (!section.aspects) return [];
  const own = aspects.filter(
    ({ keys, heading }) =>
      keys.length === 0 && !heading.runIn && heading.ordinal !== null && heading.style === 'aspect',
  );
  return own
    .map(({ heading }) => heading.title)
    .filter((title) => title.length <= longestHeading && /^[\p{Script=Han}、]+$/u.test(title));
}
