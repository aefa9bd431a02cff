import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Uri, window, workspace, type TextEditor } from 'vscode';
import { cleanUp, faultyReport, inWorkspace } from '../documents/support';
import { documentOf, openDocument, textIn, textUri } from './support';

/** Does what the system lets only some do; false where it does not let us. */
function done(command: string, ...args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

interface Opened {
  readonly uri: Uri;
  readonly editor: TextEditor;
  readonly bytes: Uint8Array;
}

/** When documents were last written, in whole seconds: what is finer cannot be set again. */
const time = 1_700_000_000;

/** A document with a change that is not saved, in a folder of its own. */
async function changed(uri: Uri): Promise<Opened> {
  const bytes = documentOf(faultyReport());
  writeFileSync(uri.fsPath, bytes);
  utimesSync(uri.fsPath, time, time);
  const editor = await window.showTextDocument(textUri(uri), { preview: false });
  await editor.edit((builder) => builder.insert(editor.document.lineAt(0).range.end, '（稿）'));
  return { uri, editor, bytes };
}

/** Saving tells why it cannot be, and nothing of the folder is another than before. */
async function refused({ uri, editor, bytes }: Opened, why: RegExp): Promise<void> {
  const before = readdirSync(dirname(uri.fsPath)).sort();
  const { document } = editor;
  await assert.rejects(
    Promise.resolve(workspace.fs.writeFile(document.uri, new TextEncoder().encode(document.getText()))),
    why,
  );
  assert.equal(await document.save(), false);
  assert.ok(document.isDirty, 'the change is still in the editor');
  assert.deepEqual(readdirSync(dirname(uri.fsPath)).sort(), before);
  assert.ok(readFileSync(uri.fsPath).equals(bytes), 'the document is as it was');
}

/** Then, with the cause gone, the same change is saved. */
async function saved({ uri, editor: { document } }: Opened): Promise<void> {
  assert.ok(await document.save());
  assert.equal(await textIn(uri), document.getText());
}

describe('a Word document that cannot be written', () => {
  let folder = '';
  let undo: (readonly [string, ...string[]])[] = [];

  beforeEach(() => {
    folder = inWorkspace(`documents/${crypto.randomUUID()}`).fsPath;
    mkdirSync(folder, { recursive: true });
  });
  afterEach(async () => {
    await cleanUp();
    for (const [command, ...args] of undo.reverse()) done(command, ...args);
    undo = [];
  });

  const place = (name = '报告.docx'): Uri => Uri.file(join(folder, name));
  /** A small disk, which only root can make. */
  const smallDisk = (): boolean => {
    const isThere = process.platform === 'linux' && done('mount', '-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', folder);
    if (isThere) undo.push(['umount', '-l', folder]);
    return isThere;
  };

  it('because another program has it open is left alone, and saved once that is closed', async () => {
    const opened = await changed(place('云溪县档案局年报.docx'));
    for (const lock of ['~$县档案局年报.docx', '.~云溪县档案局年报.docx', '.~lock.云溪县档案局年报.docx#']) {
      writeFileSync(join(folder, lock), '');
      await refused(opened, /正在 Word、WPS 或 LibreOffice 里打开/);
      done('rm', join(folder, lock));
    }
    await saved(opened);
  });

  it('because the disk is full stays whole, without a file left beside it', async function () {
    if (!smallDisk()) this.skip();
    const opened = await changed(place());
    const rest = join(folder, 'rest');
    let [size, isFull] = [64 * 1024, false];
    while (size > 0) {
      try {
        writeFileSync(rest, Buffer.alloc(size), { flag: 'a' });
      } catch {
        isFull = true;
        size = Math.floor(size / 2);
      }
    }
    assert.ok(isFull);
    await refused(opened, /磁盘已满/);
    done('rm', rest);
    await saved(opened);
  });

  it('because its folder is read-only says so', async function () {
    if (!smallDisk()) this.skip();
    const opened = await changed(place());
    assert.ok(done('mount', '-o', 'remount,ro', folder));
    await refused(opened, /不允许写入/);
    assert.ok(done('mount', '-o', 'remount,rw', folder));
    await saved(opened);
  });

  it('because it may not be changed says so', async function () {
    if (!smallDisk()) this.skip();
    const opened = await changed(place());
    if (!done('chattr', '+i', opened.uri.fsPath)) this.skip();
    await refused(opened, /不允许写入/);
    assert.ok(done('chattr', '-i', opened.uri.fsPath));
    await saved(opened);
  });

  it('because the system holds it, as Windows does for Word, says so', async function () {
    const opened = await changed(place());
    const file = opened.uri.fsPath;
    if (process.platform !== 'linux' || !done('mount', '--bind', file, file)) this.skip();
    undo.push(['umount', '-l', file]);
    await refused(opened, /正被 Word、WPS 或别的程序占用/);
    undo.pop();
    assert.ok(done('umount', file));
    await saved(opened);
  });

  it('because a second window has written it, in the same second and of the same size, is not written over', async () => {
    const opened = await changed(place());
    const file = opened.uri.fsPath;
    const other = Buffer.from(opened.bytes);
    other.writeUInt8(other.readUInt8(10) ^ 1, 10); // the time of its first part
    const asked = (): Thenable<unknown> => workspace.fs.stat(opened.editor.document.uri); // as where a change is heard of
    writeFileSync(file, other);
    await asked();
    utimesSync(file, time, time);
    await asked();
    await assert.rejects(
      Promise.resolve(
        workspace.fs.writeFile(opened.editor.document.uri, new TextEncoder().encode(opened.editor.document.getText())),
      ),
      /已被别的程序改动/,
    );
    assert.ok(readFileSync(file).equals(other));
  });

  it('is otherwise replaced in one step, and keeps its permissions', async () => {
    const { uri, editor } = await openDocument('甲.docx', documentOf(faultyReport()));
    const { mode, ino } = statSync(uri.fsPath);
    await editor.edit((builder) => builder.insert(editor.document.lineAt(0).range.end, '（稿）'));
    assert.ok(await editor.document.save());
    assert.equal(statSync(uri.fsPath).mode, mode);
    assert.notEqual(statSync(uri.fsPath).ino, ino, 'it was replaced in one step');
  });
});
