import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseBrowser, waysToBrowser } from '../../scripts/provide/browser.mjs';
import { Packages, systemName } from '../../scripts/provide/packages.mjs';
import { installedBrowsers } from '../../scripts/provide/places.mjs';
import { provideThing } from '../../scripts/provide/provide.mjs';
import { startProblem } from '../../scripts/provide/start.mjs';

const missingLibrary = 'error while loading shared libraries: libnss3.so: cannot open shared object file';
const fails = `echo '${missingLibrary}' >&2; exit 127`;

describe.skipIf(process.platform === 'win32')('the browser for the tests', () => {
  let folder = '';
  let said: string[] = [];
  const say = (line: string): void => void said.push(line);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-machine-'));
    for (const name of ['usual', 'path']) mkdirSync(join(folder, name));
    said = [];
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Writes a program; one that does nothing stands for a browser that starts. */
  function program(path: string, script = ''): string {
    const file = join(folder, path);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  /** Runs the program itself, in place of a whole browser. */
  async function problemOf(executable: string): Promise<string | undefined> {
    const { status, stderr, error } = spawnSync(executable, { encoding: 'utf8' });
    return Promise.resolve(status === 0 ? undefined : stderr.trim() || error?.message || `it ended with ${status}`);
  }

  interface Machine {
    readonly chosen?: string;
    readonly isRoot?: boolean;
    readonly install?: boolean;
    readonly system?: string;
  }

  /** Chooses a browser on a machine that has what the test has written, and no network. */
  function choose({ chosen, isRoot = true, install = true, system = 'debian' }: Machine = {}): Promise<
    string | undefined
  > {
    const env = {
      PATH: `${join(folder, 'path')}:/bin:/usr/bin`,
      GOUJI_BROWSER: chosen,
      GOUJI_CACHE: join(folder, 'cache'),
      PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:9',
    };
    const packages = new Packages({ system, isRoot, env });
    const installed = (): string[] =>
      installedBrowsers({ env: { PATH: join(folder, 'path') }, platform: 'linux', usual: [join(folder, 'usual')] });
    return chooseBrowser(waysToBrowser({ packages, env, installed }), { install, say, problemOf });
  }

  /** An apt-get that notes what it is asked for, and installs a Chromium that runs a script. */
  function aptGet(script: string): void {
    const browser = join(folder, 'usual/chromium');
    program(
      'path/apt-get',
      `echo "$*" >> ${join(folder, 'apt.log')}\ncase "$*" in *install*chromium*) printf '#!/bin/sh\\n%s\\n' "${script}" > ${browser}; chmod +x ${browser};; esac`,
    );
  }
  const asked = (): string[] => {
    const log = join(folder, 'apt.log');
    return existsSync(log)
      ? readFileSync(log, 'utf8')
          .trim()
          .split('\n')
          .map((line) => line.replace(/-o \S+ /g, ''))
      : [];
  };

  it('is the one that GOUJI_BROWSER names', async () => {
    program('path/chromium');
    const chosen = program('mine');
    expect(await choose({ chosen })).toBe(chosen);
    expect(said).toEqual([`browser: ${chosen}`]);
  });

  it('is an installed one where that does not start, and this is said', async () => {
    const installed = program('usual/google-chrome');
    const chosen = program('mine', fails);
    expect(await choose({ chosen })).toBe(installed);
    expect(said).toEqual([`browser: ${chosen} does not start: ${missingLibrary}`, `browser: ${installed}`]);
  });

  it('is the first of the installed ones that starts, the likeliest first, and no folder', async () => {
    mkdirSync(join(folder, 'path/chromium'));
    program('usual/chromium', fails);
    const chrome = program('usual/google-chrome');
    program('path/microsoft-edge');
    expect(await choose()).toBe(chrome);
    expect(asked()).toEqual([]);
  });

  it('is installed by root on Debian, after apt-get has learned what there is', async () => {
    aptGet('exit 0');
    expect(await choose()).toBe(join(folder, 'usual/chromium'));
    expect(asked()).toEqual(['update -q', 'install -y -q --no-install-recommends chromium']);
    expect(said).toEqual([
      'browser: apt-get update, apt-get install chromium …',
      `browser: ${join(folder, 'usual/chromium')}`,
    ]);
  });

  it('is not taken from the packages where it does not start: then it is downloaded, and where that fails too there is none', async () => {
    aptGet('exit 3');
    expect(await choose()).toBeUndefined();
    const [first, second, download, failure, ...rest] = said;
    expect([first, second]).toEqual([
      'browser: apt-get update, apt-get install chromium …',
      expect.stringContaining('does not start'),
    ]);
    expect(download).toBe(`browser: Playwright's download into ${join(folder, 'cache/browsers')} …`);
    expect(failure).toContain('ECONNREFUSED');
    expect(failure?.split('\n')).toHaveLength(1);
    expect(rest).toEqual([
      'browser: the libraries that the downloaded one needs …',
      'browser: the libraries that the downloaded one needs: nothing was downloaded',
    ]);
  }, 60_000);

  it.each([{ isRoot: false }, { system: 'fedora' }, { system: 'ubuntu debian', isRoot: false }])(
    'is downloaded, not installed, with %o',
    (machine) => {
      const ways = waysToBrowser({ packages: new Packages({ system: 'debian', isRoot: true, ...machine }), env: {} });
      expect(ways.map(({ name }) => name.split(' into ')[0])).toEqual(['an installed one', "Playwright's download"]);
    },
  );

  it('is neither installed nor downloaded where that is forbidden', async () => {
    aptGet('exit 0');
    expect(await choose({ install: false })).toBeUndefined();
    expect({ said, asked: asked(), isCached: existsSync(join(folder, 'cache')) }).toEqual({
      said: [],
      asked: [],
      isCached: false,
    });
  });

  it('counts once it has started: one that lacks a library does not, nor one that never answers, nor one that is not there', async () => {
    expect(await startProblem(program('broken', fails))).toContain('libnss3.so');
    expect(await startProblem(program('silent', 'exec sleep 600'), 1)).toMatch(/timeout/i);
    expect(await startProblem(join(folder, 'nowhere'))).toContain('nowhere');
  });

  it('is looked for by the system’s own name', () => {
    const file = join(folder, 'os-release');
    writeFileSync(file, 'PRETTY_NAME="Pop!_OS"\nID=pop\nID_LIKE="ubuntu debian"\nVERSION_ID="22.04"\n');
    expect(systemName(file)).toBe('pop ubuntu debian');
    expect(systemName(join(folder, 'none'))).toBe('');
    expect([
      new Packages({ system: 'debian', isRoot: true }).chromium,
      new Packages({ system: 'debian', isRoot: false }).chromium,
      new Packages({ system: 'arch', isRoot: true }).chromium,
    ]).toEqual(['chromium', undefined, undefined]);
  });

  it('does not hinder the fonts and Neovim, each of which has a line of its own', async () => {
    program(
      'path/apt-get',
      `case "$*" in *neovim*) touch ${join(folder, 'nvim')};; *fonts*) echo 'E: Unable to locate package fonts-noto-cjk' >&2; exit 100;; esac`,
    );
    const packages = new Packages({
      system: 'debian',
      isRoot: true,
      env: { PATH: `${join(folder, 'path')}:/bin:/usr/bin` },
    });
    const neovim = {
      name: 'Neovim',
      find: () => (existsSync(join(folder, 'nvim')) ? '0.7.2' : undefined),
      names: ['neovim'],
      without: 'its test is not run',
    };
    const fonts = {
      name: 'Chinese fonts',
      find: () => undefined,
      names: ['fonts-noto-cjk'],
      without: 'pages will show boxes',
    };
    await provideThing(fonts, packages, say);
    await provideThing(neovim, undefined, say);
    await provideThing(neovim, packages, say);
    expect(said).toEqual([
      'Chinese fonts: apt-get install fonts-noto-cjk …',
      'Chinese fonts: none (E: Unable to locate package fonts-noto-cjk), pages will show boxes. To install: apt-get install fonts-noto-cjk',
      'Neovim: none, its test is not run. To install: apt-get install neovim',
      'Neovim: apt-get install neovim …',
      'Neovim: 0.7.2',
    ]);
  });
});
