import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { projectPath } from '../support/samples';

/** The entry for the web in one script, with names left long. */
function bundle(): string {
  const { outputFiles } = buildSync({
    entryPoints: [projectPath('client/browser.ts')],
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2023',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** How often a script asked for `vscode` once it was run, and what it exports. */
function run(script: string): { asked: number; exported: string[] } {
  let asked = 0;
  const module = { exports: {} };
  const evaluate = new Function('module', 'exports', 'require', script) as (...args: unknown[]) => void; // eslint-disable-line @typescript-eslint/no-implied-eval -- as the extension host does
  evaluate(module, module.exports, (name: string) => {
    if (name !== 'vscode') throw new Error(`asked for ${name}`);
    asked++;
    return {};
  });
  return { asked, exported: Object.keys(module.exports) };
}

describe('the extension for the web', () => {
  it('is one file that asks for nothing but VS Code, and before the first report runs nothing of the library', () => {
    const script = bundle();
    const { asked, exported } = run(script);
    expect(exported.sort()).toEqual(['activate', 'deactivate']);
    // Every module of ours and of the library that knows VS Code asks for it once, when it is run.
    const all = script.match(/require\("vscode"\)/g)?.length ?? 0;
    expect(all).toBeGreaterThan(40);
    expect(asked).toBeLessThan(all / 3);
  });
});

describe('the entry on Node', () => {
  it('holds what a window without reports needs, and nothing that is said or done once there is one', () => {
    const { metafile } = buildSync({
      entryPoints: [projectPath('client/extension.ts')],
      absWorkingDir: projectPath('.'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      minify: true,
      charset: 'utf8',
      mainFields: ['module', 'main'],
      external: ['vscode', './client', './office'],
      metafile: true,
      write: false,
      outfile: 'extension.js',
    });
    const [entry] = Object.values(metafile.outputs);
    const held = Object.entries(entry?.inputs ?? {}).flatMap(([path, { bytesInOutput }]) =>
      bytesInOutput > 0 ? [path] : [],
    );
    expect(held).toContain('client/reports/texts.ts');
    const late = /^client\/(?:accepting\/texts|(?:checkAll|columns|company|form|preview|writing)\/)|node_modules/;
    expect(held.filter((path) => late.test(path))).toEqual([]);
    // In bytes; compiling it is most of what loading takes.
    expect(entry?.bytes).toBeLessThan(36_000);
  });
});
