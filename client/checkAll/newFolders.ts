import { FileType, RelativePattern, workspace, type Disposable, type Uri } from 'vscode';
import { calmMs } from '../connection/calm';
import { readable } from '../documents/address';
import { draftGlob, isHidden, isNamedAsDraft, mostFiles } from './drafts';

/** How often a folder is looked through that still fills. */
const mostLooks = 20;

/**
 * Hears of folders that come up, and tells of the drafts in them: of a folder that is copied or moved into the workspace,
 * VS Code may tell without telling of what is in it.
 */
export class NewFolders implements Disposable {
  readonly #tell: (uris: readonly Uri[]) => void;
  readonly #watcher = workspace.createFileSystemWatcher('**', false, true, true);
  readonly #listener: Disposable;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(tell: (uris: readonly Uri[]) => void) {
    this.#tell = tell;
    this.#listener = this.#watcher.onDidCreate((uri) => void this.#add(uri));
  }

  dispose(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#listener.dispose();
    this.#watcher.dispose();
  }

  async #add(uri: Uri): Promise<void> {
    // What is named like a draft is told of as one.
    if (isHidden(uri) || isNamedAsDraft(uri.path)) return;
    const isFolder = await Promise.resolve(workspace.fs.stat(uri)).then(
      ({ type }) => (type & FileType.Directory) !== 0,
      () => false,
    );
    if (isFolder) this.#later(uri, 0, mostLooks);
  }

  /** Looks once it is calm, and again as long as more comes up. */
  #later(folder: Uri, known: number, looks: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#look(folder, known, looks);
    }, calmMs);
    this.#timers.add(timer);
  }

  async #look(folder: Uri, known: number, looks: number): Promise<void> {
    const pattern = new RelativePattern(folder, draftGlob);
    const found = await Promise.resolve(workspace.findFiles(pattern, undefined, mostFiles)).catch(() => []);
    if (found.length === known) return;
    this.#tell(found.filter((uri) => !isHidden(uri)).map(readable));
    if (looks > 1) this.#later(folder, found.length, looks - 1);
  }
}
