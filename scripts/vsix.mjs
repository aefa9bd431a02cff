import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { packageReadme } from './readme.mjs';

/**
 * What goes into the npm package and not into the extension: nobody imports an extension or reads what the command prints with its
 * schemas, and its README has pictures and links of its own.
 */
const npmAlone =
  /^(?:dist\/library|schemas\/(?!gouji\.|own-form\.)|docs\/images|docs\/[^/]*\.md$|ARCHITECTURE\.md|CONTRIBUTING\.md)/;
const isNpmAlone = (name) => npmAlone.test(name);

/** The files of the extension, from the folder of the project: what the manifest lists, but for what npm alone has. */
export async function extensionFiles(root) {
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  return files.filter((name) => !isNpmAlone(name));
}

/**
 * Packs the extension, built already, into `packagePath`. The manifest's `files` serve npm as well, so that it is
 * packed from a copy which holds the extension alone.
 */
export async function packExtension(root, packagePath) {
  const copy = mkdtempSync(join(tmpdir(), 'gouji-vsix-'));
  try {
    for (const name of await extensionFiles(root)) cpSync(join(root, name), join(copy, name), { recursive: true });
    cpSync(join(root, packageReadme), join(copy, 'README.md')); // the repository's shows pictures and leads to pages that are not packed
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const files = manifest.files.filter((name) => !isNpmAlone(name));
    writeFileSync(join(copy, 'package.json'), JSON.stringify({ ...manifest, exports: undefined, files }, null, 2));
    await createVSIX({
      cwd: copy,
      packagePath,
      dependencies: false, // all is bundled
      allowMissingRepository: true,
      rewriteRelativeLinks: false, // there is no address of a repository to put before them
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
