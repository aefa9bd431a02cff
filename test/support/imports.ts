import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from './samples';

/** What each file imports of the others, types included. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** What a file names in its imports, types included, as it is written there. */
export function importsOf(file: string): string[] {
  const text = readFileSync(projectPath(file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

/** The imports of `files` among themselves. */
export function importsAmong(files: readonly string[]): Imports {
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const paths = importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => path.posix.join(path.posix.dirname(file), name));
      return [
        file,
        paths.flatMap((found) => [found, `${found}.ts`, `${found}/index.ts`].find((name) => known.has(name)) ?? []),
      ];
    }),
  );
}

/** Every group of files each of which leads to every other: Tarjan's strongly connected components of more than one. */
export function circlesIn(imports: Imports): string[][] {
  const indices = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const index = indices.size;
    indices.set(file, index);
    open.push(file);
    let low = index;
    for (const next of imports.get(file) ?? []) {
      if (!indices.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, indices.get(next) ?? low);
    }
    if (low === index) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1 || imports.get(file)?.includes(file)) circles.push(group.sort());
    }
    return low;
  };
  for (const file of imports.keys()) if (!indices.has(file)) visit(file);
  return circles;
}
