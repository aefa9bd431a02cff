// What npm runs when the package is installed from its sources (by pre-commit, or from a repository): builds what `bin`
// names. Where there is nothing to build with, as in an install for use alone, what was built before has to do.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

function canBuild() {
  try {
    createRequire(import.meta.url).resolve('esbuild');
    return true;
  } catch {
    return false;
  }
}

/** Standard output is for what npm has to say, such as the name of the package it packs. */
const toStderr = ['ignore', 2, 2];
console.log = console.error;

// In a global install npm fetches a repository, and installs what it is built with globally, too: not here.
const { npm_config_global: isGlobal, npm_execpath: npm } = process.env;
if (!canBuild() && isGlobal === 'true' && npm !== undefined) {
  const options = ['--no-global', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync(process.execPath, [npm, 'ci', ...options], { stdio: toStderr });
  if (status !== 0) process.exit(status ?? 1);
}
if (canBuild()) await import('./build.mjs');
