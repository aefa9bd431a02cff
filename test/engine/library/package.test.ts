import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../../package.json';
import { libraryTypes } from '../../../scripts/libraryTypes.mjs';
import { projectPath, readProject } from '../../support/samples';

const types = readProject('server/engine/library/gouji.d.mts');
const example = /```js\n([\s\S]*?)```/.exec(readProject('docs/library.md'))?.[1] ?? '';

/** A folder with the package installed in it as npm would: the files that the manifest names, built. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-library-'));
  const home = join(folder, 'node_modules/gouji');
  mkdirSync(join(home, 'dist/library'), { recursive: true });
  copyFileSync(projectPath('package.json'), join(home, 'package.json'));
  copyFileSync(projectPath('server/engine/library/gouji.d.mts'), join(home, manifest.exports['.'].types));
  // A name of Node's would not be found.
  buildSync({
    entryPoints: [projectPath('server/engine/index.ts')],
    outfile: join(home, manifest.exports['.'].default),
    bundle: true,
    format: 'esm',
    platform: 'browser',
    mainFields: ['module', 'main'],
  });
  writeFileSync(join(folder, 'example.mjs'), example);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  it('exports these names and no others', () => {
    const script = "import('gouji').then((names) => console.log(Object.keys(names).sort().join(' ')))";
    expect(execFileSync(process.execPath, ['-e', script], { cwd: folder, encoding: 'utf8' }).trim()).toBe(
      'applyFixes check createEngine figures',
    );
    const names = [...types.matchAll(/^export (?:declare )?(?:function|interface|type|const|class) (\w+)/gm)]
      .map(([, name]) => name)
      .sort();
    expect(names).toEqual([
      'ByKey',
      'CellReport',
      'Change',
      'CheckOptions',
      'CheckReport',
      'DiagnosticReport',
      'Engine',
      'FiguresReport',
      'FindingClass',
      'FixReport',
      'FixedText',
      'Identity',
      'Language',
      'Position',
      'Range',
      'ReadingOptions',
      'Severity',
      'SeverityChoice',
      'Status',
      'applyFixes',
      'check',
      'createEngine',
      'figures',
    ]);
  });

  it('has types that are up to date, and tell nothing of what is inside', () => {
    expect(types, 'run npm run pages').toBe(libraryTypes());
    expect(types).not.toMatch(/Lexicon|import\s|core/);
  });

  it('runs the example of the docs in Node', () => {
    const lines = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' }).trim().split('\n');
    expect(lines[0]).toBe('示例镇 2024 2021');
    expect(lines).toContainEqual(expect.stringMatching(/^5:19 hint .+ \(punctuation\)$/));
    expect(lines.at(-1)).toBe('punctuation: , → ，');
  });

  it('runs it in a bundle for browsers, in a world without anything of Node', () => {
    const { outputFiles } = buildSync({
      entryPoints: [join(folder, 'example.mjs')],
      bundle: true,
      format: 'iife',
      platform: 'browser',
      write: false,
    });
    const lines: string[] = [];
    runInNewContext(outputFiles[0]?.text ?? '', {
      console: { log: (...values: unknown[]) => lines.push(values.join(' ')) },
    });
    const inNode = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(lines).toEqual(inNode);
  });

  it('checks the example by its types, as those who import it would', () => {
    writeFileSync(
      join(folder, 'example.mts'),
      `declare const console: { log(...values: unknown[]): void };\n${example}`,
    );
    const compilerOptions = {
      noEmit: true,
      strict: true,
      noUncheckedIndexedAccess: true,
      module: 'nodenext',
      target: 'es2023',
      lib: ['es2023'],
      types: [],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['example.mts'] }));
    const { stdout, status } = spawnSync(
      process.execPath,
      [projectPath('node_modules/typescript/bin/tsc'), '-p', folder],
      { encoding: 'utf8' },
    );
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('holds what it names, for npm', () => {
    const out = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: projectPath(''),
      encoding: 'utf8',
    });
    const [packed] = Object.values(JSON.parse(out) as Record<string, { files: { path: string }[] }>);
    const names = packed?.files.map(({ path }) => path) ?? [];
    const wanted = [manifest.bin.gouji, manifest.main, manifest.browser, ...Object.values(manifest.exports['.'])].map(
      (name) => name.replace(/^\.\//, ''),
    );
    // What is built may not be there while the tests run: then its folder is what the manifest must name.
    for (const name of wanted) {
      const isListed =
        name === manifest.bin.gouji || manifest.files.some((entry) => name === entry || name.startsWith(`${entry}/`));
      expect(isListed, `files of package.json has no ${name}`).toBe(true);
    }
    expect(names).toEqual(
      expect.arrayContaining([
        'package.json',
        'README.md',
        'LICENSE',
        'schemas/form.schema.json',
        'schemas/gouji.schema.json',
      ]),
    );
    expect(names.filter((name) => /^(?:client|server|test|scripts|samples)\//.test(name))).toEqual([]);
  });
});
