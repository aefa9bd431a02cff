import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chooseBrowser, waysToBrowser } from '../../scripts/provide/browser.mjs';
import { findBrowser } from '../../scripts/vscode/browser.mjs';

it.skipIf(process.platform === 'win32')(
  'the browser of the tests is one that has opened a page; one that ends at once is passed over',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-start-'));
    try {
      const broken = join(folder, 'broken');
      writeFileSync(broken, '#!/bin/sh\nexit 1\n');
      chmodSync(broken, 0o755);
      const said: string[] = [];
      const ways = waysToBrowser({ env: { ...process.env, GOUJI_BROWSER: broken }, installed: () => [findBrowser()] });
      expect(await chooseBrowser(ways, { install: false, say: (line) => said.push(line) })).toBe(findBrowser());
      expect(said).toEqual([expect.stringMatching(/broken does not start: /), `browser: ${findBrowser()}`]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
