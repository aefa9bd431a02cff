import type { ExtensionContext } from 'vscode';
import { Gouji, type Inside, type LoadClient } from './gouji';

interface Entry {
  readonly activate: (context: ExtensionContext) => Inside;
  readonly deactivate: () => Promise<void>;
}

/** What VS Code calls, on Node and in a browser alike; `load` is what differs. */
export function entry(load: LoadClient): Entry {
  let gouji: Gouji | undefined;
  return {
    activate: (context) => (gouji = new Gouji(context, load)),
    deactivate: async () => gouji?.end(),
  };
}
