// Measures Gouji against what people know: npm run bench -- [--quick] [--only <measure>] [--no-peers] [--host]
// The measures stand in test/bench/, with a package.json of their own for what they compare with.
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root, runNode } from './ensure.mjs';
import { npmScript } from './vscode/npm.mjs';

const folder = join(root, 'test/bench');
const args = process.argv.slice(2);

ensureDependencies();
const { build } = await import('esbuild'); // one of the dependencies
if (!args.includes('--no-build') || !existsSync(join(root, 'dist/gouji.js'))) {
  if (!runNode('scripts/build.mjs')) process.exit(1);
}
if (!args.includes('--no-peers')) installPeers();
await bundle();
const rest = args.filter((arg) => arg !== '--no-build');
if (!runNode('--expose-gc', join(folder, 'out/main.mjs'), ...rest)) process.exitCode = 1;

/** Installs the peers where they are missing or older than their lock file. */
function installPeers() {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs)
    return;
  console.log('installing what the bench compares with…');
  // None of them needs a script at install.
  if (!runNode(npmScript(), 'ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund')) process.exit(1);
}

/** What runs in a process of its own is a bundle of its own; packages of the bench stay where they are installed. */
async function bundle() {
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  const common = {
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  };
  // Libraries in CommonJS ask for Node's own modules by require.
  const banner = {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  };
  const modules = [
    'main',
    'engine',
    'bare',
    'bareWord',
    'readWord',
    'children/cold',
    'children/coldDocument',
    'children/emptyServer',
    'children/readAll',
    'children/client',
    'children/pack',
  ].map((name) => `test/bench/${name}.ts`);
  await build({
    ...common,
    entryPoints: modules,
    outdir: 'test/bench/out',
    entryNames: '[name]',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    banner,
    external: ['@vscode/vsce'],
  });
  const scripts = ['children/usage', 'children/probe', 'children/fourProcessors', 'children/host'].map(
    (name) => `test/bench/${name}.ts`,
  );
  await build({
    ...common,
    entryPoints: scripts,
    outdir: 'test/bench/out',
    entryNames: '[name]',
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['vscode'],
  });
}
