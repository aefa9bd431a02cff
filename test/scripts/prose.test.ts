import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { draftWith } from '../engine/prose/support';

const folder = mkdtempSync(join(tmpdir(), 'gouji-prose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the tool prints of a draft whose paragraph on requests is `text`, line by line. */
function told(text: string): { readonly status: number | null; readonly lines: readonly string[] } {
  const file = join(folder, 'draft.txt');
  writeFileSync(file, draftWith(text));
  const { status, stdout } = spawnSync(process.execPath, ['scripts/prose.mjs', file], { encoding: 'utf8' });
  return { status, lines: stdout.split('\n') };
}

describe('npm run prose', () => {
  it('tells of each number what was read, compared, or left alone and why', () => {
    const { status, lines } = told('收到申请27件，答复29件，收到催办件9件，较上年增加6件。均按程序登记。');
    expect(status).toBe(0);
    expect(lines.find((line) => line.startsWith('  收到申请27件'))).toMatch(
      /读作「一、本年新收政府信息公开申请数量 · 总计」.*不符：表中为 28/,
    );
    expect(lines.find((line) => line.startsWith('  答复29件'))).toMatch(/读作「（七）总计 · 总计」，相符/);
    expect(lines.find((line) => line.startsWith('  收到催办件9件'))).toMatch(/未比较：有不认识的词（不认识：催办/);
    expect(lines.find((line) => line.startsWith('  较上年增加6件'))).toMatch(/未比较/);
    expect(lines.join('\n')).not.toContain('均按程序登记');
  });

  it('tells of a claim', () => {
    expect(told('全年未收到政府信息公开申请。').lines.find((line) => line.startsWith('  全年未收到'))).toMatch(
      /说法，与表格核对$/,
    );
  });

  it('tells of decisions held against table 2, and of numbers held against each other', () => {
    const { lines } = told(
      '全年制发行政规范性文件2件。接待查档80次，较上年64次增长20%。网上查档30次，占全部80次的37.5%。印发信封3种。',
    );
    expect(lines).toContain('  全年制发行政规范性文件2件 → 读作「行政规范性文件 · 本年制发件数」，相符');
    expect(lines).toContain('  80次,较上年64次增长20% → 句中的数互相核对，不符');
    expect(lines).toContain('  30次,占全部80次的37.5% → 句中的数互相核对，相符');
  });

  it('asks for a file', () => {
    expect(spawnSync(process.execPath, ['scripts/prose.mjs']).status).not.toBe(0);
  });
});
