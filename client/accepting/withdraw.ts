import { Range, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { withoutAcceptance } from '../../server/config/write';
import { isTarget } from './acceptFinding';
import { configName, tellOfConfig } from './configFiles';
import { acceptingTexts } from './texts';
import { rewriteConfig } from './writeAcceptance';

/** What the server answers to `gouji/accepted`: where it is written, and of what. */
interface Accepted {
  readonly config: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly file: string;
  readonly key: string;
  readonly message: string;
  readonly reason: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Takes an acceptance out of its `.gouji.json`: the finding is open again. Without a target, one at the cursor. */
export async function withdrawAcceptance(client: BaseLanguageClient, given: unknown): Promise<void> {
  const accepted = await choose(client, given);
  if (!accepted) return;
  const uri = client.protocol2CodeConverter.asUri(accepted.config);
  if (await rewriteConfig(uri, (text) => withoutAcceptance(text ?? '', accepted))) {
    await tellOfConfig(client, uri);
    window.setStatusBarMessage(acceptingTexts().withdrawn(configName), 5000);
  }
}

/** Opens the `.gouji.json` where an acceptance is written. Without a target, one at the cursor. */
export async function openAcceptance(client: BaseLanguageClient, given: unknown): Promise<void> {
  const accepted = await choose(client, given);
  if (!accepted) return;
  const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(accepted.config));
  const { start, end } = accepted.range;
  const editor = await window.showTextDocument(document, {
    selection: new Range(start.line, start.character, end.line, end.character),
  });
  editor.revealRange(editor.selection);
}

async function choose(client: BaseLanguageClient, given: unknown): Promise<Accepted | undefined> {
  const t = acceptingTexts();
  const editor = window.activeTextEditor;
  const { code2ProtocolConverter: to } = client;
  const which = isTarget(given)
    ? given
    : editor && { uri: to.asUri(editor.document.uri), range: to.asRange(editor.selection) };
  const found = which ? await client.sendRequest<Accepted[]>('gouji/accepted', which) : [];
  const [only, ...others] = found;
  if (!only) return void window.showInformationMessage(t.noneAccepted);
  if (others.length === 0 || isTarget(given)) return only;
  const items = found.map((accepted) => ({ label: accepted.message, detail: accepted.reason, accepted }));
  return (await window.showQuickPick(items, { title: t.pickAccepted }))?.accepted;
}
