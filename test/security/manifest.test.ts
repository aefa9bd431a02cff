import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { projectPath, readProject } from '../support/samples';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly license?: string;
}

const manifest = JSON.parse(readProject('package.json')) as {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
  readonly files: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown } };
};
const lock = JSON.parse(readProject('package-lock.json')) as {
  readonly packages: Record<string, Locked & { readonly devDependencies?: Record<string, string> }>;
};
/** Licences under which anything may be used here, and those under which it may be shipped, too. */
const shippable = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT'];
const usable = [
  ...shippable,
  'Artistic-2.0',
  'CC-BY-3.0',
  'CC0-1.0',
  'MPL-2.0',
  'PSF-2.0',
  'Python-2.0',
  'WTFPL',
  'Zlib',
];
/** Microsoft's own terms: only to sign packages that are published, and never shipped. */
const ownTerms = /^node_modules\/@vscode\/vsce-sign(?:-|$)/;

/** Whether a licence, as SPDX writes it, is among those: with OR one of its parts suffices, with AND all must be. */
function isAmong(license: string, allowed: readonly string[]): boolean {
  return license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => allowed.includes(name)));
}

const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('the dependencies', () => {
  it('are pinned to one version each, and the lock file says the same', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
    expect(lock.packages['']?.devDependencies).toEqual(manifest.devDependencies);
  });

  it('are nothing at all for one who installs the package: all is bundled', () => {
    expect(manifest.dependencies ?? {}).toEqual({});
  });

  it('are each known by their content, and come from the registry alone', () => {
    for (const [path, { integrity, resolved, link }] of locked) {
      expect(link, path).toBeUndefined();
      expect(integrity, path).toMatch(/^sha512-/);
      if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  });

  it('run a script of their own at installation only where we know of it', () => {
    const known = [
      'node_modules/@vscode/vsce-sign',
      'node_modules/esbuild',
      'node_modules/fsevents',
      'node_modules/keytar',
    ];
    expect(
      locked.filter(([path, { hasInstallScript }]) => hasInstallScript && !known.includes(path)).map(([path]) => path),
    ).toEqual([]);
  });
});

describe('the licences of the dependencies', () => {
  it('are all known and allow what is done with them', () => {
    for (const [path, { license = 'none' }] of locked)
      expect(isAmong(license, usable) || ownTerms.test(path), `${path}: ${license}`).toBe(true);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['(MIT AND Zlib)', false],
    ['GPL-3.0-only', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['UNLICENSED', false],
  ])('(%s may be shipped: %s)', (license, expected) => {
    expect(isAmong(license, shippable)).toBe(expected);
  });
});

/** The files that go into the bundles of these entries. */
async function inputsOf(platform: 'node' | 'browser', ...entries: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: entries.map(projectPath),
    absWorkingDir: projectPath(''),
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    platform,
    mainFields: ['module', 'main'],
    external: ['vscode', './client'],
  });
  return Object.keys(metafile.inputs);
}

describe('what is shipped of other packages', () => {
  it('is few, allows it, runs nothing when it is installed, and is the version that is pinned', async () => {
    const inputs = await Promise.all([
      inputsOf('node', 'client/extension.ts', 'client/client.ts', 'server/lsp/node.ts', 'server/cli/main.ts'),
      inputsOf('browser', 'client/browser.ts', 'client/preview/page/page.ts', 'server/lsp/browser.ts'),
    ]);
    const paths = inputs.flat().flatMap((file) => /(?:^|\/)(node_modules\/.*)$/.exec(file)?.[1] ?? []);
    const shipped = [
      ...new Set(paths.map((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path)),
    ].sort();
    expect(shipped.length).toBeGreaterThan(5);
    expect(shipped.length).toBeLessThan(30);
    for (const path of shipped) {
      const { license = 'none', hasInstallScript, version } = lock.packages[path] ?? {};
      expect(isAmong(license, shippable), `${path}: ${license}`).toBe(true);
      expect(hasInstallScript, path).toBeUndefined();
      expect((JSON.parse(readProject(`${path}/package.json`)) as { version: string }).version, path).toBe(version);
    }
  });
});

describe('the package', () => {
  it('runs nothing where it is installed, and only its own build where it is installed from its sources', () => {
    for (const name of ['preinstall', 'install', 'postinstall', 'preprepare', 'postprepare'])
      expect(manifest.scripts[name], name).toBeUndefined();
    // npm leaves this one out where the package comes packed.
    expect(manifest.scripts['prepare']).toBe('node scripts/prepare.mjs');
  });

  it('can be audited by a script', () => {
    expect(manifest.scripts['audit']).toBe('npm audit --audit-level=moderate');
  });

  it('asks for no trust: it works in a workspace that is not trusted', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
  });
});
