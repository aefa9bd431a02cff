import type { ExtensionContext } from 'vscode';
import { Gouji, type Inside } from './gouji';

let gouji: Gouji | undefined;

/** The entry in VS Code on Node. The client is a bundle of its own beside this one, loaded with the first report. */
export function activate(context: ExtensionContext): Inside {
  gouji = new Gouji(context, () => import('./client'));
  return gouji;
}

export async function deactivate(): Promise<void> {
  await gouji?.end();
}
