// Builds everything into dist/. With --watch, goes on and builds again whenever a source changes.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { faultsOf } from './formSchema.mjs';
import { noticesOf } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What is built, and what stays outside because it is there already: VS Code, and the other bundles. */
const entries = [
  { from: 'client/extension.ts', to: 'dist/extension.js', external: ['vscode', './client', './office'] },
  { from: 'client/client.ts', to: 'dist/client.js', external: ['vscode'] },
  { from: 'client/office.ts', to: 'dist/office.js', external: ['vscode'] },
  { from: 'server/lsp/start.ts', to: 'dist/server.js', external: [], isForBoth: true },
  { from: 'server/cli/main.ts', to: 'dist/gouji.js', external: ['pdfjs-dist'], isCommand: true },
  { from: 'server/engine/index.ts', to: 'dist/library/index.mjs', external: [], isForWeb: true, isLibrary: true },
  { from: 'client/browser.ts', to: 'dist/web/extension.js', external: ['vscode'], isForWeb: true },
  { from: 'client/preview/page/page.ts', to: 'dist/preview/page.js', external: [], isPage: true },
  { from: 'client/preview/page/page.css', to: 'dist/preview/page.css', external: [], isPage: true },
  { from: 'client/form/page/form.ts', to: 'dist/preview/form.js', external: [], isPage: true },
  { from: 'client/form/page/form.css', to: 'dist/preview/form.css', external: [], isPage: true },
];

const onNode = {
  platform: 'node',
  target: 'node20', // what VS Code 1.100 brings, and the least for the command
  supported: { 'dynamic-import': false }, // becomes a late require, which the extension host is made for
};
const onWeb = { platform: 'browser', target: 'es2023' };
/** Both halves in one script; a worker never runs what asks for Node's own modules. */
const onBoth = { ...onNode, conditions: ['browser', 'module'] };
const inPage = { platform: 'browser', target: 'es2022' };

/**
 * @param {typeof entries[number]} entry
 * @returns {import('esbuild').BuildOptions & {metafile: true}}
 */
function optionsOf({ from, to, external, isCommand, isForWeb, isForBoth, isPage, isLibrary }) {
  return {
    absWorkingDir: root,
    entryPoints: [from],
    outfile: to,
    external,
    bundle: true,
    format: isLibrary ? 'esm' : isPage ? 'iife' : 'cjs', // the extension host loads modules, on the web too; a page runs a script, and so does a worker, where nothing is exported
    ...(isPage ? inPage : isForBoth ? onBoth : isForWeb ? onWeb : onNode),
    // The command runs in Node alone, and loads an optional package that is a module.
    ...(isCommand ? { supported: {} } : {}),
    mainFields: ['module', 'main'],
    charset: 'utf8', // Chinese as it is, not as \u escapes
    minify: true,
    banner: isCommand ? { js: '#!/usr/bin/env node' } : {},
    metafile: true,
    logLevel: 'warning',
  };
}

const editions = join(root, 'server/engine/form/editions');
const texts = Object.fromEntries(
  readdirSync(editions).map((name) => [name, readFileSync(join(editions, name), 'utf8')]),
);
const faults = faultsOf(readFileSync(join(root, 'schemas/form.schema.json'), 'utf8'), texts);
if (faults.length > 0) {
  console.error(`server/engine/form/editions does not hold to schemas/form.schema.json:\n${faults.join('\n')}`);
  process.exit(1);
}

const there = entries.filter(({ from }) => existsSync(join(root, from)));
const missing = entries.filter((entry) => !there.includes(entry));
rmSync(join(root, 'dist'), { recursive: true, force: true });
mkdirSync(join(root, 'dist'));

if (process.argv.includes('--watch')) {
  for (const entry of there) await (await context({ ...optionsOf(entry), logLevel: 'info' })).watch();
} else {
  const inputs = new Set();
  for (const entry of there) {
    const { metafile } = await build(optionsOf(entry));
    for (const input of Object.keys(metafile.inputs)) inputs.add(input);
    if (entry.isCommand) chmodSync(join(root, entry.to), 0o755);
    const kilobytes = (statSync(join(root, entry.to)).size / 1024).toFixed(1);
    if (entry.isLibrary)
      copyFileSync(join(root, 'server/engine/library/gouji.d.mts'), join(root, 'dist/library/index.d.mts'));
    console.log(`${entry.to.padEnd(22)} ${kilobytes.padStart(7)} KB`);
  }
  noticesOf(root, inputs, join(root, 'dist/third-party.txt'));
}
for (const { from } of missing) {
  console.error(`missing: ${from}`);
  process.exitCode = 1;
}
