import { realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { findInputs, type Input } from '../files/inputs';
import type { Problem } from '../problem';

/** What a server may read: the files and folders that were named when it was started, and nothing else. */
export class Named {
  readonly #roots: readonly string[];

  /** @throws where one of them is not there */
  constructor(
    private readonly operands: readonly string[],
    private readonly cwd: string,
  ) {
    this.#roots = operands.map((path) => realpathSync(resolve(cwd, path)));
  }

  /** The document of a path, from the working folder or absolute; null where it is not among them. Links are followed first. */
  find(path: string): Input | null {
    try {
      const file = realpathSync(resolve(this.cwd, path));
      const root = this.#roots.find((candidate) => holds(candidate, file));
      if (root === undefined || !statSync(file).isFile()) return null;
      return { path, file, root: root === file ? dirname(file) : root, isNamed: true };
    } catch {
      return null; // of what is not there nothing is told but that it cannot be read
    }
  }

  /** The documents that there are now, and what could not be looked into. */
  all(): { readonly paths: readonly string[]; readonly problems: readonly Problem[] } {
    const { list, problems } = findInputs(this.operands, this.cwd);
    return { paths: list.map(({ path }) => path), problems };
  }
}

function holds(root: string, file: string): boolean {
  const below = relative(root, file);
  return below === '' || (!isAbsolute(below) && below !== '..' && !below.startsWith(`..${sep}`));
}
