import { nothingAsked, type Asked } from '../engine/collection/collection';
import { matchesAny, type SetConfig } from './set';

/** What is asked besides, as by the options of a command: it wins. */
export type AskedBesides = Partial<Pick<Asked, 'roster' | 'year' | 'previous' | 'isSet'>>;

/**
 * What a `.gouji.json` asks of the reports that belong together; the same for the editor and the command.
 * @param set null where no file applies, or it says nothing of other reports
 * @param pathOf the path of a report from the folder of the file, with / and composed; null where it stands elsewhere
 */
export function askedOf(
  set: SetConfig | null,
  pathOf: (id: string) => string | null,
  { roster = null, year = null, previous = null, isSet = set !== null }: AskedBesides = {},
): Asked {
  const matching = (globs: SetConfig['parts']): Asked['parts'] =>
    globs &&
    ((id): boolean => {
      const path = pathOf(id);
      return path !== null && matchesAny(globs, path);
    });
  const whole = set?.whole ?? null;
  return {
    ...nothingAsked,
    roster,
    year: year ?? set?.year ?? null,
    isSet,
    previous: previous ?? matching(set?.previous ?? null),
    parts: matching(set?.parts ?? null),
    whole: whole === null ? null : (id) => pathOf(id) === whole,
  };
}
