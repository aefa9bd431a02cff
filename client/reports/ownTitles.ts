import { EventEmitter, FileType, Uri, workspace, type Disposable } from 'vscode';
import { formEnding, isPattern, mostForms, namesFor, readFormName } from '../../server/config/forms/formNames';
import { formsIn, titleIn } from '../../server/config/forms/titlePattern';
import type { TitlePattern } from '../../server/engine/report/title';
import { originalOf } from '../documents/address';

const configName = '.gouji.json';
/** In bytes; no form is as large. */
const largest = 3_000_000;
const none: readonly TitlePattern[] = [];

/**
 * The titles of forms of one's own, by the folders whose `.gouji.json` names them. A folder is looked at once, when a
 * document in it that has no official title is opened, and again when a `.gouji.json` or a form file changes.
 */
export class OwnTitles implements Disposable {
  readonly #asked = new Map<string, Promise<readonly TitlePattern[]>>();
  readonly #known = new Map<string, readonly TitlePattern[]>();
  readonly #changed = new EventEmitter<void>();
  readonly #listeners: readonly Disposable[];

  /** What was known may be so no longer. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = workspace.createFileSystemWatcher(`**/{${configName},*${formEnding}}`);
    const forget = (): void => {
      this.#asked.clear();
      this.#changed.fire();
    };
    this.#listeners = [
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      // Outside the workspace no watcher sees what is saved.
      workspace.onDidSaveTextDocument(({ uri: { path } }) => {
        if (path.endsWith(`/${configName}`) || path.endsWith(formEnding)) forget();
      }),
      this.#changed,
    ];
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  /** As far as it is known without asking. */
  known(uri: Uri): readonly TitlePattern[] {
    return (
      foldersOf(uri)
        .map((folder) => this.#known.get(folder.toString()) ?? none)
        .find(({ length }) => length > 0) ?? none
    );
  }

  /** The titles that a document may have: those of the nearest `.gouji.json`. */
  async of(uri: Uri): Promise<readonly TitlePattern[]> {
    for (const folder of foldersOf(uri)) {
      const key = folder.toString();
      const asked = this.#asked.get(key) ?? readTitles(folder);
      this.#asked.set(key, asked);
      const titles = await asked;
      this.#known.set(key, titles);
      if (titles.length > 0) return titles;
    }
    return none;
  }
}

/** The folder of a document and those above, up to that of the workspace; of one never saved, those of the workspace. */
function foldersOf(uri: Uri): Uri[] {
  const original = originalOf(uri);
  const folders = workspace.workspaceFolders ?? [];
  if (original.scheme === 'untitled') return folders.map((folder) => folder.uri);
  const root = workspace.getWorkspaceFolder(original)?.uri;
  const found: Uri[] = [];
  for (let folder = Uri.joinPath(original, '..'); ; folder = Uri.joinPath(folder, '..')) {
    found.push(folder);
    if (!root || folder.path.length <= root.path.length || folder.path === '/') return found;
  }
}

async function readTitles(folder: Uri): Promise<readonly TitlePattern[]> {
  const config = await read(Uri.joinPath(folder, configName));
  const forms = config === null ? [] : formsIn(config).slice(0, mostForms);
  const titles: TitlePattern[] = [];
  for (const path of forms) {
    const form = readFormName(path);
    if (!form) continue;
    const place = form.folder === '' ? folder : Uri.joinPath(folder, form.folder);
    const names = isPattern(form) ? namesFor(form, await list(place)) : [form.name];
    for (const name of names) {
      const text = await read(Uri.joinPath(place, name));
      const title = text === null ? null : titleIn(text);
      if (title) titles.push(title);
    }
  }
  return titles;
}

/** The text of a file; null where there is none, or it cannot be read, which the server tells. */
async function read(uri: Uri): Promise<string | null> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if ((type & FileType.File) === 0 || size > largest) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function list(folder: Uri): Promise<string[]> {
  try {
    return (await workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
