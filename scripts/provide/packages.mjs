import { existsSync, readFileSync } from 'node:fs';
import { gist, run } from './run.mjs';

/** An unreachable mirror is given up soon, and another apt-get is waited for. */
const PATIENCE = [
  '-o',
  'Acquire::http::Timeout=20',
  '-o',
  'Acquire::https::Timeout=20',
  '-o',
  'Acquire::Retries=1',
  '-o',
  'DPkg::Lock::Timeout=120',
];

/** @returns {string} the name of the system, with those that it is made from: `ubuntu debian` */
export function systemName(file = '/etc/os-release') {
  try {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)].map(([, name]) => name).join(' ');
  } catch {
    return '';
  }
}

/** The packages of Debian and Ubuntu, where we may install them: as root. */
export class Packages {
  #isUpdated = false;

  /**
   * @param {object} [options]
   * @param {string} [options.system] see systemName
   * @param {boolean} [options.isRoot]
   * @param {NodeJS.ProcessEnv} [options.env]
   */
  constructor({ system = systemName(), isRoot = process.getuid?.() === 0, env = process.env } = {}) {
    this.isAllowed = isRoot && /\b(?:debian|ubuntu)\b/.test(system);
    const isSnap = /\bubuntu\b/.test(system); // its package is a snap, which needs the service of snaps
    /** The package that is a Chromium, where one may be installed. @type {string | undefined} */
    this.chromium =
      !this.isAllowed || (isSnap && !existsSync('/run/snapd.socket'))
        ? undefined
        : isSnap
          ? 'chromium-browser'
          : 'chromium';
    this.env = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  }

  /**
   * Installs packages; before the first, apt-get learns what there is.
   *
   * @param {...string} names
   * @returns {Promise<string | undefined>} why not, in one line; nothing where all went well
   */
  async install(...names) {
    if (!this.#isUpdated) await run('apt-get', [...PATIENCE, 'update', '-q'], { seconds: 240, env: this.env }); // what it had may do
    this.#isUpdated = true;
    const { isDone, said } = await run(
      'apt-get',
      [...PATIENCE, 'install', '-y', '-q', '--no-install-recommends', ...names],
      { seconds: 900, env: this.env },
    );
    return isDone ? undefined : gist(said);
  }
}
