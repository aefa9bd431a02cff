// What npm runs when the package is installed from its sources (by pre-commit, or from a repository): builds what `bin`
// names. Where there is nothing to build with, as in an install for use alone, what was built before has to do.
import { createRequire } from 'node:module';

function canBuild() {
  try {
    createRequire(import.meta.url).resolve('esbuild');
    return true;
  } catch {
    return false;
  }
}

// Standard output is for what npm has to say: the name of the package it packs.
console.log = console.error;
if (canBuild()) await import('./build.mjs');
