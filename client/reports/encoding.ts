import { window, workspace, type Disposable, type TextDocument } from 'vscode';
import { firstLines } from '../../server/engine/report/title';
import { decode } from './decode';
import { fileName, holdsTitle, isReadable } from './documents';
import { inBoth } from '../texts';

const texts = inBoth(
  {
    wrongEncoding: (name: string) => `“${name}”是 GB18030 编码的年报，现在按 UTF-8 打开，文字成了乱码。`,
    reopenEncoding: '按 GB18030 重新打开',
    encodingDirty: (name: string) => `“${name}”有未保存的改动，没有重新打开。请先还原改动。`,
  },
  {
    wrongEncoding: (name) =>
      `“${name}” is a report in GB18030 but was opened as UTF-8, so that its text cannot be read.`,
    reopenEncoding: 'Reopen as GB18030',
    encodingDirty: (name) => `“${name}” has changes that are not saved; it was not reopened. Revert them first.`,
  },
);

/** What a decoder puts where bytes are no text of its encoding. */
const replacement = '\ufffd';
const encoding = 'gb18030';
const largest = 20 * 1024 * 1024;

/**
 * Offers, once a file, to reopen a report in GB18030 that was opened as UTF-8. Of other documents it looks at the
 * first lines only, where unreadable bytes would show; a file is read only where they do.
 */
export class Encodings implements Disposable {
  readonly #offered = new Set<string>();
  readonly #listener = workspace.onDidOpenTextDocument((document) => void this.look(document));

  constructor() {
    for (const document of workspace.textDocuments) void this.look(document);
  }

  /** Offers to reopen a document where that helps; says whether it did. */
  async look(document: TextDocument): Promise<boolean> {
    const key = document.uri.toString();
    if (this.#offered.has(key) || !isGarbled(document) || !(await isInGb18030(document))) return false;
    this.#offered.add(key);
    void this.#offer(document);
    return true;
  }

  /** Opens a document anew in GB18030; what was typed and not saved would be lost, so that it is left alone. */
  async reopen(document: TextDocument): Promise<void> {
    if (document.isDirty) return void window.showInformationMessage(texts().encodingDirty(fileName(document.uri)));
    await workspace.openTextDocument(document.uri, { encoding });
  }

  dispose(): void {
    this.#listener.dispose();
  }

  async #offer(document: TextDocument): Promise<void> {
    const { wrongEncoding, reopenEncoding } = texts();
    const answer = await window.showInformationMessage(wrongEncoding(fileName(document.uri)), reopenEncoding);
    if (answer === reopenEncoding) await this.reopen(document);
  }
}

function isGarbled(document: TextDocument): boolean {
  if (!isReadable(document)) return false;
  const count = Math.min(document.lineCount, firstLines);
  for (let line = 0; line < count; line++) if (document.lineAt(line).text.includes(replacement)) return true;
  return false;
}

/** Whether the bytes of a file are no UTF-8, but in GB18030 a report. */
async function isInGb18030({ uri, languageId }: TextDocument): Promise<boolean> {
  try {
    if ((await workspace.fs.stat(uri)).size > largest) return false;
    const bytes = await workspace.fs.readFile(uri);
    const decoded = decode(bytes);
    return decoded?.encoding === encoding && holdsTitle(decoded.text, languageId);
  } catch {
    return false; // the file is gone, or may not be read
  }
}
