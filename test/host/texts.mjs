import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts the drafts that the scenarios read into their bundles, so that they run where there are no files, too.
 *
 * @type {import('esbuild').Plugin}
 */
export const texts = {
  name: 'texts',
  setup(build) {
    build.initialOptions.loader = { ...build.initialOptions.loader, '.txt': 'text', '.md': 'text' };
    build.onResolve({ filter: /^real-drafts$/ }, ({ path }) => ({ path, namespace: 'texts' }));
    build.onLoad({ filter: /^real-drafts$/, namespace: 'texts' }, () => ({
      contents: JSON.stringify(realDrafts()),
      loader: 'json',
    }));
  },
};

/** @returns {{name: string, text: string}[]} from the folder that GOUJI_DRAFTS names */
function realDrafts() {
  const folder = process.env.GOUJI_DRAFTS;
  if (!folder) return [];
  const names = readdirSync(folder).filter((name) => /^\d.*\.txt$/.test(name));
  return names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
