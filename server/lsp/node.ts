import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { longestConfig } from '../config/config';
import { startServer } from './server';

startServer(createConnection(ProposedFeatures.all), { read });

/** The text of a file on this machine; null where there is none. */
async function read(uri: string): Promise<string | null> {
  if (!uri.startsWith('file:')) return null;
  const file = fileURLToPath(uri);
  try {
    const stats = await stat(file);
    // A pipe or a device may have no end.
    if (!stats.isFile()) throw new Error(`${file} is no file`);
    const { size } = stats;
    // A character takes at most three bytes a UTF-16 unit: what is longer is refused unread.
    return size > 3 * longestConfig ? ' '.repeat(longestConfig + 1) : await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}
