import { join } from 'node:path';
import { Packages } from './packages.mjs';
import { downloadedBrowsers, downloads, installedBrowsers, PLAYWRIGHT } from './places.mjs';
import { gist, run } from './run.mjs';
import { startProblem } from './start.mjs';

/**
 * A way to come by a browser.
 *
 * @typedef {object} Way
 * @property {string} name        what is said of it
 * @property {boolean} [installs] whether it changes the machine
 * @property {() => Promise<string[] | string>} find executables, the likeliest first; or why there is none, in one line
 */

/**
 * The first browser that starts, by the first way that leads to one.
 *
 * @param {readonly Way[]} ways
 * @param {object} options
 * @param {boolean} options.install whether ways may be gone that change the machine
 * @param {(line: string) => void} options.say
 * @param {(executable: string) => Promise<string | undefined>} [options.problemOf] see startProblem
 * @returns {Promise<string | undefined>} the executable
 */
export async function chooseBrowser(ways, { install, say, problemOf = startProblem }) {
  const tried = new Set();
  for (const { name, installs = false, find } of ways) {
    if (installs && !install) continue;
    if (installs) say(`browser: ${name} …`);
    const found = await find();
    if (typeof found === 'string') {
      say(`browser: ${name}: ${found}`);
      continue;
    }
    for (const executable of found) {
      if (tried.has(executable) && !installs) continue;
      tried.add(executable);
      const problem = await problemOf(executable);
      if (problem === undefined) {
        say(`browser: ${executable}`);
        return executable;
      }
      say(`browser: ${executable} does not start: ${problem}`);
    }
  }
  return undefined;
}

/**
 * All ways there are, in the order in which they are gone.
 *
 * @param {object} [options]
 * @param {Packages} [options.packages]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {() => string[]} [options.installed] see installedBrowsers
 * @returns {Way[]}
 */
export function waysToBrowser({
  packages = new Packages(),
  env = process.env,
  installed = () => installedBrowsers({ env }),
} = {}) {
  const downloaded = () => downloadedBrowsers(env);
  const playwright = (/** @type {string[]} */ ...args) => {
    const own = { ...env, PLAYWRIGHT_BROWSERS_PATH: downloads(env), PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '8000' };
    return run(process.execPath, [join(PLAYWRIGHT, 'cli.js'), ...args], { seconds: 900, env: own });
  };
  /** @type {Way[]} */
  const ways = [];
  const chosen = env.GOUJI_BROWSER;
  if (chosen) ways.push({ name: 'GOUJI_BROWSER', find: async () => [chosen] });
  ways.push({ name: 'an installed one', find: async () => [...installed(), ...downloaded()] });

  const name = packages.chromium;
  if (name !== undefined) {
    ways.push({
      name: `apt-get update, apt-get install ${name}`,
      installs: true,
      find: async () => (await packages.install(name)) ?? installed(),
    });
  }
  ways.push({
    name: `Playwright's download into ${downloads(env)}`,
    installs: true,
    find: async () => {
      const { isDone, said } = await playwright('install', 'chromium', '--no-shell');
      return isDone ? downloaded() : gist(said);
    },
  });
  if (packages.isAllowed) {
    ways.push({
      name: 'the libraries that the downloaded one needs',
      installs: true,
      find: async () => {
        if (downloaded().length === 0) return 'nothing was downloaded';
        const { isDone, said } = await playwright('install-deps', 'chromium');
        return isDone ? downloaded() : gist(said);
      },
    });
  }
  return ways;
}
