// Builds, and packs the extension into gouji-<version>.vsix in the root.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies, root, runNode } from './ensure.mjs';

const mostKilobytes = 1000;
/** What a package never holds: sources, what they are tested with, what they are built with, and pictures of the docs. */
const foreign = /(?:^|\/)(?:node_modules|client|server|test|scripts|samples)\/|\.(?:ts|mjs|map)$|^docs\/(?!rules\/)/;

ensureDependencies();
if (!runNode('scripts/build.mjs')) process.exit(1);
const { extensionFiles, packExtension } = await import('./vsix.mjs'); // these need the dependencies

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const file = join(root, `gouji-${version}.vsix`);
for (const old of readdirSync(root).filter((name) => /^gouji-.*\.vsix$/.test(name))) rmSync(join(root, old));

const strays = (await extensionFiles(root)).filter((name) => foreign.test(name));
if (strays.length > 0) {
  console.error(`these do not belong into the package:\n${strays.join('\n')}`);
  process.exit(1);
}
await packExtension(root, file);
const kilobytes = Math.ceil(statSync(file).size / 1024);
console.log(`${kilobytes} KB of at most ${mostKilobytes}`);
if (kilobytes > mostKilobytes) process.exitCode = 1;
