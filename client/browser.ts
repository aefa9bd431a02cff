import { entry } from './entry';

/**
 * The entry in VS Code for the web, where an extension is a single file. The client stands in it, too, but is
 * not run before the first report: until then a window pays for reading the file, and for nothing else.
 */
export const { activate, deactivate } = entry(() => import('./webClient'));
