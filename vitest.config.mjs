import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What runs in VS Code's own host has runners of its own: test/host/run.mjs and test/web/run.mjs; what needs a
    // browser, test/browser.
    exclude: ['test/host/**', 'test/web/**', 'test/browser/**', '**/node_modules/**'],
    setupFiles: ['test/support/seed.ts'],
    // At length (npm run test:long) every random test goes on for its share of the time.
    testTimeout: process.env['GOUJI_LONG'] ? 4 * 3_600_000 : 120_000,
  },
});
