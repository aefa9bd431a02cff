// What `npm start` and `npm test` do first, so that both work in a fresh clone.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
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
  const isCurrent =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
  if (isCurrent) return;
  // npm empties the folder that a link leads to, whoever else works with it.
  if (lstatSync(`${root}node_modules`, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error('node_modules is a link and older than package-lock.json: run npm ci where it leads');
  console.log('正在安装依赖 installing dependencies …');
  if (!runNode(npmScript(), 'ci', '--no-audit', '--no-fund')) throw new Error('npm ci failed: see above');
}
