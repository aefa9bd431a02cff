import { defineConfig } from 'vitest/config';

/**
 * What takes most of the time: random runs, growth, whole searches, and programs that are built and run. By the names of
 * files and of their folders, wherever these stand.
 */
const heavy = [
  'test/**/{fuzz,faults,security,editors,bench,scripts}/**/*.test.ts',
  'test/**/{growth,hostile,layouts,layOut,cost,solver,solver-*,oneSlip,drafts,fixtures,fixAll,main}.test.ts',
  'test/**/{library,package,schemas,must-show,fill,lastYear,start}.test.ts',
  'test/invariants/editions.test.ts', // makes a schema of the types anew
];

// What runs in VS Code's own host has runners of its own: test/host/run.mjs and test/web/run.mjs; what needs a browser,
// test/browser; the bench has packages of its own.
const elsewhere = ['test/host/**', 'test/web/**', 'test/browser/**', '**/node_modules/**'];

export default defineConfig({
  test: {
    setupFiles: ['test/support/setUp.ts'],
    // A file starts where the one before it ended, in the same process: no test may leave anything behind.
    isolate: false,
    maxWorkers: 2,
    // At length (npm run test:long) every random test goes on for its share of the time.
    testTimeout: process.env['GOUJI_LONG'] ? 4 * 3_600_000 : 600_000,
    hookTimeout: 600_000, // a guard against what never ends, no measure of speed
    projects: [
      { extends: true, test: { name: 'fast', include: ['test/**/*.test.ts'], exclude: [...heavy, ...elsewhere] } },
      { extends: true, test: { name: 'heavy', include: heavy, exclude: elsewhere } },
    ],
  },
});
