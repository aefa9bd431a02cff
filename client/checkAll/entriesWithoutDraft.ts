import { Diagnostic, DiagnosticSeverity, Uri, workspace } from 'vscode';
import type { BaseLanguageClient, Range as SentRange } from 'vscode-languageclient';
import { configName } from '../accepting/configFiles';
import { summaryTexts } from './texts';

/** What the server answers to `gouji/entries`. */
interface Entry {
  readonly file: string;
  readonly key: string;
  readonly range: SentRange;
}

const mostConfigs = 1000;

/** The entries of every `.gouji.json` in the workspace whose draft is not there, as findings in that file. */
export async function entriesWithoutDraft(client: BaseLanguageClient): Promise<[Uri, Diagnostic[]][]> {
  const configs = await workspace.findFiles(`**/${configName}`, undefined, mostConfigs);
  const found: [Uri, Diagnostic[]][] = [];
  for (const uri of configs) {
    const entries = await client.sendRequest<readonly Entry[]>('gouji/entries', {
      uri: client.code2ProtocolConverter.asUri(uri),
    });
    const withoutDraft: Diagnostic[] = [];
    for (const { file, key, range } of entries) {
      if (await isThere(Uri.joinPath(uri, '..', file))) continue;
      const diagnostic = new Diagnostic(
        client.protocol2CodeConverter.asRange(range),
        summaryTexts().withoutDraft(file, key),
        DiagnosticSeverity.Information,
      );
      diagnostic.source = 'gouji';
      withoutDraft.push(diagnostic);
    }
    found.push([uri, withoutDraft]);
  }
  return found;
}

async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
