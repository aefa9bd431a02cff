import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Localized } from '../../engine/form/form';
import { sortNaturally } from '../../engine/text/natural';
import { fileProblem, type Problem } from '../problem';
import { isDocumentIn } from './passed';

/** What is to be read in a folder and below it. Paths are relative to it, with /, in the order in which a reader counts. */
export interface Walk {
  readonly files: readonly string[];
  /** Folders that could not be read. */
  readonly problems: readonly Problem[];
}

/** Whether a file of this name may hold a report. */
export function isTextName(name: string): boolean {
  return /\.(?:txt|md|html?)$/i.test(name);
}

/**
 * Lists the texts and documents below a folder, those that are not read among them. Folders and files whose names begin
 * with a dot, node_modules, and symbolic links to folders (they may lead round in circles) are left out.
 * @param folder absolute path
 * @param shown how the folder is called in messages
 * @param out absolute path of a folder that is left out
 */
export function walk(folder: string, shown: string, out?: string): Walk {
  const files: string[] = [];
  const problems: Problem[] = [];
  const pending = [''];
  for (let below = pending.pop(); below !== undefined; below = pending.pop()) {
    for (const entry of list(folder, below, shown, problems)) {
      if (entry.name.startsWith('.')) continue;
      const path = below + entry.name;
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && join(folder, path) !== out) pending.push(`${path}/`);
      } else if (isFile(join(folder, path), entry) && (isTextName(entry.name) || isDocumentIn(join(folder, path))))
        files.push(path);
    }
  }
  return { files: sortNaturally(files, (path) => path), problems };
}

function list(folder: string, below: string, shown: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(join(folder, below), { withFileTypes: true });
  } catch (error) {
    problems.push(fileProblem(unreadable, below ? `${shown}/${below.slice(0, -1)}` : shown, error));
    return [];
  }
}

function isFile(path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    // What a broken link stands for cannot be said; reading it will report why.
    return true;
  }
}

const unreadable: Localized = {
  zh: '{path}：文件夹打不开：{reason}。',
  en: '{path}: the folder cannot be read: {reason}.',
};
