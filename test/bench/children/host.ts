// Runs in the extension host of a real VS Code, as a suite does: see measures/host.ts.
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { extensions, languages, Uri, window, workspace } from 'vscode';

/** Milliseconds, by this process's clock. */
export interface HostTimes {
  /** Loading and activating the extension, where no report is open. */
  readonly activate: number;
  /** From opening a report to its findings: the first one, which starts the server, and those after it. */
  readonly first: number;
  readonly next: readonly number[];
}

const reports = 11;

export async function run(): Promise<void> {
  const extension = extensions.getExtension('gouji.gouji');
  const [folder] = workspace.workspaceFolders ?? [];
  if (!extension || !folder) throw new Error('there is no extension or no workspace');
  if (extension.isActive) throw new Error('the extension is active before it has anything to do');
  const activate = await timed(async () => {
    await extension.activate();
  });
  const text = await workspace.fs.readFile(Uri.joinPath(extension.extensionUri, 'samples/mistakes.gouji.txt'));
  const opened: number[] = [];
  for (let report = 0; report < reports; report++) {
    const uri = Uri.joinPath(folder.uri, `${randomUUID()}.txt`);
    await workspace.fs.writeFile(uri, text);
    opened.push(await timed(() => openAndCheck(uri)));
  }
  const [first = NaN, ...next] = opened;
  const times: HostTimes = { activate, first, next };
  writeFileSync(process.env.GOUJI_HOST_RESULT ?? '', JSON.stringify({ passed: 1, failed: 0, skipped: 0, times }));
}

async function openAndCheck(uri: Uri): Promise<void> {
  const found = new Promise<void>((resolve) => {
    const listener = languages.onDidChangeDiagnostics(() => {
      if (!languages.getDiagnostics(uri).some(({ source }) => source === 'gouji')) return;
      listener.dispose();
      resolve();
    });
  });
  await window.showTextDocument(uri, { preview: false });
  await found;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
