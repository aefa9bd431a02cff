import fc from 'fast-check';
import { afterAll } from 'vitest';
import { removeFolders } from './folders';
import { seed } from './runs';

// This runs anew for every file of tests. A hook in any other module would be of the first file alone that imports it, since a
// process keeps its modules from one file to the next.

// Whatever is drawn at random is drawn again in the next run; GOUJI_SEED draws anew.
fc.configureGlobal({ seed });

afterAll(removeFolders);
