import { defineConfig } from 'vitest/config';

/** What needs a real browser: npx vitest run --config test/browser/vitest.config.mjs, after a build. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
