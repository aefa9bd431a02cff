import { DiagnosticSeverity, FileSystemError, workspace, type CancellationToken, type Uri } from 'vscode';
import type { BaseLanguageClient, Diagnostic as Sent } from 'vscode-languageclient';
import type { CheckedReport } from '../checkAll/answer';
import { findFiles, readDraft } from '../checkAll/drafts';
import { originalOf } from '../documents/address';
import type { Reports } from '../reports/reports';
import { inBoth } from '../texts';

const texts = inBoth(
  {
    taskDone: (drafts: number, findings: number, errors: number) =>
      `年报 ${drafts} 份，问题 ${findings} 个，其中错误 ${errors} 个。`,
  },
  {
    taskDone: (drafts, findings, errors) => `Reports: ${drafts}, findings: ${findings}, errors among them: ${errors}.`,
  },
);

const severities = ['error', 'warning', 'info', 'info'] as const;

/**
 * Checks the drafts of the workspace, or those at or below `path` alone, and says a line for each finding:
 * path:line:column: severity code: message. Returns the exit code: 1 with errors, 2 where there is no report.
 */
export async function checkFiles(
  client: BaseLanguageClient,
  reports: Reports,
  path: string | undefined,
  say: (line: string) => void,
  token: CancellationToken,
): Promise<number> {
  let [drafts, errors, findings] = [0, 0, 0];
  for (const uri of await findFiles(token)) {
    if (token.isCancellationRequested) break;
    if (path !== undefined && !isBelow(uri, path)) continue;
    try {
      const open = reports.at(uri);
      const draft = await readDraft(uri, open, await reports.titles.of(uri));
      const address = client.code2ProtocolConverter.asUri(uri);
      const question = draft && { uri: address, languageId: draft.languageId, text: draft.text };
      const report = question && (await client.sendRequest<CheckedReport<Sent> | null>('gouji/checkText', question));
      if (!report) continue;
      drafts++;
      for (const diagnostic of await client.protocol2CodeConverter.asDiagnostics([...report.diagnostics])) {
        const { severity, range, message, code } = diagnostic;
        if (severity === DiagnosticSeverity.Error) errors++;
        findings++;
        const { line, character } = range.start;
        const rule = typeof code === 'object' ? code.value : (code ?? '');
        say(`${shown(uri)}:${line + 1}:${character + 1}: ${severities[severity]} ${rule}: ${message}`);
      }
    } catch (error) {
      if (error instanceof FileSystemError && error.code === 'FileNotFound') continue; // deleted meanwhile
      say(`${shown(uri)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  say(texts().taskDone(drafts, findings, errors));
  // Where nothing was checked, nothing must not look right.
  return drafts === 0 && !token.isCancellationRequested ? 2 : errors > 0 ? 1 : 0;
}

function isBelow(uri: Uri, path: string): boolean {
  const own = workspace.asRelativePath(originalOf(uri));
  const folder = path.replace(/\/+$/, '');
  return folder === '' || folder === '.' || own === folder || own.startsWith(`${folder}/`);
}

function shown(uri: Uri): string {
  return originalOf(uri).fsPath;
}
