// The step of action.yml that checks: what the workflow says, in the environment, becomes options of the command.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The lines of an input, without blank ones. */
function linesOf(name) {
  return (process.env[name] ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** `--option value` for each line of an input. */
function optionsOf(option, name) {
  return linesOf(name).flatMap((value) => [option, value]);
}

const { status, error } = spawnSync(
  process.execPath,
  [
    fileURLToPath(new URL('../dist/gouji.js', import.meta.url)),
    'check',
    '--format=github',
    ...optionsOf('--output', 'GOUJI_OUTPUT'),
    // A job starts in a clean checkout; what it wrote before it may write again.
    ...(linesOf('GOUJI_OUTPUT').length > 0 ? ['--force'] : []),
    ...optionsOf('--severity', 'GOUJI_SEVERITY'),
    ...optionsOf('--form', 'GOUJI_FORM'),
    ...optionsOf('--max-warnings', 'GOUJI_MAX_WARNINGS'),
    ...optionsOf('--lang', 'GOUJI_LANG'),
    '--',
    ...linesOf('GOUJI_PATHS'),
  ],
  { stdio: 'inherit' },
);
if (error) console.error(String(error));
process.exitCode = status ?? 2;
