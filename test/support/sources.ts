import { readdirSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from './samples';

/** The source files below a folder of the project, from its root, with /. */
export function sourcesUnder(folder: string): string[] {
  return (
    readdirSync(projectPath(folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:ts|mts|mjs|cjs)$/.test(entry.name))
      .map((entry) => path.relative(projectPath(''), path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      // The bench has packages and bundles of its own below it.
      .filter((file) => !/\/(?:node_modules|out)\//.test(file))
  );
}
