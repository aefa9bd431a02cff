import { chromium } from 'playwright-core';

/** Keeps the browser quiet and out of the network; none of it changes what VS Code does. */
export const ARGS = [
  '--no-sandbox', // test machines often run as root; nothing but our own page is opened
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP *.localhost 127.0.0.1', // where VS Code for the web shows its webviews
];

/**
 * Whether a browser starts and opens a page: one that is there may lack libraries of the system.
 *
 * @param {string} executable
 * @param {number} [seconds] after which it does not
 * @returns {Promise<string | undefined>} why not, in one line; nothing where it does
 */
export async function startProblem(executable, seconds = 60) {
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  try {
    browser = await chromium.launch({ executablePath: executable, args: ARGS, timeout: seconds * 1000 });
    const page = await browser.newPage();
    await page.goto('about:blank', { timeout: seconds * 1000 });
    return undefined;
  } catch (error) {
    return reasonIn(error instanceof Error ? error.message : String(error));
  } finally {
    await browser?.close().catch(() => undefined);
  }
}

/** What the browser itself said, in the log that a failed start ends with; else the first line. @param {string} message */
function reasonIn(message) {
  const lines = message.split('\n').map((line) => line.replace(/^[\s-]*/, ''));
  const own = lines.find((line) => /^\[pid=\d+\]\[err\]/.test(line))?.replace(/^\[pid=\d+\]\[err\]\s*/, '');
  return own ?? lines[0] ?? message;
}
