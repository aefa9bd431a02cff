// The random and the fault tests at length: ten times as many edits, and more of everything else.
//   npm run test:long                    GOUJI_SEED=5 npm run test:long    (another start than the usual one)
import { ensureDependencies, runNode } from './ensure.mjs';

ensureDependencies();
process.env.GOUJI_LONG = '1';
const passed = runNode('node_modules/vitest/vitest.mjs', 'run', ...(process.argv.length > 2 ? process.argv.slice(2) : ['test/fuzz', 'test/faults', 'test/security']));
if (!process.env.GOUJI_DRAFTS) console.log('GOUJI_DRAFTS names no folder: no real drafts were among those changed at random.');
process.exitCode = passed ? 0 : 1;
