import { posix } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { describe, expect, it } from 'vitest';
import { packageReadme } from '../../scripts/readme.mjs';
import { projectPath, readProject } from '../support/samples';

/** The library knows of `readmePath`; its types do not. */
const options = { cwd: projectPath('.'), packageManager: PackageManager.None, readmePath: packageReadme };
const files = await listFiles(options);

/** Where pictures and links of a page lead, without the part within a page; addresses elsewhere apart. */
function targetsOf(page: string): string[] {
  const text = readProject(page);
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

  it.each(files.filter((name) => name.startsWith('docs/rules/')))('leads nowhere else from %s', (page) => {
    for (const target of targetsOf(page)) expect(files, target).toContain(posix.join(posix.dirname(page), target));
  });
});
