import { describe, expect, it } from 'vitest';
import { readProject } from '../support/samples';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const manifest = JSON.parse(readProject('package.json')) as {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
  readonly files: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly supported: unknown } };
};
const lock = JSON.parse(readProject('package-lock.json')) as { readonly packages: Record<string, Locked & { readonly devDependencies?: Record<string, string> }> };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('the dependencies', () => {
  it('are pinned to one version each, and the lock file says the same', () => {
    for (const [name, version] of Object.entries(manifest.devDependencies)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
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
    const known = ['node_modules/@vscode/vsce-sign', 'node_modules/esbuild', 'node_modules/fsevents', 'node_modules/keytar'];
    expect(locked.filter(([path, { hasInstallScript }]) => hasInstallScript && !known.includes(path)).map(([path]) => path)).toEqual([]);
  });
});

describe('the package', () => {
  it('runs nothing where it is installed', () => {
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare']) expect(manifest.scripts[name], name).toBeUndefined();
  });

  it('can be audited by a script', () => {
    expect(manifest.scripts['audit']).toBe('npm audit --audit-level=moderate');
  });

  it('asks for no trust: it works in a workspace that is not trusted', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe(true);
  });
});
