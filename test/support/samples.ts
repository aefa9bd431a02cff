import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a file of the project. */
export function projectPath(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}

export function readProject(path: string): string {
  return readFileSync(projectPath(path), 'utf8');
}

/** A whole draft without findings. */
export const clean = readProject('samples/clean.gouji.txt');
/** A draft with the usual mistakes. */
export const mistakes = readProject('samples/mistakes.gouji.txt');

/** `text` with the one place where `from` stands changed to `to`; throws where it does not stand there once. */
export function edit(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  if (at < 0 || text.indexOf(from, at + 1) >= 0) throw new Error(`“${from}” does not stand once in the draft`);
  return text.slice(0, at) + to + text.slice(at + from.length);
}
