// What the tests need beside Node and npm, looked for and got where it can be: a browser, Chinese fonts, Neovim, LibreOffice.
import { spawnSync } from 'node:child_process';
import { chooseBrowser, waysToBrowser } from './browser.mjs';
import { Packages } from './packages.mjs';

/** The oldest Neovim that test/editors runs in, 0.7: its minor number. */
const NEOVIM = 7;

/** @returns {string | undefined} the version of the Neovim on the PATH, where it is new enough */
function neovimVersion() {
  const { status, stdout } = spawnSync('nvim', ['--version'], { encoding: 'utf8' });
  const [, version, minor] = (status === 0 && /^NVIM v(0\.(\d+)\S*)/.exec(stdout)) || [];
  return Number(minor) >= NEOVIM ? version : undefined;
}

/** @returns {string | undefined} the version of the LibreOffice on the PATH */
function libreOfficeVersion() {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  return status === 0 ? /LibreOffice (\S+)/.exec(stdout)?.[1] : undefined;
}

/** @returns {string | undefined} a font with letters for Chinese; the desktop systems bring their own */
function chineseFont() {
  if (process.platform !== 'linux') return 'those of the system';
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0
    ? stdout
        .split(/[\n,]/)
        .find((name) => name.trim() !== '')
        ?.trim()
    : undefined;
}

/**
 * Looks for one thing, gets it where it is missing and may be got, and says so in a line.
 *
 * @param {object} thing
 * @param {string} thing.name
 * @param {() => string | undefined} thing.find
 * @param {string[]} thing.names   its packages
 * @param {string} thing.without   what is not done without it
 * @param {Packages | undefined} packages none where nothing may be installed
 * @param {(line: string) => void} say
 */
export async function provideThing({ name, find, names, without }, packages, say) {
  let found = find();
  let why = '';
  if (found === undefined && packages?.isAllowed) {
    say(`${name}: apt-get install ${names.join(' ')} …`);
    const problem = await packages.install(...names);
    if (problem !== undefined) why = ` (${problem})`;
    found = find();
  }
  say(
    found === undefined
      ? `${name}: none${why}, ${without}. To install: apt-get install ${names.join(' ')}`
      : `${name}: ${found}`,
  );
}

const fonts = {
  name: 'Chinese fonts',
  find: chineseFont,
  names: ['fontconfig', 'fonts-noto-cjk'],
  without: 'pages will show boxes for letters',
};
const neovim = { name: 'Neovim', find: neovimVersion, names: ['neovim'], without: 'its test is not run' };
const libreOffice = {
  name: 'LibreOffice',
  find: libreOfficeVersion,
  names: ['libreoffice-writer-nogui'], // without what it recommends: a minute, and no desktop
  without: 'its test is not run',
};

/**
 * Looks for what the tests need and gets what is missing, one after another: apt-get runs once at a time.
 * A browser that was found is named by GOUJI_BROWSER, for all that this process starts.
 *
 * @param {object} options
 * @param {boolean} options.install whether anything may be installed
 * @param {boolean} options.browser whether a browser is needed, and the fonts for it
 * @param {(line: string) => void} [options.say]
 * @returns {Promise<string | undefined>} the browser
 */
export async function provide({ install, browser, say = console.log }) {
  const packages = new Packages();
  const executable = browser ? await chooseBrowser(waysToBrowser({ packages }), { install, say }) : undefined;
  if (executable !== undefined) process.env.GOUJI_BROWSER = executable;
  else if (browser) say(`browser: none${install ? '' : ', and --no-install forbids getting one'}`);
  const mayInstall = install ? packages : undefined;
  if (browser) await provideThing(fonts, mayInstall, say);
  await provideThing(neovim, mayInstall, say);
  await provideThing(libreOffice, mayInstall, say);
  return executable;
}
