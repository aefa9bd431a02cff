import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the licences of the packages that went into the bundles: bundling drops them, and they ask to be kept.
 *
 * @param {string} root     the folder of the project
 * @param {Set<string>} inputs the bundled files, from there
 * @param {string} file     where to write
 * @throws where a package brings no licence
 */
export function noticesOf(root, inputs, file) {
  const folders = new Set();
  for (const input of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
    if (folder) folders.add(folder);
  }
  const notices = [...folders].sort().map((folder) => {
    const home = join(root, folder);
    const { name, version, license } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const licence = readdirSync(home).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
    if (!licence) throw new Error(`no licence in ${folder}`);
    return `${name} ${version} (${license})\n\n${readFileSync(join(home, licence), 'utf8').trim()}\n`;
  });
  writeFileSync(file, notices.join(`\n${'-'.repeat(80)}\n\n`));
}
