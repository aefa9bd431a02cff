import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // What runs in VS Code's own host has a runner of its own: test/host/run.mjs.
    exclude: ['test/host/**', '**/node_modules/**'],
    testTimeout: 120_000,
  },
});
