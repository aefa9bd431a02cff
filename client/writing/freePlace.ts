import { env, Uri, workspace } from 'vscode';

const mostOfAName = 100;

/** A place in a folder that no file and no document has; null where it cannot be written to. By itself the first folder. */
export async function freePlace(
  name: string,
  ending: string,
  folder = workspace.workspaceFolders?.[0]?.uri,
): Promise<Uri | null> {
  if (!folder || !takesNewFiles(folder)) return null;
  for (let count = 1; count <= mostOfAName; count++) {
    const place = Uri.joinPath(folder, `${name}${count > 1 ? `（${count}）` : ''}${ending}`);
    const untitled = place.with({ scheme: 'untitled' });
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === untitled.toString());
    const isThere = await workspace.fs.stat(place).then(
      () => true,
      () => false,
    );
    if (!isOpen && !isThere) return untitled;
  }
  return null;
}

/**
 * Whether what is saved by a name of its own gets into a folder: VS Code saves it on the remote machine, where there is
 * one, whose files are `file` to an extension that runs there; else in the file system of the first folder, be it on a
 * disk or in a browser.
 */
function takesNewFiles({ scheme }: Uri): boolean {
  const isReached = env.remoteName === undefined || scheme === 'file' || scheme === 'vscode-remote';
  return isReached && workspace.fs.isWritableFileSystem(scheme) !== false; // undefined: not known to be read only
}
