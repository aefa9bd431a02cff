import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { version } from '../../package.json';
import { officialForms } from '../../server/engine/form/editions';
import { createEngine } from '../../server/engine/reading/engine';
import { rules } from '../../server/engine/rules/index';
import { gouji, reportText } from './support';
import { folderWith } from '../support/folders';

interface Printed {
  version: string;
  files: { checks: Record<string, string>; equations: object; diagnostics: { excerpt: string }[] }[];
  summary: Record<string, number>;
}
const parse = (text: string): Printed => JSON.parse(text) as Printed;

test('a report without findings ends with 0 and still says what was checked', async () => {
  const folder = folderWith({ 'a.txt': reportText() });
  const { code, out, err } = await gouji(folder, ['check', 'a.txt']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toBe('a.txt\n  勾稽关系：成立 42，不成立 0，无法核对 0\n\n报告 1 份：错误 0，警告 0，信息 0，提示 0\n');
});

test('an error ends with 1, a warning with 0 unless there are more than may be', async () => {
  const folder = folderWith({
    'error.txt': reportText({ prose: '这里有错处。' }),
    'warning.txt': reportText({ prose: '截止年底。截止年末。' }),
  });
  expect((await gouji(folder, ['check', 'error.txt'])).code).toBe(1);
  expect((await gouji(folder, ['check', 'warning.txt'])).code).toBe(0);
  expect((await gouji(folder, ['check', 'warning.txt', '--max-warnings', '2'])).code).toBe(0);
  expect((await gouji(folder, ['check', 'warning.txt', '--max-warnings=1'])).code).toBe(1);
});

test('severities change by flag, and off switches a rule off', async () => {
  const folder = folderWith({ 'a.txt': reportText({ prose: '有错处，截止年底。' }) });
  expect(
    (await gouji(folder, ['check', 'a.txt', '--severity', 'word-error=hint', '--severity', 'word-warning=off'])).code,
  ).toBe(0);
  const { out } = await gouji(folder, [
    'check',
    'a.txt',
    '--format',
    'json',
    '--severity',
    'word-error=hint',
    '--severity',
    'word-warning=off',
  ]);
  const { files, summary } = parse(out);
  expect(summary).toEqual({ files: 1, errors: 0, warnings: 0, information: 0, hints: 1 });
  expect(files[0]?.checks).toEqual({ 'word-error': 'failed', 'word-plain': 'held', 'word-warning': 'skipped' });
});

test('JSON has the keys of the interface, in their order', async () => {
  const text = reportText({ prose: '\t有\t\t错处😀。' });
  const folder = folderWith({ 'a.txt': text });
  const { out } = await gouji(folder, ['check', './a.txt', '--format', 'json']);
  const printed = parse(out);
  expect(Object.keys(printed)).toEqual(['version', 'files', 'summary']);
  expect(printed.version).toBe(version);
  const [file] = printed.files;
  expect(Object.keys(file ?? {})).toEqual([
    'path',
    'sha256',
    'title',
    'institution',
    'year',
    'form',
    'equations',
    'checks',
    'diagnostics',
  ]);
  expect(file).toMatchObject({
    path: './a.txt',
    sha256: createHash('sha256').update(text).digest('hex'),
    title: '云溪县档案局2023年政府信息公开工作年度报告',
    institution: '云溪县档案局',
    year: 2023,
    form: '2021',
    equations: { held: 42, failed: 0, unknown: 0 },
  });
  const line = text.split('\n').findIndex((candidate) => candidate.includes('错处'));
  const character = text.split('\n')[line]?.indexOf('错处') ?? -1;
  const range = { start: { line, character }, end: { line, character: character + 2 } };
  expect(file?.diagnostics).toEqual([
    {
      code: 'word-error',
      severity: 'error',
      class: 'must',
      key: 'word-error:错处',
      message: '不宜写“错处”。',
      excerpt: '本局按照要求做好各项工作。 有 错处😀。',
      basis: '测试文件 第一条',
      range,
      related: [{ message: '另一处', range: { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } } }],
      fixes: [{ title: '改为“对处”', preferred: true, edits: [{ range, newText: '对处' }] }],
    },
  ]);
  const keys = Object.keys(file?.diagnostics[0] ?? {});
  expect(keys).toEqual([
    'code',
    'severity',
    'class',
    'key',
    'message',
    'excerpt',
    'basis',
    'range',
    'related',
    'fixes',
  ]);
});

test('messages and titles come in English on demand', async () => {
  const folder = folderWith({ 'a.txt': reportText({ prose: '有错处。' }) });
  const json = parse((await gouji(folder, ['check', 'a.txt', '--format', 'json', '--lang', 'en'])).out);
  expect(json.files[0]?.diagnostics[0]).toMatchObject({ message: 'better not 错处', fixes: [{ title: 'write 对处' }] });
  expect((await gouji(folder, ['check', 'a.txt', '--lang', 'en'])).out).toContain(
    'equations: 42 held, 0 failed, 0 unknown',
  );
});

test('an excerpt has at most 80 characters and no half of one', async () => {
  const folder = folderWith({ 'a.txt': reportText({ prose: `${'述'.repeat(66)}😀😀有错处。` }) });
  const { files } = parse((await gouji(folder, ['check', 'a.txt', '--format', 'json'])).out);
  const excerpt = files[0]?.diagnostics[0]?.excerpt;
  expect(excerpt).toBe(`本局按照要求做好各项工作。${'述'.repeat(66)}`);
});

test('a rule that could not be checked is named', async () => {
  const folder = folderWith({ 'a.txt': reportText({ prose: '此处看不清。' }) });
  expect((await gouji(folder, ['check', 'a.txt'])).out).toContain('无法核对的规则：word-error word-plain word-warning');
});

test('a report of a year that no form covers is listed and not checked', async () => {
  const folder = folderWith({ 'a.txt': reportText({ year: 2016, prose: '有错处。' }) });
  const { code, out } = await gouji(folder, ['check', 'a.txt', '--format', 'json']);
  const { files } = parse(out);
  expect(code).toBe(0);
  expect(files[0]).toMatchObject({
    year: 2016,
    form: null,
    equations: { held: 0, failed: 0, unknown: 0 },
    diagnostics: [],
  });
  expect(new Set(Object.values(files[0]?.checks ?? {}))).toEqual(new Set(['skipped']));
  expect((await gouji(folder, ['check', 'a.txt'])).out).toContain('没有适用于 2016 年的格式');
});

test('the official rules find a row that does not add up, as an error', async () => {
  const figures = {
    'requests/received/natural': '3',
    'requests/received/total': '4',
    'requests/granted/natural': '3',
    'requests/granted/total': '3',
    'requests/concluded/natural': '3',
    'requests/concluded/total': '3',
  };
  const folder = folderWith({ 'a.txt': reportText({ figures }) });
  const tools = { rules, engine: createEngine(officialForms) };
  const { code, out } = await gouji(folder, ['check', 'a.txt', '--format', 'json'], { tools });
  const [file] = parse(out).files;
  expect(code).toBe(1);
  expect(file?.equations).toEqual({ held: 40, failed: 2, unknown: 0 });
  expect(file?.checks).toMatchObject({ 'row-total': 'failed', 'carry-balance': 'failed', 'result-total': 'held' });
});
