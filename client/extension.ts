import { entry } from './entry';

/** The entry in VS Code on Node. The client and the documents are bundles of their own beside this one, loaded with the first of each. */
export const { activate, deactivate } = entry({
  client: () => import('./client'),
  documents: () => import('./office'),
});
