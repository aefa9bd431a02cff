import type { Localized } from '../engine/form/data';
import { quote } from '../engine/text/quote';
import { partsOf } from './glob';
import type { ConfigProblem } from './json';
import { matchesAny, type NamedFiles, type SetConfig } from './set';

/** A path or glob of `set` that leads to nothing, and what to say of it. */
export interface Unmatched extends ConfigProblem {
  readonly named: NamedFiles;
}

/** Nobody reads more of them. */
const most = 100;

/**
 * What `set` names of the reports and is not there, in the order of the file. A roster is no report: of that tells who reads it.
 * @param files paths from the folder of the `.gouji.json`, with /: reports, and what may be one but cannot be read
 * @param left keys that are not heeded, since options stand in their place
 */
export function unmatchedIn(
  set: SetConfig | null,
  files: Iterable<string>,
  left: readonly NamedFiles['key'][] = [],
): Unmatched[] {
  let open = (set?.named ?? []).filter(({ key }) => key !== 'roster' && !left.includes(key));
  for (const file of files) {
    if (open.length === 0) break;
    open = open.filter((named) => !isMeant(named, file));
  }
  return open
    .sort((a, b) => a.start - b.start)
    .slice(0, most)
    .map((named) => toProblem(named, named.glob ? noMatch : noReport));
}

/** Tells of the roster, which cannot be read; null where none is named. */
export function rosterUnread({ named }: SetConfig): Unmatched | null {
  const roster = named.find(({ key }) => key === 'roster');
  return roster ? toProblem(roster, noRoster) : null;
}

function isMeant({ value, glob }: NamedFiles, file: string): boolean {
  return glob ? matchesAny([glob], file) : partsOf(value)?.join('/').normalize('NFC') === file;
}

function toProblem(named: NamedFiles, { zh, en }: Localized): Unmatched {
  const { key, value, start, end } = named;
  const text = { zh: `{key}：${zh}`, en: `{key}: ${en}` };
  return { named, text, args: { key: `set.${key}`, value: quote(value) }, start, end, file: null };
}

const noMatch: Localized = { zh: '没有一份年报与“{value}”相符。', en: 'no report matches "{value}".' };
const noReport: Localized = { zh: '没有“{value}”这份年报。', en: 'there is no report "{value}".' };
const noRoster: Localized = {
  zh: '没有“{value}”这个名册，或者读不了。',
  en: 'there is no roster "{value}", or it cannot be read.',
};
