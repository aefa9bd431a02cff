import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { clean, projectPath, readProject } from '../support/samples';
import { reportOf, withSlips } from './drafts';
import { sharedFrom } from '../../server/engine/collection/sharing';
import { officialForms } from '../../server/engine/form/editions';
import { Draft } from '../../server/engine/reading/draft';
import { createEngine } from '../../server/engine/reading/engine';
import { shareIn } from '../../server/engine/reading/runs';
import { makeCheck } from './engine';
import { withTable } from './page';
import { readOptions } from './plan';
import { draftNumber } from './reports';
import { atMost, type Row } from './row';
import { race, Samples } from './stats';
import { markdownOf } from './table';

const engine = createEngine(officialForms);

/** What a report says in words of its own, as other reports are held against it. */
function runsOf(text: string): Uint32Array {
  const { reading } = new Draft(text, engine, { form: 'auto', isReport: false, layout: 'tabs' });
  if (!reading) throw new Error('no report');
  return reading.runs.hashes;
}

describe('the bench', () => {
  it('prints a row for everything it measures', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [projectPath('scripts/bench.mjs'), '--smoke', '--no-peers', '--no-build'],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const rows = stdout.split('\n').map((line) => line.replace(/ {2,}/g, ' | '));
    for (const start of [
      '一份草稿，热 one draft, warm | 勾稽 Gouji | ',
      '一份草稿，冷 one draft, cold | 勾稽 Gouji | ',
      '找出填错的数字 slips located | 三处 three | ',
      '越写越长 longer prose | ',
      '读句子 3 k 字 reading sentences | 读句子 sentences alone | ',
      '读一份 .docx，热 reading a .docx, warm | 勾稽 Gouji | ',
      '读一份 .docx，冷 reading a .docx, cold | 勾稽 Gouji | ',
      '命令，3 份文本与 Word command, text and Word | 勾稽 Gouji: .docx | ',
      '按键到结果 3 k 字 keystroke to findings | 勾稽 Gouji, p99 ',
      '填一格到新页 3 k 字 a figure to the new page of the form | 填表 the form | ',
      '命令，3 份 command | 勾稽 Gouji: gouji check | ',
      '命令，3 份 command | 勾稽，另开两个线程 Gouji, two threads more | ',
      '命令，3 份，内存峰值 peak memory | 勾稽 Gouji: gouji check | ',
      '一批年报，处理器时间 processor time of a set | 8 份 reports | ',
      '一批年报，内存峰值 peak memory of a set | ',
      '启动到首个结果 server start to first finding | 勾稽 Gouji | ',
      '窗口中没有年报 a window without reports | 再看一份文档 one more document | ',
      '服务的内存 memory of the server (heap) | 全部关闭之后 after closing them | ',
      '大小 size | .vsix | ',
    ])
      expect(
        rows.filter((row) => row.startsWith(start)),
        start,
      ).not.toEqual([]);
    expect(stdout).toMatch(/[0-9]+ rows in /);
  });

  it('refuses an option that it does not know', () => {
    expect(() => readOptions(['--fast'])).toThrow('--fast is none of');
    expect(() => readOptions(['--only'])).toThrow('--only is none of');
  });

  it('writes the page for a whole run, or where asked for', () => {
    expect(readOptions([]).isWritten).toBe(true);
    expect(readOptions(['--quick', '--write']).isWritten).toBe(true);
    for (const argv of [['--quick'], ['--no-peers'], ['--only', 'check']])
      expect(readOptions(argv).isWritten, argv[0]).toBe(false);
  });

  it('takes turns, each round begun by another, and does not count the rounds before', async () => {
    const turns: string[] = [];
    const contender = (name: string): { name: string; run: () => number } => ({ name, run: () => turns.push(name) });
    const times = await race([contender('a'), contender('b')], { rounds: 2, warmUp: 1 });
    expect(turns.join('')).toBe('ab' + 'ab' + 'ba');
    expect(times.get('a')?.sorted).toEqual([3, 6]);
  });

  it('knows the median and the 95th percentile', () => {
    const samples = new Samples(Array.from({ length: 100 }, (_, index) => 100 - index));
    expect([samples.median, samples.p95, samples.quantile(1)]).toEqual([50, 95, 100]);
    expect(new Samples([]).median).toBeNaN();
  });

  it('measures drafts that are the same in every run, of the length asked for, with as many slips as it says', () => {
    for (const length of [3000, 30_000]) expect(Math.abs(reportOf(length).length - length)).toBeLessThan(300);
    const check = makeCheck();
    expect(check(reportOf(3000))).toBe(0);
    const found = [1, 2, 3].map((count) => check(withSlips(clean, count)));
    expect(found.every((findings, index) => findings > (found[index - 1] ?? 0))).toBe(true);
  });

  it('measures folders as folders are: no two reports of one body or in the same words, one in ten with mistakes', () => {
    const drafts = Array.from({ length: 40 }, (_, index) => draftNumber(index));
    expect(draftNumber(3)).toBe(drafts[3]);
    const title = (text: string): string => text.slice(0, text.indexOf('\n'));
    expect(new Set(drafts.map(title)).size).toBe(drafts.length);
    expect(drafts.map(makeCheck()).map((findings) => findings > 0)).toEqual(drafts.map((_, index) => index % 10 === 9));
    const runs = drafts.map((text) => runsOf(text));
    const shares = runs.flatMap((own, one) => runs.map((other, index) => (index === one ? 0 : shareIn(own, other))));
    expect(Math.max(...shares)).toBeLessThan(sharedFrom);
  });

  it('writes ratios and whether a target is met into the page, and leaves what is written by hand', () => {
    const [own, base] = [new Samples([4, 6]), new Samples([2, 3])];
    const rows: Row[] = [
      { measure: 'm', subject: 'base', unit: 'ms', samples: base, base },
      { measure: 'm', subject: 'own', unit: 'ms', samples: own, base, target: atMost(own.median, 3, '≤ 3') },
    ];
    expect(markdownOf(rows).split('\n').slice(2)).toEqual([
      '| m | base | 2.00 ms | 3.00 ms | 1.00 | 1.00 |  |  |',
      '|  | own | 4.00 ms | 6.00 ms | 2.00 | 2.00 | ≤ 3 | ✗ |',
    ]);
    const page = readProject('docs/benchmarks.md');
    const written = withTable(page, 'the table');
    expect(written).toContain('<!-- table -->\n\nthe table\n\n<!-- /table -->');
    expect(written.split('<!-- table -->')[0]).toBe(page.split('<!-- table -->')[0]);
    expect(() => withTable('nothing', '')).toThrow('no place');
  });
});
