import type { ExtensionContext } from 'vscode';
import { Gouji, type Inside, type Parts } from './gouji';

interface Entry {
  readonly activate: (context: ExtensionContext) => Inside;
  readonly deactivate: () => Promise<void>;
}

/** What VS Code calls, on Node and in a browser alike; `parts` are what differs. */
export function entry(parts: Parts): Entry {
  let gouji: Gouji | undefined;
  return {
    activate: (context) => (gouji = new Gouji(context, parts)),
    deactivate: async () => gouji?.end(),
  };
}
