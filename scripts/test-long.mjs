// The heavy tests at length: ten times as many random edits, growth over whole texts, and more of everything else. They take about an hour
// on two processors that do nothing else; GOUJI_LONG bounds the random ones to so many minutes, and they say how far they came.
//   npm run test:long       GOUJI_LONG=10 npm run test:long       GOUJI_SEED=5 npm run test:long (another start than the usual one)
import { ensureDependencies, runNode } from './ensure.mjs';

ensureDependencies();
process.env.GOUJI_LONG ||= '60';
const passed = runNode('node_modules/vitest/vitest.mjs', 'run', '--project', 'heavy', ...process.argv.slice(2));
if (!process.env.GOUJI_DRAFTS)
  console.log('GOUJI_DRAFTS names no folder: no real drafts were among those changed at random.');
process.exitCode = passed ? 0 : 1;
