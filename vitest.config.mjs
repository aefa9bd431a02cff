import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What runs in VS Code's own host has runners of its own: test/host/run.mjs and test/web/run.mjs.
    exclude: ['test/host/**', 'test/web/**', 'node_modules/**'],
    testTimeout: 120_000,
  },
});
