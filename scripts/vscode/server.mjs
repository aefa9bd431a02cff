import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installEditor } from './install.mjs';
import { UNTRUSTED, writeSettings } from './settings.mjs';

/** What the server asks for extensions: nothing that answers, whether there is a network or not. */
const NO_GALLERY = '{"serviceUrl":""}';

const LEASHED = fileURLToPath(new URL('leashed.mjs', import.meta.url));

/**
 * @typedef {object} Server
 * @property {(options: {folder: string, payload?: [string, string][]}) => string} address of the
 *   workbench with a folder open; the payload is what the desktop editor takes as arguments
 * @property {(path: string) => string} remote the URI by which the workbench knows one of our paths
 * @property {Promise<never>} died rejects when the server ends by itself, with the last it said
 */

/**
 * Starts the VS Code that was installed from npm, as a server for one browser on this machine.
 *
 * @param {import('./closing.mjs').Closing} closing ends the server and removes its folder
 * @param {{version?: string, settings?: Record<string, unknown>, isTrusted?: boolean}} options settings: the user's;
 *   isTrusted: whether the workspace is
 * @returns {Promise<Server>} once it listens
 */
export async function startServer(closing, { version, settings = {}, isTrusted = true }) {
  const { node, server } = await installEditor(version);
  const data = closing.folder();
  writeSettings(data, isTrusted ? settings : { ...UNTRUSTED, ...settings });

  // The token keeps other pages and users of this machine out of a server that can run programs.
  const token = randomBytes(16).toString('hex');
  const args = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token];
  args.push('--server-data-dir', data, '--user-data-dir', data, '--telemetry-level', 'off');
  args.push('--accept-server-license-terms', '--enable-smoke-test-driver');
  if (isTrusted) args.push('--disable-workspace-trust');
  const env = { ...process.env, TMPDIR: data, EXTENSIONS_GALLERY: NO_GALLERY }; // its sockets go where the folder goes
  const child = closing.start(node, [LEASHED, server, ...args], { env, stdio: 'pipe' });

  let said = '';
  const port = await new Promise((ready, fail) => {
    const listen = (/** @type {Buffer} */ text) => {
      said = (said + text).slice(-20_000);
      const match = /Extension host agent listening on (\d+)/.exec(said);
      if (match) ready(Number(match[1]));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', fail);
    child.on('exit', (code) =>
      fail(new Error(`the VS Code server did not start (exit ${code}):\n${said.slice(-2000)}`)),
    );
  });
  /** @type {Promise<never>} */
  const died = new Promise((_, fail) => {
    child.on('exit', (code) => {
      if (!closing.begun) fail(new Error(`the VS Code server ended (exit ${code}):\n${said.slice(-2000)}`));
    });
  });
  died.catch(() => {}); // nobody need wait for it

  const authority = `127.0.0.1:${port}`;
  const path = (/** @type {string} */ file) => pathToFileURL(resolve(file)).pathname;
  const remote = (/** @type {string} */ file) => `vscode-remote://${authority}${path(file)}`;
  return {
    died,
    remote,
    address({ folder, payload = [] }) {
      const query = new URLSearchParams({ tkn: token, folder: decodeURIComponent(path(folder)) });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query}`;
    },
  };
}
