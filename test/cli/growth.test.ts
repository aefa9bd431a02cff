import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { built } from '../support/built';
import { projectPath } from '../support/samples';
import { faulty, filesOf } from './official';
import { folderWith } from '../support/folders';
import { wordOf } from './word';

const shipped = built();
const examples = [
  { name: 'worker.py', start: ['python3'], asked: ['--version'] },
  { name: 'Worker.java', start: ['java', '-Dfile.encoding=UTF-8'], asked: ['-version'] },
] as const;

/** What the command needs, and little more, in megabytes: at length, a thousand drafts would not fit if anything of them stayed. */
const heap = 40;
const many = process.env['GOUJI_LONG'] ? 1000 : 30;

describe('gouji worker, as the examples of other languages use it', () => {
  for (const { name, start, asked } of examples) {
    const [program, ...options] = start;
    const isThere = spawnSync(program, [...asked]).status === 0;
    if (!isThere) console.warn(`not run: the example ${name}, since there is no ${program}`);
    const run = (cwd: string, paths: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
      spawnSync(program, [...options, projectPath(`docs/examples/${name}`), ...paths], {
        cwd,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: {
          ...process.env,
          LC_ALL: 'C.UTF-8',
          GOUJI: `${process.execPath} --max-old-space-size=${heap} ${shipped.command}`,
        },
      });

    it.runIf(isThere)(
      `${name} finds what the command finds, a line a draft, and tells what could not be read`,
      async () => {
        const folder = folderWith({ 'a.txt': faulty, 'b.docx': wordOf(faulty), 'c.txt': 'x' });
        // Each by itself: a worker knows of no other report.
        const found = [...(await filesOf(folder, ['a.txt'])), ...(await filesOf(folder, ['b.docx']))];
        const { status, stdout, stderr } = run(folder, ['a.txt', 'b.docx', 'c.txt']);
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        const lines = stdout.trim().split(/\r?\n/);
        expect(lines).toHaveLength(3);
        for (const [index, { diagnostics }] of found.entries())
          for (const { key } of diagnostics) expect(lines[index]).toContain(key);
        expect(lines[2]).toContain('no-report');
      },
    );

    it.runIf(isThere)(
      `${name} has ${many} drafts checked by a worker of little memory, which nothing is kept in`,
      () => {
        const folder = folderWith({ 'a.txt': faulty, 'b.docx': wordOf(faulty) });
        const paths = Array.from({ length: many }, (_, index) => (index % 2 === 0 ? 'a.txt' : 'b.docx'));
        const { status, stdout } = run(folder, paths);
        expect(status).toBe(0);
        const lines = stdout.trim().split(/\r?\n/);
        expect(lines).toHaveLength(many);
        expect(new Set(lines.map((line) => line.includes('row-total:requests/received')))).toEqual(new Set([true]));
      },
    );
  }
});
