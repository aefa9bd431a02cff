import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, it } from 'vitest';
import { packageReadme } from '../../scripts/readme.mjs';
import { extensionFiles, packExtension } from '../../scripts/vsix.mjs';
import { folderWith } from '../support/folders';
import { projectPath, readProject } from '../support/samples';

/** The library knows of `readmePath`; its types do not. */
const options = { cwd: projectPath('.'), packageManager: PackageManager.None, readmePath: packageReadme };
const files = await listFiles(options);

/** Where pictures and links of a page lead, without the part within a page; addresses elsewhere apart. */
function targetsOf(page: string): string[] {
  const text = readProject(page).replaceAll(/`[^`\n]*`/g, ''); // what stands in code leads nowhere
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(
    ([, inText, inTag]) => inText ?? inTag ?? '',
  );
  return targets.filter((target) => !/^[a-z]+:|^#/i.test(target)).map((target) => target.replace(/#.*/, ''));
}

describe('the package', () => {
  it('has a README of its own, whose pictures and links lead to what is in it', () => {
    // It is put at the root of the package, in the place of the repository's.
    const targets = targetsOf(packageReadme);
    expect(targets.length).toBeGreaterThan(4);
    for (const target of targets) expect(files, target).toContain(target);
    expect(files).not.toContain('README.md');
    for (const language of [/打开/, /Open a text/]) expect(readProject(packageReadme)).toMatch(language);
  });

  it('weighs no more than 1,000 KB', async () => {
    const file = join(folderWith({}), 'gouji.vsix');
    await packExtension(projectPath('.'), file);
    expect(statSync(file).size / 1024).toBeLessThan(1000);
  });

  it.each(files.filter((name) => name.startsWith('docs/rules/')))('leads nowhere else from %s', (page) => {
    for (const target of targetsOf(page)) expect(files, target).toContain(posix.join(posix.dirname(page), target));
  });
});

describe('the package for npm', () => {
  it('holds what its README shows and leads to, and the extension holds none of its pictures', async () => {
    const command = 'npm pack --dry-run --json --ignore-scripts';
    const out = execFileSync(command, { cwd: projectPath('.'), encoding: 'utf8', shell: true, stdio: 'pipe' });
    const [pack] = JSON.parse(out) as { files: { path: string }[] }[];
    const packed = pack?.files.map(({ path }) => path) ?? [];
    expect(packed).toContain('README.md');
    for (const target of targetsOf('README.md')) expect(packed, target).toContain(target);
    const pictures = targetsOf('README.md').filter((target) => /\.(?:png|jpe?g|gif|svg|webp)$/.test(target));
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(packed, picture).toContain(picture);
    const inExtension = await extensionFiles(projectPath('.'));
    for (const picture of pictures) expect(inExtension, picture).not.toContain(picture);
  });
});
