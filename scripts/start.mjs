// Builds what is missing, checks the samples in the terminal, and opens them in VS Code with the extension.
//   npm start               npm start -- --no-open               npm start -- --no-install (no browser is installed)
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root, runNode } from './ensure.mjs';

const opens = process.stdout.isTTY && !process.argv.includes('--no-open');
if (opens) {
  console.log('安装缺少的依赖，构建，检查 samples/ 中的两份样例，然后在 VS Code 中打开。');
  console.log('Installs what is missing, builds, checks the two samples and opens them in VS Code.\n');
} else {
  const why = process.stdout.isTTY ? ['按 --no-open', '--no-open'] : ['这里没有终端', 'there is no terminal here'];
  console.log(`安装缺少的依赖，构建，检查 samples/ 中的两份样例；${why[0]}，不打开 VS Code。`);
  console.log(`Installs what is missing, builds and checks the two samples; opens no VS Code: ${why[1]}.\n`);
}

ensureDependencies();
if (!runNode('scripts/build.mjs')) process.exit(1);

// Each by itself: they are made of one another, and would be told of as copies. The one with mistakes makes the command
// end with 1, as it should.
const samples = readdirSync(join(root, 'samples')).filter((file) => file.endsWith('.gouji.txt'));
for (const name of samples.sort()) {
  console.log(`\ngouji check samples/${name}\n`);
  runNode('dist/gouji.js', 'check', `samples/${name}`);
}

if (opens) {
  const { openSamples } = await import('./vscode/open.mjs');
  try {
    await openSamples(join(root, 'samples'), root, {
      file: join(root, 'samples', 'mistakes.gouji.txt'),
      install: !process.argv.includes('--no-install'),
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} else {
  console.log('\n样例已检查。在终端运行 npm start，即可在 VS Code 中打开 samples/。');
  console.log('The samples are checked. Run npm start in a terminal to open samples/ in VS Code.');
}
