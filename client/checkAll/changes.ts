import { TabInputText, window, workspace, type Disposable, type Uri } from 'vscode';
import { configName } from '../accepting/configFiles';
import { calmMs } from '../connection/calm';
import { originalOf, readable } from '../documents/address';
import { draftGlob } from './drafts';
import { NewFolders } from './newFolders';

/** Who keeps the findings of a run true. */
interface Keeper {
  /** The drafts that have findings or could have. */
  known(): readonly Uri[];
  recheck(uris: readonly Uri[]): Promise<void>;
  /** Of a file, or of a folder with all that was in it. */
  remove(uri: Uri): Promise<void>;
}

/** Hears of files and settings that change, and has what they concern checked again, calmly. */
export class Changes implements Disposable {
  readonly #keeper: Keeper;
  readonly #listeners: readonly Disposable[];
  readonly #waiting = new Map<string, Uri>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    const drafts = workspace.createFileSystemWatcher(draftGlob, false, false, true);
    const gone = workspace.createFileSystemWatcher('**', true, true, false);
    const configs = workspace.createFileSystemWatcher(`**/${configName}`);
    const ofDraft = (uri: Uri): void => this.#add([readable(uri)]);
    const ofConfig = (uri: Uri): void => this.#add(keeper.known().filter((known) => isBeside(uri, known)));
    this.#listeners = [
      drafts,
      gone,
      configs,
      new NewFolders((uris) => this.#add(uris)),
      drafts.onDidChange(ofDraft),
      drafts.onDidCreate(ofDraft),
      gone.onDidDelete((uri) => void keeper.remove(uri)),
      configs.onDidChange(ofConfig),
      configs.onDidCreate(ofConfig),
      configs.onDidDelete(ofConfig),
      // What was typed and not saved is gone with the tab.
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        const gone = new Set(
          closed.flatMap(({ input }) => (input instanceof TabInputText ? [input.uri.toString()] : [])),
        );
        this.#add(keeper.known().filter((uri) => gone.has(uri.toString())));
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('gouji')) this.#add(keeper.known());
      }),
    ];
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
  }

  #add(uris: readonly Uri[]): void {
    if (uris.length === 0) return;
    for (const uri of uris) this.#waiting.set(uri.toString(), uri);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const ready = [...this.#waiting.values()];
      this.#waiting.clear();
      // A server that does not start is told of elsewhere.
      this.#keeper.recheck(ready).catch(() => undefined);
    }, calmMs);
  }
}

/** Whether a `.gouji.json` stands in the folder of a draft or above it. */
function isBeside(config: Uri, known: Uri): boolean {
  const draft = originalOf(known);
  const folder = config.path.slice(0, -configName.length);
  return config.scheme === draft.scheme && config.authority === draft.authority && draft.path.startsWith(folder);
}
