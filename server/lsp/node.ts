import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { longestConfig } from '../config/config';
import { startServer } from './server';
import { clock } from './warmUp';

startServer(createConnection(ProposedFeatures.all), { read, list, clock });

/** The text of a file on this machine; null where there is none. */
async function read(uri: string): Promise<string | null> {
  const file = fileOf(uri);
  if (file === null) return null;
  try {
    const stats = await stat(file);
    // A pipe or a device may have no end.
    if (!stats.isFile()) throw Object.assign(new Error('no file'), { code: 'EISDIR' });
    const { size } = stats;
    // A character takes at most three bytes a UTF-16 unit: what is longer is refused unread.
    return size > 3 * longestConfig ? ' '.repeat(longestConfig + 1) : await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** The names in a folder on this machine; null where there is none. */
async function list(uri: string): Promise<readonly string[] | null> {
  const folder = fileOf(uri);
  return folder === null ? null : readdir(folder).catch(() => null);
}

/** The path of a URI; null where it names none on this machine, such as one of a server's elsewhere than on Windows. */
function fileOf(uri: string): string | null {
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
