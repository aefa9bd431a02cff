import { spawn } from 'node:child_process';

/**
 * Runs a program to its end, without asking anybody anything.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} options
 * @param {number} options.seconds after which it is ended, with what it started
 * @param {NodeJS.ProcessEnv} [options.env]
 * @returns {Promise<{isDone: boolean, said: string}>} whether it ended well in time, and the end of what it said
 */
export function run(command, args, { seconds, env = process.env }) {
  const ownGroup = process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: ownGroup,
      windowsHide: true,
    });
    let said = '';
    const listen = (/** @type {Buffer} */ data) => (said = (said + data).slice(-4000));
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    const end = () => {
      try {
        if (ownGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
        else child.kill('SIGKILL');
      } catch {
        // it has ended meanwhile
      }
    };
    const timer = setTimeout(() => {
      said += `\nno end after ${seconds} s`;
      end();
    }, seconds * 1000);
    process.once('exit', end); // it is not to outlive us
    /** @param {boolean} isDone */
    const finish = (isDone) => {
      clearTimeout(timer);
      process.off('exit', end);
      resolve({ isDone, said: said.trim() });
    };
    child.on('error', ({ message }) => {
      said += message;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/**
 * The line of what a program said that tells most: the first that speaks of an error, else the last.
 *
 * @param {string} said
 */
export function gist(said) {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.find((line) => /error|^E:|cannot|no end after/i.test(line)) ?? lines.at(-1) ?? 'it said nothing';
}
