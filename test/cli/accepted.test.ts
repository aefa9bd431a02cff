import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { officialForms } from '../../server/engine/form/editions';
import { rules } from '../../server/engine/rules/index';
import { createEngine } from '../../server/engine/reading/engine';
import type { FileReport } from '../../server/cli/check/fileReport';
import { gouji, reportText, type Outcome } from './support';
import { folderWith } from '../support/folders';

const official = { tools: { rules, engine: createEngine(officialForms) } };
const reason = '沿用登记系统导出的口径';
const entry = (over: object = {}): object => ({ file: 'a.txt', key: 'word-warning:截止', reason, ...over });
const config = (...accepted: object[]): string => JSON.stringify({ accepted });
const warned = reportText({ prose: '截止年底。' });

async function json(
  folder: string,
  argv: readonly string[],
  around = {},
): Promise<Outcome & { files: FileReport[]; summary: Record<string, number> }> {
  const outcome = await gouji(folder, ['check', '--format', 'json', ...argv], around);
  return { ...outcome, ...(JSON.parse(outcome.out) as { files: FileReport[]; summary: Record<string, number> }) };
}

describe('an accepted finding', () => {
  test('is kept out of the counts and the exit code, and listed as accepted', async () => {
    const folder = folderWith({ 'a.txt': warned, '.gouji.json': config(entry({ by: '李某', on: '2026-01-31' })) });
    const { code, files, summary, err } = await json(folder, ['a.txt', '--max-warnings', '0']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(summary).toMatchObject({ warnings: 0 });
    expect(files[0]?.diagnostics).toEqual([]);
    expect(files[0]?.checks['word-warning']).toBe('failed');
    expect(files[0]?.accepted).toMatchObject([
      {
        code: 'word-warning',
        key: 'word-warning:截止',
        class: 'explain',
        reason,
        by: '李某',
        on: '2026-01-31',
        values: { word: '截止', text: '截止' },
      },
    ]);
    const { out } = await gouji(folder, ['check', 'a.txt']);
    expect(out).toContain(`已说明（须核实说明）5:14  不宜写“截止”。  word-warning  理由：${reason}——李某 2026-01-31`);
    expect(out).toContain('警告 0');
    expect((await gouji(folder, ['check', 'a.txt', '--lang', 'en'])).out).toContain(
      `accepted (must be explained) 5:14  better not 截止`,
    );
  });

  test('is not changed by --fix', async () => {
    const folder = folderWith({ 'a.txt': warned, '.gouji.json': config(entry()) });
    const { out } = await gouji(folder, ['check', 'a.txt', '--fix']);
    expect(out).not.toContain('已改');
    expect((await json(folder, ['a.txt'])).files[0]?.accepted).toHaveLength(1);
  });

  test('survives edits elsewhere, lapses when its figures change, and is gone when it is mended', async () => {
    const figures = (row: Record<string, string>): string =>
      reportText({ figures: { 'requests/received/natural': '8', 'requests/received/total': '9', ...row } });
    const folder = folderWith({ 'a.txt': figures({}) });
    const own = entry({
      key: 'row-total:requests/received',
      values: { 'requests/received/natural': 8, 'requests/received/total': 9 },
    });
    writeFileSync(join(folder, '.gouji.json'), config(own));
    const run = async (text: string): Promise<ReturnType<typeof json>> => {
      writeFileSync(join(folder, 'a.txt'), text);
      return json(folder, ['a.txt'], official);
    };
    const at = ({ files: [file] }: Awaited<ReturnType<typeof run>>): object => ({
      accepted: file?.accepted?.map(({ key }) => key),
      lapsed: file?.lapsed?.map(({ key }) => key),
      unknown: file?.unknown?.map(({ key }) => key),
      isOpen: file?.diagnostics.some(({ key }) => key === 'row-total:requests/received'),
    });
    const key = 'row-total:requests/received';
    expect(at(await run(`\n\n${figures({})}`))).toEqual({ accepted: [key], lapsed: [], unknown: [], isOpen: false });
    expect(at(await run(figures({ 'requests/carriedIn/natural': '3' })))).toMatchObject({
      accepted: [key],
      isOpen: false,
    });
    const lapsed = await run(figures({ 'requests/received/natural': '7' }));
    expect(at(lapsed)).toEqual({ accepted: [], lapsed: [key], unknown: [], isOpen: true });
    expect(lapsed.code).toBe(1);
    expect(lapsed.err).toMatch(
      /^gouji: \.gouji\.json:1:14：a\.txt 的“row-total:requests\/received”曾以“沿用登记系统导出的口径”说明，此后数字有变动，须重新说明：.*「总计」填报 9，各列合计 7/,
    );
    const gone = await run(figures({ 'requests/received/natural': '9' }));
    expect(at(gone)).toEqual({ accepted: [], lapsed: [], unknown: [key], isOpen: false });
    expect(gone.err).toContain('已没有“row-total:requests/received”这个问题');
  });

  test('whose rule is off or could not be checked is not called gone', async () => {
    const folder = folderWith({ 'a.txt': reportText({ prose: '看不清。' }), '.gouji.json': config(entry()) });
    expect((await json(folder, ['a.txt'])).err).toBe('');
    expect((await json(folder, ['a.txt', '--severity', 'word-warning=off'])).err).toBe('');
    writeFileSync(join(folder, '.gouji.json'), config(entry({ key: 'no-such:x' })));
    expect((await json(folder, ['a.txt'])).files[0]?.unknown).toEqual([{ key: 'no-such:x', reason }]);
  });

  test('of a draft that is not there is reported, and changes no exit code', async () => {
    const folder = folderWith({ 'a.txt': reportText(), '.gouji.json': config(entry({ file: 'b.txt' })) });
    const { code, err } = await gouji(folder, ['check', 'a.txt']);
    expect({ code, err }).toEqual({
      code: 0,
      err: 'gouji: .gouji.json:1:14：找不到草稿“b.txt”，这条说明（word-warning:截止）不起作用；请改正“file”，或删去这一条。\n',
    });
  });

  test.each(['核实无误', '同上', '无', '已核对'])(
    'with the reason %s is open, the file is reported and the run ends with 2',
    async (weak) => {
      const folder = folderWith({ 'a.txt': warned, '.gouji.json': config(entry({ reason: weak })) });
      const { code, err, files } = await json(folder, ['a.txt']);
      expect(code).toBe(2);
      expect(err).toMatch(/^gouji: \.gouji\.json:1:\d+：.*不起作用/);
      expect(files[0]?.diagnostics).toHaveLength(1);
    },
  );
});

describe('the .gouji.json of a draft', () => {
  test('is the nearest one, up to the working folder and no further', async () => {
    const outer = '{"severity": {"word-warning": "error"}}';
    const folder = folderWith({
      'up/.gouji.json': outer,
      'up/desk/a/b/a.txt': warned,
      'up/desk/c/a.txt': warned,
      'up/desk/c/.gouji.json': '{}',
    });
    const severities = async (cwd: string, ...argv: string[]): Promise<string[]> =>
      (await json(join(folder, cwd), argv)).files.flatMap(({ diagnostics }) =>
        diagnostics.map(({ severity }) => severity),
      );
    expect(await severities('up/desk', '.')).toEqual(['warning', 'warning']);
    expect(await severities('up', 'desk')).toEqual(['error', 'warning']);
    expect(await severities('.', 'up/desk/a')).toEqual(['error']);
    // Outside the working folder: up to the folder that was named.
    mkdirSync(join(folder, 'elsewhere'));
    expect(await severities('elsewhere', '../up/desk')).toEqual(['warning', 'warning']);
    expect(await severities('elsewhere', '../up')).toEqual(['error', 'warning']);
    expect(await severities('elsewhere', '../up/desk/a/b/a.txt')).toEqual(['warning']);
  });

  test('gives way to flags and to --config', async () => {
    const folder = folderWith({
      'a.txt': warned,
      '.gouji.json': '{"severity": {"word-warning": "error"}, "form": "2019"}',
      'c.json': '{}',
    });
    expect((await json(folder, ['a.txt'])).files[0]).toMatchObject({
      form: '2019',
      diagnostics: [{ severity: 'error' }],
    });
    expect((await json(folder, ['a.txt', '--severity', 'word-warning=hint', '--form', 'auto'])).files[0]).toMatchObject(
      { form: '2021', diagnostics: [{ severity: 'hint' }] },
    );
    expect((await json(folder, ['a.txt', '--config', 'c.json'])).files[0]).toMatchObject({
      form: '2021',
      diagnostics: [{ severity: 'warning' }],
    });
  });

  test('passes over what it excludes, below its own folder alone', async () => {
    const folder = folderWith({
      'd/.gouji.json': '{"exclude": ["old", "*.md"]}',
      'd/a.txt': warned,
      'd/b.md': warned,
      'd/old/a.txt': warned,
      'old/a.txt': warned,
    });
    const { files, err, code } = await json(folder, ['.']);
    expect(files.map(({ path }) => path)).toEqual(['./d/a.txt', './old/a.txt']);
    expect({ err, code }).toEqual({ err: 'gouji: 按 .gouji.json 中的 exclude 略过 2 个文件。\n', code: 0 });
    const figures = await gouji(folder, ['figures', 'd']);
    expect((JSON.parse(figures.out) as { files: unknown[] }).files).toHaveLength(1);
  });

  test('is told once where it is broken; the drafts are checked without it', async () => {
    const folder = folderWith({
      '.gouji.json': '{\n  "severity": {"word-warning": "off"},\n}',
      'a.txt': warned,
      'b.txt': warned,
    });
    const { code, err, files } = await json(folder, ['.']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'gouji: .gouji.json:3:1：这里应有一个放在英文双引号里的名称；最后一项后面不能有逗号。\n',
    });
    expect(files.map(({ diagnostics }) => diagnostics.length)).toEqual([1, 1]);
    expect((await gouji(folder, ['check', '.', '--lang', 'en'])).err).toContain(
      '.gouji.json:3:1: a name in double quotes is expected',
    );
  });

  test('that cannot be read is told', async () => {
    const folder = folderWith({ 'a.txt': warned });
    mkdirSync(join(folder, '.gouji.json'));
    const { code, err } = await gouji(folder, ['check', 'a.txt']);
    expect(code).toBe(2);
    expect(err).toContain('.gouji.json：读不了');
  });
});
