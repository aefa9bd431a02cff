import { Uri, workspace, type Diagnostic } from 'vscode';
import type { BaseLanguageClient, Diagnostic as Sent } from 'vscode-languageclient';
import { configName } from '../accepting/configFiles';

/** What the server answers to `gouji/roster`. */
interface RosterFindings {
  readonly uri: string;
  readonly diagnostics: readonly Sent[];
}

const mostConfigs = 1000;

/** What is found on the lines of the rosters that the files of the workspace name. */
export async function rosterFindings(client: BaseLanguageClient): Promise<[Uri, Diagnostic[]][]> {
  const found: [Uri, Diagnostic[]][] = [];
  for (const uri of await workspace.findFiles(`**/${configName}`, undefined, mostConfigs)) {
    const answer = await client.sendRequest<RosterFindings | null>('gouji/roster', {
      uri: client.code2ProtocolConverter.asUri(uri),
    });
    if (!answer) continue;
    const diagnostics = await client.protocol2CodeConverter.asDiagnostics([...answer.diagnostics]);
    found.push([Uri.parse(answer.uri, true), diagnostics]);
  }
  return found;
}
