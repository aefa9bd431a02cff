import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { npmInstall } from './npm.mjs';

const RIPGREP = '1.18.0';

/**
 * Makes up for what an install without scripts leaves out of the editor, without a compiler:
 * its log files, its file search, and an error on every start. (Left out still: terminals.)
 *
 * @param {string} editor the folder lib/vscode, with its node_modules
 * @param {string} draft  a folder to install packages in
 * @returns {Promise<void>}
 */
export async function addNatives(editor, draft) {
  const modules = join(editor, 'node_modules');
  copyFileSync(fileURLToPath(new URL('log-writer.cjs', import.meta.url)), join(modules, '@vscode/spdlog/index.js'));

  // Ends the extension host when the server is gone; leashed.mjs does so already.
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    const file = join(modules, name, 'index.js');
    if (existsSync(file))
      writeFileSync(file, 'exports.start = () => {};\nexports.exit = (code) => process.exit(code);\n');
  }

  // Without it `workspace.findFiles` finds nothing. The newer editor brings it along.
  const ripgrep = join(modules, '@vscode/ripgrep/bin');
  const program = process.platform === 'win32' ? 'rg.exe' : 'rg';
  if (existsSync(join(ripgrep, '..')) && !existsSync(join(ripgrep, program))) {
    const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
    await npmInstall(draft, `${name}@${RIPGREP}`);
    mkdirSync(ripgrep, { recursive: true });
    copyFileSync(join(draft, 'node_modules', name, 'bin', program), join(ripgrep, program));
  }
}
