import { entry } from './entry';

/** The entry in VS Code on Node. The client is a bundle of its own beside this one, loaded with the first report. */
export const { activate, deactivate } = entry(() => import('./client'));
