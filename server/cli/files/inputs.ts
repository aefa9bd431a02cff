import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Localized } from '../../engine/form/form';
import { fileProblem, Problem, unreadable } from '../problem';
import { walk } from './walk';

/** A document to read. */
export interface Input {
  /** As given; for what was found in a folder, the folder as given and the path below it, with /. */
  readonly path: string;
  /** Absolute; null for standard input. */
  readonly file: string | null;
  /** The folder that was named, absolute; for what was named by itself, the folder it stands in. */
  readonly root: string;
  /** Whether it was named by itself, not found in a folder. */
  readonly isNamed: boolean;
}

export interface Folder {
  /** As given, without a slash at its end. */
  readonly path: string;
  /** Absolute. */
  readonly file: string;
}

export interface Inputs {
  /** Each document once, in the order given, folders in their own order. */
  readonly list: readonly Input[];
  /** The folders that were named. */
  readonly folders: readonly Folder[];
  readonly problems: readonly Problem[];
}

export const standardInput = '-';

/**
 * Finds the documents that the operands of a command name; what is wrong with one does not stop the others.
 * @param out absolute; what a folder holds below this one is left out
 */
export function findInputs(operands: readonly string[], cwd: string, out?: string): Inputs {
  const found = new Map<string, Input>();
  const problems: Problem[] = [];
  const folders: Folder[] = [];
  const add = (input: Input): void => {
    const key = input.file ?? standardInput;
    const before = found.get(key);
    const root = before && before.root.length < input.root.length ? before.root : input.root;
    found.set(key, before ? { ...before, root, isNamed: before.isNamed || input.isNamed } : input);
  };
  for (const path of operands) {
    if (path === standardInput) {
      add({ path, file: null, root: cwd, isNamed: true });
      continue;
    }
    const file = resolve(cwd, path);
    try {
      if (kindOf(path, file) === 'file') {
        add({ path, file, root: dirname(file), isNamed: true });
        continue;
      }
      const base = path.replace(/[\\/]+$/, '');
      const inside = walk(file, base, out);
      for (const below of inside.files)
        add({ path: `${base}/${below}`, file: resolve(file, below), root: file, isNamed: false });
      folders.push({ path: base, file });
      problems.push(...inside.problems);
    } catch (error) {
      problems.push(error instanceof Problem ? error : fileProblem(unreadable, path, error));
    }
  }
  return { list: [...found.values()], folders, problems };
}

/**
 * Whether an operand is a folder or something to read.
 * @throws where there is nothing of that name
 */
export function kindOf(path: string, file: string): 'file' | 'folder' {
  if (path === '') throw new Problem(noName);
  return statSync(file).isDirectory() ? 'folder' : 'file';
}

const noName: Localized = { zh: '有一个文件名是空的。', en: 'one of the file names is empty.' };
