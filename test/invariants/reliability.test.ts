import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectPath, readProject } from '../support/samples';

/** The rows of the table of docs/reliability.md: a promise, and the tests that hold it. */
const rows = readProject('docs/reliability.md')
  .split('\n')
  .filter((line) => /^\| (?!承诺|---)/.test(line))
  .map((line) => ({
    promise: line.split('|')[1]?.trim() ?? '',
    tests: [...line.matchAll(/`(test\/[^`]+)` › `([^`]+)`/g)],
  }));

describe('docs/reliability.md', () => {
  it('has its promises', () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows)('$promise', ({ tests }) => {
    expect(tests).not.toEqual([]);
    for (const [, file = '', name = ''] of tests) {
      expect(existsSync(projectPath(file)), file).toBe(true);
      // As the name of a test, not in a comment beside one.
      expect(readProject(file).includes(`'${name}'`), `${file} has no test “${name}”`).toBe(true);
    }
  });
});
