// Runs the host suite that run.mjs bundled in one VS Code, and writes its counts: node one.mjs <version> <suite> <counts>
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runHost } from '../../scripts/vscode/host.mjs';

const [version, suite = '', counts = ''] = process.argv.slice(2);
const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
try {
  const result = await runHost({ version, extensionPath: here('../..'), suite, workspace: here('workspace') });
  writeFileSync(counts, JSON.stringify(result));
} catch (error) {
  const why = error instanceof Error ? error.message : error;
  console.error(`the host suite did not come to its end in the ${version} VS Code: ${why}`);
  process.exitCode = 1;
}
