import { FilePermission, FileSystemError, FileType, Uri, workspace, type FileStat } from 'vscode';
import { readWord, type WordDocument } from '../../server/documents/word/read';
import { planWord, writePlan } from '../../server/documents/word/write';
import { decode } from '../reports/decode';
import { fileName } from '../reports/documents';
import { originalOf } from './address';
import { NotWritten, reasonOf } from './failures';
import type { DocumentFiles } from './fileSystem';
import { lockNames } from './locks';
import { NotRead, readDocument, type ReadDocument } from './reading';
import type { Taker } from './places';
import { documentTexts } from './texts';

/** Puts bytes in the place of a document's. @throws where that cannot be done: then the document is as it was */
export type Replace = (document: Uri, bytes: Uint8Array) => Promise<void>;

/** A text that did not get into its document. `bytes`: the document with it, where it has a place in it. */
export interface Unsaved {
  readonly original: Uri;
  readonly text: string;
  readonly bytes: Uint8Array | null;
}

/** What a document was when it was last looked at. */
interface Known {
  /** Its time and its size, as its file system tells them. */
  readonly stamp: string;
  readonly read: Omit<ReadDocument, 'text'> | null;
}

/** The document that the text in an editor was read from, or saved into. */
interface Base {
  readonly stamp: string;
  readonly hash: string;
}

/** What is kept from one start of VS Code to the next. */
export interface Kept {
  get(): readonly string[];
  set(uris: readonly string[]): Thenable<void>;
}

const mostAllowed = 100;

interface Surroundings {
  /** The texts whose tracked changes may be written over. */
  readonly allowed: Kept;
  readonly replace: Replace;
  /** Whether a write was wished for by nobody. */
  readonly isAutomatic: (uri: Uri) => boolean;
  /** Told once a text was read. */
  readonly onRead: (uri: Uri) => void;
  readonly onUnsaved: (unsaved: Unsaved) => void;
  /** Told of the lines on which what was saved stands in the place of a formula's result. */
  readonly onOverFormulas: (original: Uri, lines: readonly number[]) => void;
}

const mark = '\uFEFF';

/** Reads documents as text, and writes texts into them. */
export class DocumentStore implements DocumentFiles {
  readonly #surroundings: Surroundings;
  readonly #known = new Map<string, Known>();
  /** Apart from what was looked at since: that may be another program's already. */
  readonly #bases = new Map<string, Base>();
  #taker: { readonly stamp: string; readonly document: WordDocument } | undefined;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** The document's own, but read-only where its text cannot be written back. */
  async stat(uri: Uri): Promise<FileStat> {
    const original = originalOf(uri);
    const stat = await workspace.fs.stat(original);
    if ((stat.type & FileType.Directory) !== 0) return stat;
    const { type, ctime, mtime, size, permissions } = stat;
    const isReadonly =
      ((permissions ?? 0) & FilePermission.Readonly) !== 0 ||
      workspace.fs.isWritableFileSystem(original.scheme) === false;
    const isLocked = isReadonly || !isWritable(await this.#look(uri, stat), this.isAllowed(uri));
    return { type, ctime, mtime, size, ...(isLocked ? { permissions: FilePermission.Readonly } : {}) };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const original = originalOf(uri);
    const stamp = stampOf(await workspace.fs.stat(original));
    const bytes = await workspace.fs.readFile(original);
    try {
      const read = readDocument(bytes);
      this.#known.set(uri.toString(), { stamp, read: withoutText(read) });
      // An editor with changes of its own does not read anew: somebody else asks.
      if (!isWrittenOn(uri)) this.#bases.set(uri.toString(), { stamp, hash: await hashOf(bytes) });
      this.#surroundings.onRead(uri);
      return new TextEncoder().encode(mark + read.text);
    } catch (error) {
      if (error instanceof NotRead)
        throw FileSystemError.Unavailable(documentTexts().notOpened(fileName(original), error.message));
      throw error;
    }
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    const t = documentTexts();
    if (this.#surroundings.isAutomatic(uri)) throw FileSystemError.Unavailable(t.automatic);
    const original = originalOf(uri);
    const text = decode(content)?.text ?? null;
    let bytes: Uint8Array | null = null;
    try {
      if (text === null) throw new NotWritten(t.notText);
      const now = await workspace.fs.readFile(original);
      const stat = await workspace.fs.stat(original);
      const { kind, isTracked } = readDocument(now);
      if (!isWritable({ kind, isTracked }, this.isAllowed(uri)))
        throw new NotWritten(kind === 'sheet' ? t.readOnlyKind : t.tracked(fileName(original)));
      const document = readWord(now);
      const plan = planWord(document, text);
      bytes = writePlan(document, plan);
      // VS Code itself asks where the time has changed; this is for programs and file systems that keep it.
      const base = this.#bases.get(uri.toString());
      if (base && base.stamp === stampOf(stat) && base.hash !== (await hashOf(now))) throw new NotWritten(t.changed);
      const lock = await lockOf(original);
      if (lock !== null) throw new NotWritten(t.inUse(lock));
      if (bytes !== now) await this.#surroundings.replace(original, bytes);
      this.#known.delete(uri.toString());
      await this.#saved(uri, bytes);
      if (plan.overFormulas.length > 0) this.#surroundings.onOverFormulas(original, plan.overFormulas);
    } catch (error) {
      if (text !== null) this.#surroundings.onUnsaved({ original, text, bytes });
      throw FileSystemError.Unavailable(
        error instanceof NotRead ? t.notOpened(fileName(original), error.message) : reasonOf(error),
      );
    }
  }

  /** What was saved is what the editor's text stands for from now on. */
  async #saved(uri: Uri, bytes: Uint8Array): Promise<void> {
    try {
      const stamp = stampOf(await workspace.fs.stat(originalOf(uri)));
      this.#bases.set(uri.toString(), { stamp, hash: await hashOf(bytes) });
    } catch {
      this.#bases.delete(uri.toString()); // it is written, whatever became of it since
    }
  }

  /** What a document can take, read anew where it has changed; the last one asked about is kept. */
  async take(uri: Uri): Promise<Taker | null> {
    const original = originalOf(uri);
    const stat = await workspace.fs.stat(original);
    const read = await this.#look(uri, stat);
    if (!read) return null;
    const t = documentTexts();
    if (!isWritable(read, this.isAllowed(uri)))
      return { obstacle: withoutStop(read.kind === 'sheet' ? t.readOnlyKind : t.tracked(fileName(original))) };
    const stamp = `${uri.toString()} ${stampOf(stat)}`;
    if (this.#taker?.stamp !== stamp)
      this.#taker = { stamp, document: readWord(await workspace.fs.readFile(original)) };
    return this.#taker.document;
  }

  /** What a document holds, as far as it can be read. */
  async look(uri: Uri): Promise<Known['read']> {
    return this.#look(uri, await workspace.fs.stat(originalOf(uri)));
  }

  /** Whether the user has allowed the tracked changes of a document to be written over: after a restart, too. */
  isAllowed(uri: Uri): boolean {
    return this.#surroundings.allowed.get().includes(uri.toString());
  }

  async allow(uri: Uri): Promise<void> {
    const { allowed } = this.#surroundings;
    const others = allowed.get().filter((other) => other !== uri.toString());
    await allowed.set([...others, uri.toString()].slice(-mostAllowed));
  }

  /** Reads a document only where it is another than before. */
  async #look(uri: Uri, stat: FileStat): Promise<Known['read']> {
    const stamp = stampOf(stat);
    const known = this.#known.get(uri.toString());
    if (known?.stamp === stamp) return known.read;
    const bytes = await workspace.fs.readFile(originalOf(uri));
    let read: Known['read'] = null;
    try {
      read = withoutText(readDocument(bytes));
    } catch {
      // reading it says why
    }
    this.#known.set(uri.toString(), { stamp, read });
    return read;
  }
}

function isWrittenOn(uri: Uri): boolean {
  return workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri.toString());
}

function withoutStop(sentence: string): string {
  return sentence.replace(/[。.]$/, '');
}

/** What another program has put beside a document that it has open; null for nothing. */
async function lockOf(original: Uri): Promise<string | null> {
  for (const name of lockNames(fileName(original))) {
    const isThere = await Promise.resolve(workspace.fs.stat(Uri.joinPath(original, '..', name))).then(
      () => true,
      () => false,
    );
    if (isThere) return name;
  }
  return null;
}

function withoutText({ kind, isTracked, foreign }: ReadDocument): Omit<ReadDocument, 'text'> {
  return { kind, isTracked, foreign };
}

function isWritable(read: Pick<ReadDocument, 'kind' | 'isTracked'> | null, isAllowed: boolean): boolean {
  return read?.kind === 'word' && (!read.isTracked || isAllowed);
}

function stampOf({ mtime, size }: FileStat): string {
  return `${String(mtime)} ${String(size)}`;
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
