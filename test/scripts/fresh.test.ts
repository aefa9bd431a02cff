import { dirname, join } from 'node:path';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath, readProject } from '../support/samples';

const installing = readdirSync(projectPath('scripts')).filter(
  (name) => name.endsWith('.mjs') && /^ensureDependencies\(\);$/m.test(readProject(`scripts/${name}`)),
);

/** The packages that a script imports before its first line runs, by itself or through others. */
function packagesOf(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  return [...readProject(path).matchAll(/^(?:import|export) (?:[^'";]* from )?'([^']+)';$/gm)].flatMap(
    ([, name = '']) => {
      if (name.startsWith('.')) return packagesOf(join(dirname(path), name), seen);
      return name.startsWith('node:') ? [] : [`${path}: ${name}`];
    },
  );
}

describe('a script that installs what is missing', () => {
  it('is there', () => {
    expect(installing).toEqual(expect.arrayContaining(['package.mjs', 'start.mjs', 'test.mjs']));
  });

  it.each(installing)('needs nothing of it before: %s', (name) => {
    expect(packagesOf(`scripts/${name}`)).toEqual([]);
  });
});
