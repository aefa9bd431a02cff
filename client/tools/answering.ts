import { window, workspace, type CancellationToken, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { originalOf } from '../documents/address';
import { findFiles, readDraft } from '../checkAll/drafts';
import type { Reports } from '../reports/reports';
import type { Given } from './register';

/**
 * The answer of a tool about the draft that `path` names: one that is open, or one of the workspace; the one in the active
 * editor where no path is given. Nothing else is read.
 * @throws an error that the model sees, in English, where there is no such draft or the server does not answer
 */
export async function answerTool(
  client: BaseLanguageClient,
  reports: Reports,
  tool: string,
  given: Given,
  token: CancellationToken,
): Promise<string> {
  const uri = await draftNamed(reports, given['path'], token);
  const open = reports.at(uri);
  const draft = await readDraft(uri, open, await reports.titles.of(uri));
  if (!draft) throw new Error(`${pathOf(uri)} is no yearly report`);
  const question = {
    uri: client.code2ProtocolConverter.asUri(uri),
    languageId: draft.languageId,
    text: draft.text,
    tool,
    path: pathOf(uri),
    input: given,
  };
  const answer = await client.sendRequest<object | string | null>('gouji/ask', question, token);
  if (answer === null || typeof answer === 'string') throw new Error(answer ?? `${pathOf(uri)} is no yearly report`);
  return JSON.stringify(answer);
}

async function draftNamed(reports: Reports, path: unknown, token: CancellationToken): Promise<Uri> {
  const open = reports.all.map(({ uri }) => uri);
  if (path === undefined) {
    const active = window.activeTextEditor?.document.uri.toString();
    const uri = open.find((candidate) => candidate.toString() === active) ?? (open.length === 1 ? open[0] : undefined);
    if (uri) return uri;
    throw new Error('no yearly report is in the active editor: give its path');
  }
  const found =
    open.find((uri) => pathOf(uri) === path) ?? (await findFiles(token)).find((uri) => pathOf(uri) === path);
  if (found) return found;
  throw new Error(`there is no draft ${JSON.stringify(path).slice(0, 200)} open or in the workspace`);
}

/** From the folder of the workspace; of a text form, the document's. */
function pathOf(uri: Uri): string {
  return workspace.asRelativePath(originalOf(uri));
}
