import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faulty } from '../cli/official';
import { folderWith } from '../support/folders';
import { built } from '../support/built';
import { projectPath, readProject } from '../support/samples';

const shipped = built();
const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };

interface Step {
  readonly run: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

describe('the GitHub Action', () => {
  const action = load(readProject('action.yml')) as Action;

  /** What a runner does with a composite action whose command is built: its steps, one after another, in bash. */
  function runSteps(cwd: string, inputs: Readonly<Record<string, string>>) {
    const home = folderWith({});
    mkdirSync(join(home, 'dist'));
    mkdirSync(join(home, 'scripts'));
    cpSync(shipped.command, join(home, 'dist/gouji.js'));
    cpSync(projectPath('scripts/action.mjs'), join(home, 'scripts/action.mjs'));
    let out = '';
    for (const { run, shell, env = {} } of action.runs.steps) {
      expect(shell).toBe('bash');
      expect(run).not.toContain('${{');
      const values = Object.entries(env).map(([name, value]) => {
        const [, input = ''] = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value) ?? [];
        expect(action.inputs[input], value).toBeDefined();
        return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
      });
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', run], {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, GITHUB_ACTION_PATH: home, ...(Object.fromEntries(values) as Record<string, string>) },
      });
      out += stdout;
      if (status !== 0) return { status, out, err: stderr };
    }
    return { status: 0, out, err: '' };
  }

  it('checks what is named, one a line, and prints what GitHub shows at the lines', () => {
    const folder = folderWith({ '草 稿/$(echo x) & "a".txt': faulty, 'b.txt': '买菜' });
    const { status, out } = runSteps(folder, {
      paths: '草 稿\n',
      output: 'sarif=结果/a b.sarif\ncsv=c.csv',
      severity: 'wording=off\n',
      'max-warnings': '0',
    });
    expect(status).toBe(1);
    expect(out).toMatch(/^::error title=row-total,file=草 稿\/\$\(echo x\) & "a"\.txt,line=\d+,/m);
    expect(out).not.toContain('title=wording');
    expect(readFileSync(join(folder, '结果/a b.sarif'), 'utf8')).toContain('"row-total"');
    expect(readFileSync(join(folder, 'c.csv'), 'utf8')).toContain('row-total');
  });

  it('says every input in both languages and fails with what the command says', () => {
    for (const { description } of Object.values(action.inputs))
      expect(description).toMatch(/\p{Script=Han}.* · [A-Z]/u);
    const { status, err } = runSteps(folderWith({}), { paths: 'none.txt' });
    expect(status).toBe(2);
    expect(err).toContain('none.txt');
  });
});

describe('the hook of pre-commit', () => {
  const [hook] = load(readProject('.pre-commit-hooks.yaml')) as readonly {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
  }[];

  it('is given every kind of file that the command reads, one by one, and passes over what is no report', () => {
    const names = ['a.txt', '草 稿 & "b".gouji.md', 'c.HTML', 'd.htm', 'notes.md'];
    // Python's way to say that case does not matter.
    const files = new RegExp(hook?.files.replace('(?i)', '') ?? '', 'i');
    for (const name of [...names, 'x.docx', 'x.xlsx']) expect(files.test(name), name).toBe(true);
    for (const name of ['a.ts', 'txt', 'a.txt.png']) expect(files.test(name), name).toBe(false);
    const folder = folderWith(
      Object.fromEntries(names.map((name) => [name, name.startsWith('notes') ? '买菜' : faulty])),
    );
    const [command, ...args] = hook?.entry.split(' ') ?? [];
    expect([hook?.language, command]).toEqual(['node', 'gouji']);
    const run = (some: readonly string[]) =>
      spawnSync(process.execPath, [shipped.command, ...args, ...some], { cwd: folder, encoding: 'utf8' });
    const { status, stdout } = run(names);
    expect(status).toBe(1);
    for (const name of names.slice(0, -1)) expect(stdout).toContain(name);
    expect(run(['notes.md']).status).toBe(0);
  });
});
