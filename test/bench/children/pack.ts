// Packs the extension as scripts/package.mjs does, without building it.
//   node pack.mjs <file.vsix>
import { packExtension } from '../../../scripts/vsix.mjs';
import { root } from '../drafts';

await packExtension(root, process.argv[2] ?? '');
