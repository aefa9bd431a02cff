// Builds what is missing, checks the samples in the terminal, and opens them in VS Code with the extension.
//   npm start               npm start -- --no-open
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root, runNode } from './ensure.mjs';

ensureDependencies();
if (!runNode('scripts/build.mjs')) process.exit(1);

const samples = readdirSync(join(root, 'samples')).sort().map((name) => join('samples', name));
console.log(`\ngouji check ${samples.join(' ')}\n`);
// The sample with mistakes makes the command end with 1, as it should.
runNode('dist/gouji.js', 'check', ...samples);

if (process.argv.includes('--no-open') || !process.stdout.isTTY) {
  console.log('\n样例已检查。在终端运行 npm start，即可在 VS Code 中打开 samples/。');
  console.log('The samples are checked. Run npm start in a terminal to open samples/ in VS Code.');
} else {
  const { openSamples } = await import('./vscode/open.mjs');
  await openSamples(join(root, 'samples'), root, { file: join(root, 'samples', 'mistakes.gouji.txt') });
}
