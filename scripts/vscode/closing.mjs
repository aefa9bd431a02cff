import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long a process may take to end by itself before it is made to. */
const PATIENCE_MS = 3000;

/**
 * What must be undone whatever happens: processes to end, folders to remove. Undone last first.
 */
export class Closing {
  /** @type {(() => unknown)[]} */
  #steps = [];
  /** @type {Promise<void> | undefined} */
  #closed;

  /** @param {() => unknown} step */
  add(step) {
    this.#steps.push(step);
  }

  /** Whether closing has begun, so that what ends now ends because of us. */
  get begun() {
    return this.#closed !== undefined;
  }

  /** Undoes everything, once. One failing step does not keep the others from being done. */
  close() {
    this.#closed ??= (async () => {
      for (const step of this.#steps.reverse()) {
        try {
          await step();
        } catch (error) {
          console.error(`while closing: ${error}`);
        }
      }
    })();
    return this.#closed;
  }

  /** Closes on Ctrl-C, on a polite kill, and when the terminal goes away; then ends this process. */
  onSignals() {
    for (const [signal, code] of /** @type {const} */ ([
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ])) {
      const listener = () => void this.close().then(() => process.exit(code));
      process.on(signal, listener);
      this.#steps.unshift(() => process.off(signal, listener)); // last, to be patient with the impatient
    }
  }

  /** @returns {string} the real path of a new folder, removed when closing */
  folder() {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'gouji-')));
    this.add(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
    return folder;
  }

  /**
   * Starts a program in a group of its own, so that what it starts in turn is ended with it.
   *
   * @param {string} command
   * @param {string[]} args
   * @param {import('node:child_process').SpawnOptions} options
   */
  start(command, args, options) {
    const child = spawn(command, args, { ...options, detached: process.platform !== 'win32', windowsHide: true });
    this.add(() => endTree(child));
    return child;
  }
}

/** @param {import('node:child_process').ChildProcess} child */
async function endTree(child) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  const running = child.exitCode === null && child.signalCode === null;
  const ended = running ? once(child, 'exit', { signal: AbortSignal.timeout(PATIENCE_MS) }) : undefined;
  signalGroup(child.pid, 'SIGTERM');
  await ended?.catch(() => {}); // too slow: the next line does not ask
  signalGroup(child.pid, 'SIGKILL');
}

/**
 * @param {number} pid the group's first process
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error; // ESRCH: all gone
  }
}
