import { dirname, resolve } from 'node:path';
import { readCsv } from '../../engine/collection/csv';
import { readRoster, type Roster } from '../../engine/collection/roster';
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
  // The text of a workbook begins with the name of its first sheet: without it, lines are the sheet's rows.
  const rows = origin.kind === 'sheet' ? readCsv(text.slice(text.indexOf('\n') + 1), '\t') : readCsv(text);
  return { path, roster: readRoster(rows) };
}

/** What is wrong in a roster: each with its line. */
export function problemsIn({ roster, path }: NamedRoster): Problem[] {
  return roster.problems.map(
    ({ line, text, args }) =>
      new Problem({ zh: `{place}：${text.zh}`, en: `{place}: ${text.en}` }, { ...args, place: `${path}:${line + 1}` }),
  );
}
