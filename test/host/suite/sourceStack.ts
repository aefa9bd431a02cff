import { findSourceMap } from 'node:module';

/** `at name (/path/file.js:12:34)`, the position counted from 1. */
const POSITION = /([^\s()]+\.js):(\d+):(\d+)/g;

/**
 * The stack of an error with the places in our TypeScript instead of those in the bundles. Node
 * would do so by itself, but VS Code puts its own formatting of stacks in the place of Node's.
 * Takes effect for files that were loaded after `process.setSourceMapsEnabled(true)`.
 */
export function sourceStack(stack: string): string {
  return stack.replace(POSITION, (place: string, file: string, line: string, column: string) => {
    const entry = findSourceMap(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return place;
    const source = decodeURIComponent(entry.originalSource.replace(/^file:\/\//, ''));
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
