import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { workspace, type Uri } from 'vscode';

/**
 * Replaces a file on a disk in one step, so that at each moment the old one or the new one is there, whole: VS Code's own
 * writing empties it first. Elsewhere, and where the folder takes no new file, VS Code writes it.
 */
export async function replaceFile(uri: Uri, bytes: Uint8Array): Promise<void> {
  if (uri.scheme !== 'file') return workspace.fs.writeFile(uri, bytes);
  const target = await realpath(uri.fsPath); // what a link leads to is replaced, not the link
  const { mode } = await stat(target);
  const neighbour = path.join(path.dirname(target), `.~${randomUUID()}.tmp`);
  try {
    await write(neighbour, bytes, mode);
  } catch (error) {
    await rm(neighbour, { force: true });
    if (!isRefusedThere(error)) throw error;
    return workspace.fs.writeFile(uri, bytes);
  }
  try {
    await (await open(target, 'r+')).close(); // a file that may not be written is not replaced either
    await rename(neighbour, target);
  } catch (error) {
    await rm(neighbour, { force: true });
    throw error;
  }
}

async function write(file: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.chmod(mode); // what the umask took away
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isRefusedThere(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS')
  );
}
