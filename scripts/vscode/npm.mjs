import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';

/**
 * npm's own script, to be run by this very Node: on Windows `npm` is a batch file, which Node
 * starts only through a shell.
 *
 * @returns {string} the path of npm-cli.js
 */
export function npmScript() {
  const besideNode = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    join(besideNode, 'node_modules/npm/bin/npm-cli.js'),
    join(besideNode, '../lib/node_modules/npm/bin/npm-cli.js'),
    ...(process.env.PATH ?? '').split(delimiter).flatMap((folder) => [
      join(folder, 'npm'), // a link to npm-cli.js, except on Windows
      join(folder, 'node_modules/npm/bin/npm-cli.js'),
    ]),
  ];
  for (const candidate of candidates) {
    if (!candidate || !existsSync(candidate)) continue;
    const real = realpathSync(candidate);
    if (basename(real) === 'npm-cli.js') return real; // not pnpm, yarn or a wrapper
  }
  throw new Error('npm was not found: it comes with Node, https://nodejs.org');
}

/**
 * Runs `npm install` for a folder that is no part of this project.
 *
 * Install scripts are off: those of code-server compile what no test needs, or download.
 * `--force` is for the engine fields: what runs the editor later is not the Node that installs it.
 *
 * @param {string} folder
 * @param {...string} packages none: what the folder's own package.json names
 * @returns {Promise<void>}
 * @throws with the end of what npm said
 */
export function npmInstall(folder, ...packages) {
  const flags = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--force', '--loglevel=error'];
  const args = [npmScript(), 'install', '--prefix', folder, ...flags, ...packages];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const end = () => child.kill('SIGKILL');
    process.once('exit', end); // it is not to outlive us
    let said = '';
    const listen = (/** @type {Buffer} */ data) => (said = (said + data).slice(-2000));
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', end);
      if (code === 0) return resolve();
      const what = packages.join(' ') || 'its dependencies';
      reject(new Error(`npm could not install ${what} (exit ${code}):\n${said.trim()}`));
    });
  });
}
