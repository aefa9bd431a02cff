import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { configName, longestConfig, readConfig, type Config, type ConfigProblem, type Known } from '../config/config';
import type { Localized } from '../engine/form/form';
import { quote } from '../engine/text/quote';
import type { Input } from './files/inputs';
import { fileProblem, Problem, UsageError } from './problem';

/** What a `.gouji.json` says of one draft. */
export interface DraftTerms {
  /** Absolute. */
  readonly folder: string;
  /** How the file is called in messages. */
  readonly path: string;
  readonly config: Config;
  /** The path of the draft from that folder, with /; null for standard input. */
  readonly file: string | null;
}

type Found = Omit<DraftTerms, 'file'>;

/** The `.gouji.json` of the drafts of a run: each is read once. */
export class Configs {
  readonly #known = new Map<string, Found | null>();
  readonly #named: Found | null;
  #problems: Problem[] = [];

  /**
   * @param named what `--config` says: this file counts for all drafts, and no other
   * @throws {UsageError} where that file cannot be read or anything in it is wrong
   */
  constructor(
    private readonly cwd: string,
    private readonly known: Known,
    named: string | undefined,
  ) {
    this.#named = named === undefined ? null : this.#readNamed(named);
  }

  /** What applies to a draft: the nearest file from its folder up to where the run began. */
  of(input: Input): DraftTerms | null {
    const { file } = input;
    const found = this.#named ?? (file === null ? null : this.#nearest(dirname(file), topOf(input, this.cwd)));
    return found && { ...found, file: file === null ? null : relative(found.folder, file).split(sep).join('/') };
  }

  /** What was wrong with files read since this was last asked. */
  takeProblems(): readonly Problem[] {
    const problems = this.#problems;
    this.#problems = [];
    return problems;
  }

  /** Acceptances, in the files that were read, of drafts that are not there. */
  *missingDrafts(): Generator<Problem> {
    for (const found of [this.#named, ...this.#known.values()]) {
      for (const { file, key, start } of found?.config.accepted ?? []) {
        if (found && !isFile(join(found.folder, file)))
          yield new Problem(noDraft, { place: placeOf(found, start), file: quote(file), key: quote(key) });
      }
    }
  }

  #nearest(folder: string, top: string): Found | null {
    const known = this.#known.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const found = this.#read(folder) ?? (folder === top || parent === folder ? null : this.#nearest(parent, top));
    // One further up is kept under its own folder.
    if (found?.folder === folder || !found) this.#known.set(folder, found);
    return found;
  }

  #read(folder: string): Found | null {
    const file = join(folder, configName);
    const path = relative(this.cwd, file);
    let config: Config;
    try {
      const text = readText(file);
      if (text === null) return null;
      config = readConfig(text, this.known);
    } catch (error) {
      this.#problems.push(fileProblem(unreadable, path, error));
      return null;
    }
    const found = { folder, path, config };
    this.#problems.push(...config.problems.map((problem) => problemAt(found, problem)));
    return found;
  }

  #readNamed(path: string): Found {
    const file = resolve(this.cwd, path);
    const shown = `--config ${path}`;
    let text: string | null = null;
    try {
      text = readText(file, true) ?? readFileSync(file, 'utf8');
    } catch (error) {
      const { text: reason } = fileProblem(unreadable, shown, error);
      throw new UsageError(reason, { path: shown });
    }
    const found = { folder: dirname(file), path: shown, config: readConfig(text, this.known) };
    const [problem] = found.config.problems;
    if (problem) {
      const { text: reason, args } = problemAt(found, problem);
      throw new UsageError(reason, args);
    }
    return found;
  }
}

/** The working folder where the draft stands below it, or the folder that was named: the one further up. */
function topOf({ file, root }: Input, cwd: string): string {
  const isBelow = file !== null && !relative(cwd, file).startsWith('..') && resolve(cwd, relative(cwd, file)) === file;
  return isBelow && cwd.length < root.length ? cwd : root;
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false; // whatever the reason, no draft is read from there
  }
}

/** Null where there is no such file. A pipe or a device, which may have no end, is read only where it `isNamed`. */
function readText(file: string, isNamed = false): string | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isFile() && !isNamed) throw Object.assign(new Error('no file'), { code: 'EISDIR' });
  // One byte makes at most one UTF-16 unit; three make at least one.
  return stats.size > 3 * longestConfig ? ' '.repeat(longestConfig + 1) : readFileSync(file, 'utf8');
}

/** What is wrong in a file, with its place. */
export function problemAt(found: Found, { text, args, start }: ConfigProblem): Problem {
  const place = placeOf(found, start);
  return new Problem({ zh: `{place}：${text.zh}`, en: `{place}: ${text.en}` }, { ...args, place });
}

/** Path, line and column, both from 1. */
export function placeOf({ path, config }: Found, offset: number): string {
  const { line, character } = config.source.positionAt(offset);
  return `${path}:${line + 1}:${character + 1}`;
}

const unreadable: Localized = { zh: '{path}：读不了：{reason}。', en: '{path}: cannot be read: {reason}.' };
const noDraft: Localized = {
  zh: '{place}：找不到草稿“{file}”，这条说明（{key}）不起作用；请改正“file”，或删去这一条。',
  en: '{place}: there is no draft "{file}", so this entry ({key}) accepts nothing; mend "file", or take the entry out.',
};
