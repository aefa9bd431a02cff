import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { projectPath } from './samples';

/** The command and the server as they are shipped, each one file run by plain node. */
export interface Built {
  readonly command: string;
  readonly server: string;
}

/** Builds both beside each other before the tests of a file, and takes them away after. */
export function built(): Built {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-built-'));
    // In one go: what both hold is read once.
    buildSync({
      entryPoints: { gouji: projectPath('server/cli/main.ts'), server: projectPath('server/lsp/start.ts') },
      outdir: folder,
      bundle: true,
      platform: 'node',
      target: 'node20',
      mainFields: ['module', 'main'],
      conditions: ['browser', 'module'],
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    get command() {
      return join(folder, 'gouji.js');
    },
    get server() {
      return join(folder, 'server.js');
    },
  };
}
