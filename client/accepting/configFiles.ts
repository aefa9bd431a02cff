import { formEnding } from '../../server/config/forms/formNames';
import { readable } from '../documents/address';
import { decode } from '../reports/decode';
import { FileSystemError, FileType, workspace, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export const configName = '.gouji.json';
/** The server reads no longer ones; in bytes. */
const largest = 3_000_000;

/** Whether a file is that of a form of one's own. */
export function isForm({ path }: Uri): boolean {
  return path.endsWith(formEnding);
}

/** Whether a file may be a roster, as `.gouji.json` names one. */
function isRoster({ path }: Uri): boolean {
  return /\.(?:csv|xlsx)$/i.test(path);
}

export function isConfig({ path }: Uri): boolean {
  return path.endsWith(`/${configName}`);
}

/**
 * The text of a `.gouji.json` on whatever file system holds it, with its byte order mark; null where there is none.
 *
 * @throws where it cannot be read, is too large, or is no UTF-8
 */
export async function readConfigFile(uri: Uri): Promise<string | null> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    // A pipe or a device may have no end.
    if ((type & FileType.File) === 0) throw new Error(`${configName}: no file`);
    if (size > largest) throw new Error(`${configName}: ${String(size)} bytes`);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code)) return null;
    throw error;
  }
}

/**
 * The text of a roster: a CSV file in UTF-8 or GB18030, or a workbook by its text form; null where it cannot be read as one.
 *
 * @throws where there is no file, or VS Code cannot read it
 */
async function readRosterFile(uri: Uri): Promise<string | null> {
  const text = readable(uri);
  const isDocument = text.toString() !== uri.toString(); // its size is no measure of its text
  if (!isDocument && (await workspace.fs.stat(uri)).size > largest) return null;
  const bytes = await workspace.fs.readFile(text);
  return bytes.includes(0) ? null : (decode(bytes)?.text ?? null);
}

/** Whether a file is a symbolic link, so that writing it would change another one. */
export async function isLink(uri: Uri): Promise<boolean> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    ({ type }) => (type & FileType.SymbolicLink) !== 0,
    () => false,
  );
}

/** Lets the server read `.gouji.json` where only VS Code can: in virtual workspaces and in a browser. */
export function answerReads(client: BaseLanguageClient): void {
  client.onRequest('gouji/read', (params: { readonly uri: string }) => {
    const uri = client.protocol2CodeConverter.asUri(params.uri);
    if (isRoster(uri)) return readRosterFile(uri);
    return isConfig(uri) || isForm(uri) ? readConfigFile(uri) : null;
  });
  client.onRequest('gouji/list', async (params: { readonly uri: string }) => {
    const entries = await workspace.fs.readDirectory(client.protocol2CodeConverter.asUri(params.uri));
    return entries.map(([name]) => name).filter((name) => name.endsWith(formEnding));
  });
}

/** Tells the server that a `.gouji.json` has changed, where no watcher may see it: outside the workspace, say. */
export async function tellOfConfig(client: BaseLanguageClient | undefined, uri: Uri): Promise<void> {
  if (!client) return;
  const changes = [{ uri: client.code2ProtocolConverter.asUri(uri), type: 2 }];
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes }).catch(() => undefined);
}
