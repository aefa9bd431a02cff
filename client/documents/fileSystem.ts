import {
  Disposable,
  EventEmitter,
  FileChangeType,
  FileSystemError,
  RelativePattern,
  Uri,
  workspace,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
  type FileType,
} from 'vscode';
import { originalOf } from './address';

/** What reads and writes documents: a bundle of its own, loaded with the first of them. */
export interface DocumentFiles {
  stat(uri: Uri): Promise<FileStat>;
  /** The text form in UTF-8, with a byte order mark: whatever `files.encoding` says, it is read as that. */
  readFile(uri: Uri): Promise<Uint8Array>;
  /** Writes a text into its document. */
  writeFile(uri: Uri, content: Uint8Array): Promise<void>;
}

/** The file system of text forms: what stands behind each is the document itself, on whatever file system holds it. */
export class DocumentFileSystem implements FileSystemProvider {
  readonly #load: () => Promise<DocumentFiles>;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(load: () => Promise<DocumentFiles>) {
    this.#load = load;
  }

  /** Tells that a text form is another now, or may be written to. */
  tell(uri: Uri, type = FileChangeType.Changed): void {
    this.#changed.fire([{ uri, type }]);
  }

  watch(uri: Uri): Disposable {
    const original = originalOf(uri);
    const name = original.path.slice(original.path.lastIndexOf('/') + 1);
    const watcher = workspace.createFileSystemWatcher(
      new RelativePattern(Uri.joinPath(original, '..'), name.replaceAll(/[*?[\]{}]/g, '[$&]')),
    );
    const changed = (): void => this.tell(uri);
    return Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(() => this.tell(uri, FileChangeType.Deleted)),
    );
  }

  async stat(uri: Uri): Promise<FileStat> {
    return (await this.#load()).stat(uri);
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return (await this.#load()).readFile(uri);
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    await (await this.#load()).writeFile(uri, content);
  }

  /** Folders show nothing: documents are found in their own. */
  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }
}
