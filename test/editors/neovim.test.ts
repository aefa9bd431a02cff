import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clean, edit, projectPath, readProject } from '../support/samples';

const install = 'apt-get install neovim';
const asked = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
const minor = Number(asked.status === 0 ? /^NVIM v0\.(\d+)/.exec(asked.stdout)?.[1] : NaN);
const isInstalled = minor >= 7;
if (!isInstalled) console.warn(`not run: the test in Neovim 0.7 or later. To run it: ${install}`);

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly marked: string;
}
interface Seen {
  readonly problem?: string;
  readonly found: readonly Finding[];
  readonly offered: readonly { readonly title: string; readonly isPreferred?: boolean }[];
  readonly fixed: string;
  readonly hover: string;
  readonly typed: readonly Finding[];
  readonly notes: number;
}

/** The set-up that the page about editors gives for this Neovim, to the letter. */
function documentedSetup(): string {
  const heading = minor >= 11 ? '0.11 ' : minor >= 8 ? '0.8–0.10' : '0.7';
  const [, section = ''] = readProject('docs/editors.md').split(`## Neovim ${heading}`);
  return /```lua\n([^]*?)```/.exec(section)?.[1] ?? '';
}

// A check that may be left out at home, said aloud, and never where everything is checked.
describe.runIf(isInstalled || process.env['CI'])('in Neovim, set up as the docs say', () => {
  let folder = '';
  let seen: Seen;

  beforeAll(() => {
    if (!isInstalled) throw new Error(install);
    folder = mkdtempSync(join(tmpdir(), 'gouji-neovim-'));
    const file = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    for (const [from, to] of [
      ['cli/main.ts', 'gouji.js'],
      ['lsp/start.ts', 'server.js'],
    ] as const) {
      const banner = { js: '#!/usr/bin/env node' };
      buildSync({
        entryPoints: [projectPath(`server/${from}`)],
        bundle: true,
        platform: 'node',
        target: 'node20',
        mainFields: ['module', 'main'],
        conditions: ['browser', 'module'],
        banner,
        outfile: join(folder, 'dist', to),
      });
    }
    mkdirSync(join(folder, 'bin'));
    chmodSync(join(folder, 'dist/gouji.js'), 0o755);
    symlinkSync('../dist/gouji.js', join(folder, 'bin/gouji')); // as npm does it
    const { status, stdout, stderr } = spawnSync(
      'nvim',
      [
        '--headless',
        '-i',
        'NONE',
        '-u',
        file('init.lua', documentedSetup()),
        '-S',
        projectPath('test/editors/neovim.lua'),
      ],
      {
        encoding: 'utf8',
        timeout: 100_000,
        env: {
          ...process.env,
          PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
          XDG_CACHE_HOME: folder, // where Neovim would write its logs
          XDG_STATE_HOME: folder,
          DRAFT: file('草稿 1.txt', edit(clean, '（一）予以公开\t\t9\t', '（一）予以公开\t\t8\t')),
          NOTES: file('notes.txt', clean.replace(/^.*$/m, '会议记录')),
          SEEN: join(folder, 'seen.json'),
        },
      },
    );
    seen = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8')) as Seen;
    expect(seen.problem).toBeUndefined();
    expect(status, stdout + stderr).toBe(0);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('findings stand on the cells they are about', () => {
    const marks = seen.found.map(({ code, marked }) => [code, marked]).sort();
    expect(marks).toEqual([
      ['figure-suspect', '8'],
      ['result-total', '22'],
      ['row-total', '13'],
    ]);
    expect(seen.found.map(({ message }) => message).join('\n')).toContain('「总计」填报 13，各列合计 12，相差 1');
  });

  it('the first action at a total is the smallest repair, and applying it makes the draft whole', () => {
    expect(seen.offered[0]).toEqual({
      title: '将「（一）予以公开 · 自然人」由 8 改为 9（2 条勾稽关系随之平衡）',
      isPreferred: true,
    });
    expect(seen.fixed).toBe(clean);
  });

  it('a figure is explained', () => {
    expect(seen.hover).toContain('（一）予以公开 · 总计');
  });

  it('what is typed is checked without being asked', () => {
    expect(seen.typed.map(({ code }) => code)).toContain('row-total');
    expect(seen.typed.map(({ marked }) => marked)).toContain('913');
  });

  it('a text that is no report has no findings', () => {
    expect(seen.notes).toBe(0);
  });
});
