import { dirname, resolve } from 'node:path';
import type { Roster } from '../../engine/collection/roster';
import { rosterIn } from '../../engine/collection/rosterText';
import type { RunContext } from '../context';
import { load } from '../files/load';
import { Problem } from '../problem';

/** A roster and the file that it was read of. */
export interface NamedRoster {
  readonly roster: Roster;
  /** As given. */
  readonly path: string;
}

/**
 * Reads a roster: a CSV file, or a workbook.
 * @throws {Problem} where the file cannot be read
 */
export async function loadRoster({ io }: RunContext, path: string): Promise<NamedRoster> {
  const file = resolve(io.cwd, path);
  const { text, origin } = await load({ path, file, root: dirname(file), isNamed: true }, io);
  return { path, roster: rosterIn(text, origin.kind === 'sheet') };
}

/** What is wrong in a roster, each with its line. */
export function problemsIn(named: NamedRoster): Problem[] {
  return told(named, false);
}

/** What may be right, and should be known. */
export function noticesIn(named: NamedRoster): Problem[] {
  return told(named, true);
}

function told({ roster, path }: NamedRoster, areNotices: boolean): Problem[] {
  return roster.problems
    .filter(({ isNotice = false }) => isNotice === areNotices)
    .map(
      ({ line, text, args }) =>
        new Problem(
          { zh: `{place}：${text.zh}`, en: `{place}: ${text.en}` },
          { ...args, place: `${path}:${line + 1}` },
        ),
    );
}
