import { languages, window, type Diagnostic, type Range, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { weaknessOf } from '../../server/config/reason';
import type { NewAcceptance } from '../../server/config/write';
import { configName, tellOfConfig } from './configFiles';
import { acceptingTexts } from './texts';
import { writeAcceptance } from './writeAcceptance';

/** What the light bulb hands to the command. The URI is as the server knows it. */
interface Target {
  readonly uri: string;
  readonly key: string;
}

/** What the server answers to `gouji/finding`. */
type Acceptable = Pick<NewAcceptance, 'file' | 'key' | 'values'> & {
  readonly config: string;
  readonly name: string;
  readonly message: string;
};

/** Asks for a reason and notes it beside the draft. Without a target, for a finding at the cursor. */
export async function acceptFinding(client: BaseLanguageClient, given: unknown): Promise<void> {
  const t = acceptingTexts();
  const target = isTarget(given) ? given : await targetAtCursor(client);
  if (!target) return;
  const ask = (): Promise<Acceptable | null> => client.sendRequest<Acceptable | null>('gouji/finding', { ...target });
  const finding = await ask();
  if (!finding) return void window.showInformationMessage(isTarget(given) ? t.gone : t.none);
  const reason = await window.showInputBox({
    title: t.title(finding.name),
    prompt: t.prompt(finding.message),
    placeHolder: t.placeHolder,
    ignoreFocusOut: true,
    validateInput: weaknessInWords,
  });
  if (reason === undefined || weaknessOf(reason)) return;
  const current = await ask(); // its figures may have changed meanwhile
  if (!current) return void window.showInformationMessage(t.gone);
  const { config, file, key, values } = current;
  const uri = client.protocol2CodeConverter.asUri(config);
  if (await writeAcceptance(uri, { file, key, reason: reason.trim(), on: today(), values })) {
    await tellOfConfig(client, uri);
    window.setStatusBarMessage(t.done(configName), 5000);
  }
}

/** The same words that a `.gouji.json` is held against. */
export function weaknessInWords(reason: string): string | undefined {
  const weakness = weaknessOf(reason);
  return weakness ? acceptingTexts()[weakness] : undefined;
}

async function targetAtCursor(client: BaseLanguageClient): Promise<Target | undefined> {
  const editor = window.activeTextEditor;
  const t = acceptingTexts();
  const here = editor ? findingsAt(editor.document.uri, editor.selection) : [];
  const [only, ...others] = here;
  if (!editor || !only) return void window.showInformationMessage(t.none);
  const items = here.map(({ diagnostic: { message }, key }) => ({ label: message, key }));
  const chosen = others.length === 0 ? only : await window.showQuickPick(items, { title: t.pick });
  return chosen && { uri: client.code2ProtocolConverter.asUri(editor.document.uri), key: chosen.key };
}

function findingsAt(uri: Uri, range: Range): { readonly diagnostic: Diagnostic; readonly key: string }[] {
  return languages.getDiagnostics(uri).flatMap((diagnostic) => {
    const { data } = diagnostic as { data?: unknown }; // kept by the library for code actions
    const key = typeof data === 'object' && data !== null && 'key' in data ? data.key : undefined;
    const isHere = diagnostic.source === 'gouji' && diagnostic.range.intersection(range) !== undefined;
    return isHere && typeof key === 'string' ? [{ diagnostic, key }] : [];
  });
}

export function isTarget(given: unknown): given is Target {
  return (
    typeof given === 'object' &&
    given !== null &&
    'uri' in given &&
    'key' in given &&
    typeof given.uri === 'string' &&
    typeof given.key === 'string'
  );
}

/** The day here, not in Greenwich. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
