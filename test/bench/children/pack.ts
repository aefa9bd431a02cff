// Packs the extension as scripts/package.mjs does, without building it.
//   node pack.mjs <file.vsix>
import { createVSIX } from '@vscode/vsce';
import { root } from '../drafts';

await createVSIX({ cwd: root, packagePath: process.argv[2], dependencies: false, allowMissingRepository: true, rewriteRelativeLinks: false });
