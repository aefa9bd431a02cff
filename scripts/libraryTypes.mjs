import { fileURLToPath } from 'node:url';
import { generateDtsBundle } from 'dts-bundle-generator';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The types of the library in one file: what server/engine/index.ts exports, and what that names. */
export function libraryTypes() {
  // The compiler reads the whole engine; that it is sound, lint and tests say.
  const [types] = generateDtsBundle(
    [
      {
        filePath: `${root}server/engine/index.ts`,
        noCheck: true,
        output: { noBanner: true, exportReferencedTypes: false },
      },
    ],
    { preferredConfigPath: `${root}tsconfig.library.json` },
  );
  return types;
}
