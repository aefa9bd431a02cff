import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faulty, run } from './official';
import { folderWith } from '../support/folders';

describe('--output', () => {
  it('writes several formats at once, each as --format prints it', async () => {
    const folder = folderWith({ 'a.txt': faulty });
    const every = ['stylish', 'json', 'sarif', 'junit', 'github', 'checkstyle', 'csv'];
    const options = every.flatMap((format) => ['--output', `${format}=结果/${format}.out`]);
    const { code, err } = await run(folder, ['check', 'a.txt', ...options]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    for (const format of every) {
      const { out } = await run(folder, ['check', 'a.txt', '--format', format]);
      expect(readFileSync(join(folder, '结果', `${format}.out`), 'utf8'), format).toBe(out);
    }
  });

  it('replaces nothing without --force, and an input not even then', async () => {
    const folder = folderWith({ 'a.txt': faulty, 'old.csv': 'mine' });
    const first = await run(folder, ['check', 'a.txt', '--output', 'csv=old.csv']);
    expect(first.code).toBe(2);
    expect(first.err).toContain('old.csv：已经存在');
    expect(first.out).toContain('row-total');
    expect(readFileSync(join(folder, 'old.csv'), 'utf8')).toBe('mine');
    expect((await run(folder, ['check', 'a.txt', '--output', 'csv=old.csv', '--force'])).code).toBe(1);
    expect(readFileSync(join(folder, 'old.csv'), 'utf8')).toContain('row-total');
    symlinkSync('a.txt', join(folder, 'other.txt'));
    expect((await run(folder, ['check', 'a.txt', '--output', 'csv=other.txt', '--force'])).code).toBe(2);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(faulty);
    expect(readdirSync(folder).filter((name) => name.startsWith('.gouji-'))).toEqual([]);
  });

  it.each([['sarif'], ['sarif='], ['=a'], ['xml=a'], ['']])('refuses %j with the way to write it', async (value) => {
    const folder = folderWith({ 'a.txt': faulty });
    const { code, out, err } = await run(folder, ['check', 'a.txt', '--output', value]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('sarif=结果.sarif');
  });

  it('takes the place of no pipe, device or folder, whatever is forced', async () => {
    const folder = folderWith({ 'a.txt': faulty, 'd/b.txt': 'mine' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    for (const name of ['pipe', 'd']) {
      const { code, err } = await run(folder, ['check', 'a.txt', '--output', `csv=${name}`, '--force']);
      expect(code).toBe(2);
      expect(err).toContain(`${name}：不是普通文件`);
    }
    expect(statSync(join(folder, 'pipe')).isFIFO()).toBe(true);
    expect(readdirSync(join(folder, 'd'))).toEqual(['b.txt']);
  });

  it('writes no file called -', async () => {
    const folder = folderWith({ 'a.txt': faulty });
    const { code, err } = await run(folder, ['check', 'a.txt', '--output', 'csv=-']);
    expect(code).toBe(2);
    expect(err).toContain('--format csv');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('refuses one file for two formats', async () => {
    const folder = folderWith({ 'a.txt': faulty });
    const { code } = await run(folder, ['check', 'a.txt', '--output', 'csv=x', '--output', 'json=./x']);
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });
});

describe('--only-reports', () => {
  it('passes over what is named and is no report, as in a folder; what cannot be read is still told', async () => {
    const folder = folderWith({ 'a.txt': faulty, 'notes.txt': '买菜', 'p.doc': '\xd0\xcf\x11\xe0' });
    writeFileSync(join(folder, 'p.png'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a));
    expect((await run(folder, ['check', 'notes.txt', 'a.txt'])).code).toBe(2);
    expect((await run(folder, ['check', '--only-reports', 'notes.txt', 'a.txt'])).code).toBe(1);
    expect((await run(folder, ['check', '--only-reports', 'notes.txt', 'p.png'])).code).toBe(0);
    expect((await run(folder, ['check', '--only-reports', 'none.txt'])).code).toBe(2);
  });
});
