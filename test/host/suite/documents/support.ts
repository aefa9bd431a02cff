import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  extensions,
  languages,
  Uri,
  window,
  workspace,
  type Diagnostic,
  type Tab,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Inside } from '../../../../client/gouji';
import type { WorkerClient } from '../../../../client/webClient';
import mistakes from '../../../../samples/mistakes.gouji.txt';

const patienceMs = 30_000;

/** A report with mistakes, as it comes with the extension. */
export function faultyReport(): string {
  return mistakes;
}

/** The same as notes of a meeting: no title of a report, the rest unchanged. */
export function faultyNotes(): string {
  return faultyReport().replace(/^.*$/m, '会议记录');
}

export async function gouji(): Promise<Inside> {
  return (await extension().activate()) as Inside;
}

/** The client of the server that runs, once one does. */
export async function runningClient(): Promise<LanguageClient> {
  const inside = await gouji();
  await until('the server runs', () => inside.session?.client !== undefined);
  return inside.session?.client as LanguageClient;
}

/** Ends the server as a mistake in it would: the process, or in a browser the worker. */
export function kill(client: LanguageClient | WorkerClient): void {
  if ('worker' in client) client.worker?.dispatchEvent(new Event('error'));
  else client.serverProcess?.kill('SIGKILL');
}

/** Whether `press` works: in every editor but the one of the desktop. */
export const canPress = typeof process === 'undefined' || process.env.GOUJI_KEYS !== undefined;

/** Has keys pressed as a user does, by the program that runs the suite; it does not wait for what they do. */
export function press(...keys: string[]): void {
  for (const key of keys) console.log(`\u0002press ${key}`);
}

/** Waits for a condition. @throws where it does not come true in half a minute, or in `patience` milliseconds */
export async function until(what: string, holds: () => boolean, patience = patienceMs): Promise<void> {
  const end = Date.now() + patience;
  while (!holds()) {
    assert.ok(Date.now() < end, `waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Asks until there is an answer: VS Code drops what it was asked for when another extension joins in meanwhile. */
export async function untilGiven<T>(what: string, ask: () => Thenable<readonly T[]>): Promise<readonly T[]> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const given = await ask();
    if (given.length > 0) return given;
    assert.ok(Date.now() < end, `waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const endings = { plaintext: 'txt', markdown: 'md', html: 'html' };

/** Opens a new file. Not an untitled document: VS Code may fill one from the backup of another that had its name. */
export async function open(content: string, language: keyof typeof endings = 'plaintext'): Promise<TextEditor> {
  return openFile(`documents/${crypto.randomUUID()}.${endings[language]}`, content);
}

/** Writes a file into the workspace and opens it. */
export async function openFile(path: string, content: string): Promise<TextEditor> {
  const uri = inWorkspace(path);
  await write(uri, content);
  return window.showTextDocument(uri, { preview: false });
}

export function write(uri: Uri, content: string): Thenable<void> {
  return workspace.fs.writeFile(uri, new TextEncoder().encode(content));
}

export async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/**
 * Empties a folder that was there before the window was opened. A watcher may miss what is written into a folder as
 * soon as that is made, so that scenarios about files that change begin in one of these.
 */
export async function empty(folder: Uri): Promise<void> {
  for (const [name] of await workspace.fs.readDirectory(folder)) {
    if (name !== '.gitkeep') await workspace.fs.delete(Uri.joinPath(folder, name), { recursive: true });
  }
}

export function inWorkspace(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the suite runs in a workspace');
  return Uri.joinPath(folder.uri, path);
}

export function findings({ uri }: { uri: Uri }): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'gouji');
}

export async function untilFound({ document }: TextEditor): Promise<void> {
  await until(`there are findings in ${document.uri.toString()}`, () => findings(document).length > 0);
}

export async function isReport(document: TextDocument): Promise<boolean> {
  return (await gouji()).reports.has(document);
}

/** Sets a setting of the workspace; undefined takes it back where it was set. */
export async function set(name: string, value: unknown): Promise<void> {
  const settings = workspace.getConfiguration('gouji');
  if (value === undefined && settings.inspect(name)?.workspaceValue === undefined) return;
  await settings.update(name, value, ConfigurationTarget.Workspace);
}

/** Takes settings back that were set, and closes editors without saving. */
export async function cleanUp(...settings: string[]): Promise<void> {
  for (const name of settings) await set(name, undefined);
  const tabs = (): readonly Tab[] => window.tabGroups.all.flatMap((group) => group.tabs);
  await window.tabGroups.close(tabs().filter(({ isDirty }) => !isDirty));
  while (tabs().length > 0) {
    // A group beside may still have tabs when the active one has none.
    if (!window.tabGroups.activeTabGroup.activeTab) await commands.executeCommand('workbench.action.focusNextGroup');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}

/** What goes to the server from now on: the method, and the document where there is one. */
export function listenTo(
  client: LanguageClient,
): readonly { readonly method: string; readonly uri: string | undefined }[] {
  const sent: { method: string; uri: string | undefined }[] = [];
  for (const name of ['sendNotification', 'sendRequest'] as const) {
    const send = client[name].bind(client) as (...args: unknown[]) => Promise<unknown>;
    client[name] = ((
      type: string | { method: string },
      params?: { uri?: string; textDocument?: { uri: string } },
      ...rest: unknown[]
    ) => {
      sent.push({
        method: typeof type === 'string' ? type : type.method,
        uri: params?.textDocument?.uri ?? params?.uri,
      });
      return send(type, params, ...rest);
    }) as never;
  }
  return sent;
}

function extension(): NonNullable<ReturnType<typeof extensions.getExtension>> {
  const found = extensions.getExtension('gouji.gouji');
  assert.ok(found, 'the extension is installed');
  return found;
}
