import { Uri, workspace, type Diagnostic } from 'vscode';
import type { BaseLanguageClient, Diagnostic as Sent } from 'vscode-languageclient';
import { configName } from '../accepting/configFiles';

/** What the server answers to `gouji/roster`. */
export interface RosterAnswer {
  readonly uri: string;
  readonly diagnostics: readonly Sent[];
  readonly missing: readonly { readonly name: string; readonly year: number; readonly line: number }[];
}

const mostConfigs = 1000;

/** What is found on the lines of the rosters that the files of the workspace name. */
export async function rosterFindings(client: BaseLanguageClient): Promise<[Uri, Diagnostic[]][]> {
  const found: [Uri, Diagnostic[]][] = [];
  for (const { uri, diagnostics } of await askRosters(client))
    found.push([Uri.parse(uri, true), await client.protocol2CodeConverter.asDiagnostics([...diagnostics])]);
  return found;
}

/** The same as the server sends it, of each roster once. */
export async function askRosters(client: BaseLanguageClient): Promise<RosterAnswer[]> {
  const answers = new Map<string, RosterAnswer>();
  for (const uri of await workspace.findFiles(`**/${configName}`, undefined, mostConfigs)) {
    const answer = await client.sendRequest<RosterAnswer | null>('gouji/roster', {
      uri: client.code2ProtocolConverter.asUri(uri),
    });
    if (answer) answers.set(answer.uri, answer);
  }
  return [...answers.values()];
}
