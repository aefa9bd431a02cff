// What `npm start` and `npm test` do first, so that both work in a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { npmScript } from './vscode/npm.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a script of Node's, showing what it prints.
 *
 * @param {...string} args
 * @returns {boolean} whether it ended well
 */
export function runNode(...args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Installs the dependencies where they are missing or older than the lock file. */
export function ensureDependencies() {
  const installed = `${root}node_modules/.package-lock.json`;
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
  if (isCurrent) return;
  console.log('installing dependencies…');
  if (!runNode(npmScript(), 'ci', '--no-audit', '--no-fund')) throw new Error('npm ci failed: see above');
}
