import { entry } from './entry';

/**
 * The entry in VS Code for the web, where an extension is a single file. The client and the documents stand in it, too, but
 * are not run before the first of each: until then a window pays for reading the file, and for nothing else.
 */
export const { activate, deactivate } = entry({
  client: () => import('./webClient'),
  documents: () => import('./webOffice'),
});
